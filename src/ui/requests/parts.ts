import type { Aws, AwsOptions } from '../../core/ports';
import type { Services } from '../host/services';
import type { AccountOf } from '../../core/presentation/scopes/sessionsByScope';

/** The parts that requests are made of and put to. */
export interface RequestParts extends Pick<Services, 'store' | 'view' | 'reader' | 'clock' | 'memory' | 'log'> {
  readonly aws: Aws;
  /** Makes an AWS for one command that has connection options of its own. */
  readonly openAws: (options: AwsOptions) => Promise<Aws>;
  readonly accountOf: AccountOf;
}
