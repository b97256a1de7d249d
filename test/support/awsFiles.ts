import type { AwsFiles } from '../../src/aws/config/awsFiles';
import type { Environment } from '../../src/aws/config/environment';
import type { OldFiles } from '../../src/aws/config/oldFiles';
import { sharedConfigOf } from '../../src/aws/config/sharedConfig';

/** The AWS configuration of a test, as texts. */
export interface AwsTexts {
  /** The text of the file `config`. */
  readonly config?: string;
  /** The text of the file `credentials`. */
  readonly credentials?: string;
  readonly variables?: Environment;
  readonly old?: Partial<OldFiles>;
}

/** What the texts say, without a file or a variable of this machine. */
export function awsFilesOf({ config = '', credentials = '', variables = {}, old = {} }: AwsTexts): AwsFiles {
  return {
    config: sharedConfigOf({ path: 'config', text: config }, { path: 'credentials', text: credentials }),
    oldFiles: { ec2Tools: undefined, boto: [], ...old },
    environment: variables,
  };
}
