import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { createAws } from '../../src/aws/createAws';
import type { Aws, AwsOptions } from '../../src/core/ports';

/** The AWS configuration of one test: files of its own, and none of this machine's variables. */
export interface AwsEnvironment {
  /** Replaces the text of the config file. */
  config(text: string): void;
  /** Replaces the text of the credentials file. */
  credentials(text: string): void;
  /** Sets a variable; all `AWS_…` variables are gone at first. */
  variable(name: string, value: string): void;
  /** AWS as this configuration has it, until that ends. */
  aws(options?: AwsOptions): Aws;
  readonly folder: string;
  /** Puts everything back. */
  end(): void;
}

/** Takes the place of this machine's AWS configuration until it is ended. */
export function awsEnvironment(): AwsEnvironment {
  const folder = mkdtempSync(join(tmpdir(), 'ssm-aws-'));
  for (const name of Object.keys(process.env).filter((key) => key.startsWith('AWS_'))) {
    vi.stubEnv(name, undefined);
  }
  const config = join(folder, 'config');
  const credentials = join(folder, 'credentials');
  vi.stubEnv('AWS_CONFIG_FILE', config);
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', credentials);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  writeFileSync(config, '');
  const made: Aws[] = [];
  writeFileSync(credentials, '');
  return {
    config: (text) => writeFileSync(config, text),
    credentials: (text) => writeFileSync(credentials, text),
    variable: (name, value) => vi.stubEnv(name, value),
    aws: (options = {}) => {
      const one = createAws(options);
      made.push(one);
      return one;
    },
    folder,
    end: () => {
      for (const one of made) {
        one.dispose();
      }
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    },
  };
}
