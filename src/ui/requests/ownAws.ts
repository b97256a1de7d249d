import type { Aws, AwsOptions } from '../../core/ports';
import type { Globals } from '../../core/commandLine/invocation';
import { awsOptions } from '../host/awsOptions';
import type { RequestParts } from './parts';

/** Gives a task the AWS that a command's connection options ask for: the one of all, if it has none. */
export async function withAws<T>(
  globals: Globals,
  { aws, openAws }: Pick<RequestParts, 'aws' | 'openAws'>,
  task: (aws: Aws) => Promise<T>,
): Promise<T> {
  const own = connectionOptions(globals);
  if (Object.keys(own).length === 0) {
    return task(aws);
  }
  const opened = await openAws({ ...awsOptions(), ...own });
  try {
    return await task(opened);
  } finally {
    opened.dispose();
  }
}

function connectionOptions(globals: Globals): AwsOptions {
  return {
    ...(globals.endpointUrl === undefined ? {} : { endpointUrl: globals.endpointUrl }),
    ...(globals.caBundle === undefined ? {} : { caBundle: globals.caBundle }),
    ...(globals.connectTimeout === undefined ? {} : { connectTimeout: globals.connectTimeout }),
    ...(globals.readTimeout === undefined ? {} : { readTimeout: globals.readTimeout }),
    ...(globals.signRequest ? {} : { signRequest: false }),
    ...(globals.verifySsl ? {} : { verifySsl: false }),
  };
}
