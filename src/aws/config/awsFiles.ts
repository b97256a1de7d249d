import type { AwsOptions } from '../../core/ports';
import type { Environment } from './environment';
import { type OldFiles, readOldFiles } from './oldFiles';
import { sharedConfigReader } from './readSharedConfig';
import type { SharedConfig } from './sharedConfig';

/** The contents of the files and variables of this machine that concern AWS, at one moment. */
export interface AwsFiles {
  readonly config: SharedConfig;
  readonly oldFiles: OldFiles;
  readonly environment: Environment;
}

/** Makes a reader of the AWS files. It does not throw: what cannot be used is a problem of the result. */
export function awsFilesReader(options: AwsOptions, environment: Environment): () => Promise<AwsFiles> {
  const readShared = sharedConfigReader(options, environment);
  return async () => {
    const [config, oldFiles] = await Promise.all([readShared(), readOldFiles(environment)]);
    return { config, oldFiles, environment };
  };
}
