import { join } from 'node:path';
import { readBoundedText } from './boundedFile';
import { type Environment, homeFolder, variable } from './environment';
import { expandHome, expandPath } from './paths';

/** A file of a tool from before the shared files; without a text if it cannot be read. */
export interface OldFile {
  readonly path: string;
  readonly text: string | undefined;
}

/** Files that the AWS CLI looks into if nothing else gives credentials. */
export interface OldFiles {
  /** The file of the EC2 command line tools, if `AWS_CREDENTIAL_FILE` names one. */
  readonly ec2Tools: OldFile | undefined;
  /** Files of boto that are there. */
  readonly boto: readonly OldFile[];
}

/** Reads the old files: `BOTO_CONFIG` takes the place of the two usual ones. */
export async function readOldFiles(environment: Environment): Promise<OldFiles> {
  const tools = variable(environment, 'AWS_CREDENTIAL_FILE');
  const named = variable(environment, 'BOTO_CONFIG');
  const boto =
    named === undefined ? ['/etc/boto.cfg', join(homeFolder(environment), '.boto')] : [expandPath(named, environment)];
  const [ec2Tools, ...rest] = await Promise.all([
    tools === undefined ? undefined : oldFile(expandHome(tools, environment)),
    ...boto.map(oldFile),
  ]);
  return { ec2Tools, boto: rest.flatMap((file) => (file.text === undefined ? [] : [file])) };
}

async function oldFile(path: string): Promise<OldFile> {
  return { path, text: await readBoundedText(path).catch(() => undefined) };
}
