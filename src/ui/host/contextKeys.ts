import { commands } from 'vscode';
import type { State } from '../../core/request/request';

/** Every context key that the manifest's `when` clauses read, with the values it takes. */
export interface ContextKeys {
  /** The welcome view that the Active view shows, if any. */
  'ssmSessions.activeWelcome': string | undefined;
  /** The welcome view that the History view shows, if any. */
  'ssmSessions.historyWelcome': string | undefined;
  /** Filters are set. */
  'ssmSessions.filtered': boolean;
  /** The sample data is shown in place of AWS. */
  'ssmSessions.samples': boolean;
  /** Pages are being read for one of the views. */
  'ssmSessions.reading': boolean;
  /** The answer in the active editor can be continued. */
  'ssmSessions.answerHasNext': boolean;
}

/** The key that says which welcome view a state's view shows. */
export const welcomeKeys = {
  Active: 'ssmSessions.activeWelcome',
  History: 'ssmSessions.historyWelcome',
} as const satisfies Record<State, keyof ContextKeys>;

const values = new Map<string, unknown>();

/** Sets a context key; says nothing to VS Code if it has that value already. */
export function setContextKey<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): void {
  if (!values.has(key) || values.get(key) !== value) {
    values.set(key, value);
    void commands.executeCommand('setContext', key, value);
  }
}
