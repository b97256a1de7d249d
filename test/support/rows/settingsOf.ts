import type { Environment } from '../../../src/aws/config/environment';
import type { SharedConfig } from '../../../src/aws/config/sharedConfig';
import type { SettingSources } from '../../../src/aws/config/settings';
import { type Failure, FailureError } from '../../../src/core/base/failure';
import { awsFilesOf } from '../awsFiles';

/** What settings are looked up in: entries of the profile `dev`, other sections behind them, and variables. */
export interface DevProfile extends SettingSources {
  readonly config: SharedConfig;
}

/** `entries` begin on line 2 of the file `config`; those of the file `credentials`, too. */
export function devProfile(entries: string, environment: Environment = {}, credentials = ''): DevProfile {
  const { config } = awsFilesOf({ config: `[profile dev]\n${entries}`, credentials: `[dev]\n${credentials}` });
  return { config, environment, entries: config.profiles.get('dev')?.merged };
}

/** The failure that is thrown. */
export function failureIn(act: () => unknown): Failure {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof FailureError) {
      return thrown.failure;
    }
    throw thrown;
  }
  throw new Error('Nothing was thrown');
}
