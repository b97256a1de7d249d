import { expect, it } from 'vitest';
import type { CredentialSource, FileSource, Keys } from '../../../src/aws/credentials/source';
import { sourceOf } from '../../../src/aws/credentials/sourceOf';
import type { Failure } from '../../../src/core/base/failure';
import { type AwsTexts, awsFilesOf } from '../awsFiles';

/** What is said of AWS, and the source of credentials that the AWS CLI takes then, or what it says. */
export interface SourceRow extends AwsTexts {
  readonly title: string;
  /** The profile of `--profile`. */
  readonly asked?: string;
  readonly source?: CredentialSource;
  readonly failure?: Partial<Failure>;
  /** What the failure's message must name. */
  readonly names?: readonly string[];
}

/** Makes a test of each row. */
export function testSources(rows: readonly SourceRow[]): void {
  it.each(rows)('$title', ({ asked, source, failure, names = [], ...texts }) => {
    const found = sourceOf(awsFilesOf(texts), asked);
    if (failure === undefined) {
      expect(found).toStrictEqual({ source });
      return;
    }
    expect(found).toMatchObject({ failure });
    for (const name of names) {
      expect('failure' in found && found.failure.message).toContain(name);
    }
  });
}

/** The two lines of a pair of keys. */
export function keyLines(id = 'AKIADEV'): string {
  return `aws_access_key_id = ${id}\naws_secret_access_key = s\n`;
}

/** The source that such lines are. */
export function fileKeys(
  file: 'config' | 'credentials',
  section: string,
  keys: Partial<Keys> & { readonly accessKeyId: string } = { accessKeyId: 'AKIADEV' },
): FileSource {
  return { kind: 'file', file, section, keys: { secretAccessKey: 's', ...keys } };
}

/** Variables with keys, and the source that they are. */
export const environmentKeys = { AWS_ACCESS_KEY_ID: 'AKIAENV', AWS_SECRET_ACCESS_KEY: 's' };
export const fromEnvironment: CredentialSource = {
  kind: 'environment',
  keys: { accessKeyId: 'AKIAENV', secretAccessKey: 's' },
};

/** The ARN of a role. */
export function arnOf(role: string): string {
  return `arn:aws:iam::123456789012:role/${role}`;
}

/** What a pod's variables say, and the source that they are. */
export const podVariables = { AWS_WEB_IDENTITY_TOKEN_FILE: '/pod/token', AWS_ROLE_ARN: arnOf('pod') };
export const fromPod: CredentialSource = {
  kind: 'webIdentity',
  roleArn: arnOf('pod'),
  tokenFile: '/pod/token',
  namedBy: 'AWS_WEB_IDENTITY_TOKEN_FILE',
};
