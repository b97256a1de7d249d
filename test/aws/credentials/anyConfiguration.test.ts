import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../src/aws/credentials/sourceOf';
import { awsFilesOf } from '../../support/awsFiles';

type Texts = Readonly<Partial<Record<string, string>>>;

/** A configuration at random: what both files say of one profile, the variables, and how the profile is named. */
interface Any {
  readonly config: Texts;
  readonly credentials: Texts;
  readonly variables: Texts;
  readonly mode: 'none' | 'AWS_PROFILE' | '--profile';
}

/** The AWS CLI's order, said once more and plainly: the kind of source, or `refused`. */
function expected({ config, credentials, variables, mode }: Any): string {
  const merged: Texts = { ...config, ...credentials };
  const environment = mode === '--profile' ? {} : variables;
  const has = (name: string): boolean => merged[name] !== undefined;
  const isSet = (text: string | undefined): boolean => text !== undefined && text !== '';
  const given = (name: string, variable = ''): boolean => isSet(environment[variable]) || isSet(merged[name]);
  const pair = (id: string | undefined, secret: string | undefined, kind: string): string =>
    id && secret ? kind : 'refused';
  if (environment['AWS_ACCESS_KEY_ID']) {
    return pair(environment['AWS_ACCESS_KEY_ID'], environment['AWS_SECRET_ACCESS_KEY'], 'environment');
  }
  if (has('role_arn') && !has('web_identity_token_file')) {
    const profile = isSet(merged['source_profile']);
    const keys = isSet(variables['AWS_ACCESS_KEY_ID']) && isSet(variables['AWS_SECRET_ACCESS_KEY']);
    const machine = isSet(merged['credential_source']) && keys;
    const one = has('source_profile') !== has('credential_source') && (profile || machine);
    return one && isSet(merged['role_arn']) ? 'role' : 'refused';
  }
  if (given('web_identity_token_file', 'AWS_WEB_IDENTITY_TOKEN_FILE')) {
    return given('role_arn', 'AWS_ROLE_ARN') ? 'webIdentity' : 'refused';
  }
  if (has('sso_account_id') || has('sso_role_name')) {
    const four = ['sso_account_id', 'sso_role_name', 'sso_start_url', 'sso_region'];
    return four.every((name) => given(name)) ? 'sso' : 'refused';
  }
  if (credentials['aws_access_key_id'] !== undefined) {
    return pair(credentials['aws_access_key_id'], credentials['aws_secret_access_key'], 'credentials');
  }
  if (has('login_session')) {
    return given('login_session') ? 'login' : 'refused';
  }
  if (has('credential_process')) {
    return 'process';
  }
  if (config['aws_access_key_id'] !== undefined) {
    return pair(config['aws_access_key_id'], config['aws_secret_access_key'], 'config');
  }
  if (mode !== 'none') {
    return 'refused';
  }
  return variables['AWS_CONTAINER_CREDENTIALS_FULL_URI'] ? 'container' : 'instance';
}

/** Some of these names, each with a text or an empty one; `usual` is what it says if it says something. */
function some(names: readonly string[], usual: Texts = {}): fc.Arbitrary<Texts> {
  const value = (name: string): fc.Arbitrary<string> =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(usual[name] ?? `${name} of twenty letters`) }, fc.constant(''));
  return fc.record(Object.fromEntries(names.map((name) => [name, value(name)])), { requiredKeys: [] });
}

const entries = [
  'role_arn',
  'source_profile',
  'credential_source',
  'web_identity_token_file',
  'sso_account_id',
  'sso_role_name',
  'sso_start_url',
  'sso_region',
  'aws_access_key_id',
  'aws_secret_access_key',
  'login_session',
  'credential_process',
];
const variables = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_ROLE_ARN',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];
const usual = { source_profile: 'base', credential_source: 'Environment' };
const anything: fc.Arbitrary<Any> = fc.record({
  config: fewOf(entries),
  credentials: fewOf(entries),
  variables: fewOf(variables),
  mode: fc.constantFrom('none', 'AWS_PROFILE', '--profile'),
});

/** Few names at a time, so that sources late in the order have their turn. */
function fewOf(names: readonly string[]): fc.Arbitrary<Texts> {
  return fc.subarray([...names], { maxLength: 5 }).chain((few) => some(few, usual));
}

function found({ config, credentials, variables: environment, mode }: Any): string {
  const profile = mode === 'none' ? 'default' : 'dev';
  const lines = (texts: Texts): string =>
    Object.entries(texts)
      .map(([name, text]) => `${name} = ${text ?? ''}\n`)
      .join('');
  const files = awsFilesOf({
    config: `[${profile === 'default' ? profile : `profile ${profile}`}]\n${lines(config)}`,
    credentials: `[base]\naws_access_key_id = A\naws_secret_access_key = s\n[${profile}]\n${lines(credentials)}`,
    variables: { ...environment, ...(mode === 'AWS_PROFILE' ? { AWS_PROFILE: profile } : {}) },
  });
  const result = sourceOf(files, mode === '--profile' ? profile : undefined);
  if ('failure' in result) {
    return 'refused';
  }
  const { source } = result;
  return source.kind === 'file' ? source.file : source.kind;
}

describe('the source of any configuration', () => {
  it('is the one that the order says', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anything, (any) => {
        seen.add(expected(any));
        expect(found(any)).toBe(expected(any));
      }),
      { numRuns: 3000, seed: 7 },
    );
    // Every kind came up, or little was shown.
    expect(seen.size).toBe(11);
  });

  it('is found or refused without an exception, whatever texts the files are', () => {
    const word = fc.oneof(
      fc.constantFrom(...entries, 'sso_session', 'services', '[', ']', '=', '\n', ' ', 'profile', 'dev', '__proto__'),
      fc.string(),
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, fc.constantFrom('dev', 'default', undefined), (config, credentials, asked) => {
        const files = awsFilesOf({ config: `[profile dev]\n${config}`, credentials: `[dev]\n${credentials}` });
        expect(Object.keys(sourceOf(files, asked))).toHaveLength(1);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});

describe('looking for a source', () => {
  const root = join(import.meta.dirname, '..', '..', '..', 'src');

  /** What a file imports at run time, as written. */
  function importsOf(file: string): readonly string[] {
    const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023);
    return statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement)) {
        return [];
      }
      const { importClause: clause, moduleSpecifier } = statement;
      const names = clause?.namedBindings;
      const typesOnly =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (names !== undefined && ts.isNamedImports(names) && names.elements.every(({ isTypeOnly }) => isTypeOnly));
      return typesOnly ? [] : [(moduleSpecifier as ts.StringLiteral).text];
    });
  }

  it('needs nothing that could read a file, run a program or ask a service', () => {
    const outside = new Set<string>();
    const seen = new Set<string>();
    const walk = (file: string): void => {
      if (seen.has(file)) {
        return;
      }
      seen.add(file);
      for (const name of importsOf(file)) {
        if (name.startsWith('.')) {
          walk(`${join(dirname(file), name)}.ts`);
        } else {
          outside.add(name);
        }
      }
    };
    walk(join(root, 'aws', 'credentials', 'sourceOf.ts'));
    expect(seen.size).toBeGreaterThan(15);
    // For the home folder of a user without HOME.
    expect([...outside]).toEqual(['node:os']);
  });
});
