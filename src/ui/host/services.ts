import type { Memento, Uri } from 'vscode';
import type { CallerIdentities } from '../../core/listing/callerIdentities';
import type { SessionStore } from '../../core/listing/store';
import type { Clock } from '../../core/ports';
import type { ScopeIdentity } from '../../core/presentation/scopes/scopeIdentity';
import type { Scope } from '../../core/sessions/scope';
import type { Connections } from '../../app/connections';
import type { CurrentView } from '../../app/currentView';
import type { Reader } from '../../app/reader';
import type { Source } from '../../app/source';
import type { Log } from '../sinks/log';

/** The parts that there is one of while the extension runs; each door takes those that it needs. */
export interface Services {
  readonly extensionUri: Uri;
  readonly memory: Memento;
  readonly store: SessionStore;
  readonly source: Source;
  readonly view: CurrentView;
  readonly reader: Reader;
  readonly callers: CallerIdentities;
  readonly connections: Connections;
  readonly identityIn: (scope: Scope) => ScopeIdentity;
  readonly clock: Clock;
  readonly log: Log;
}
