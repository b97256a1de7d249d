import type { Memento } from 'vscode';
import type { SessionStore } from '../../core/listing/store';
import type { Aws, AwsOptions, Clock } from '../../core/ports';
import type { AccountOf } from '../../core/presentation/scopes/sessionsByScope';
import type { CurrentView } from '../../app/currentView';
import type { Log } from '../sinks/log';
import type { Reader } from '../../app/reader';

/** The parts that requests are made of and put to. */
export interface RequestParts {
  readonly aws: Aws;
  /** Makes an AWS for one command that has connection options of its own. */
  readonly openAws: (options: AwsOptions) => Promise<Aws>;
  readonly store: SessionStore;
  readonly view: CurrentView;
  readonly reader: Reader;
  readonly accountOf: AccountOf;
  readonly clock: Clock;
  readonly memory: Memento;
  readonly log: Log;
}
