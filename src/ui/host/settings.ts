import { type Event, workspace } from 'vscode';
import type { Setting } from '../../app/host';

/** A setting of VS Code's, with its id. */
interface OwnSetting<N extends string, T> extends Setting<T> {
  readonly id: `ssmSessions.${N}`;
}

/**
 * Reads a setting below `ssmSessions`. The default stands in the manifest only, where the compiler demands a row for it.
 * `check` turns whatever the user wrote into a value that can be used.
 */
function setting<N extends string, T>(name: N, check: (written: unknown) => T): OwnSetting<N, T> {
  const id = `ssmSessions.${name}` as const;
  const read = (): T => check(workspace.getConfiguration('ssmSessions').get(name));
  return {
    id,
    get value() {
      return read();
    },
    onDidChange: (listener) =>
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(id)) {
          listener(read());
        }
      }),
  };
}

const text = (written: unknown): string | undefined =>
  typeof written === 'string' && written.trim() !== '' ? written.trim() : undefined;

const seconds = (written: unknown): number =>
  typeof written === 'number' && Number.isFinite(written) && written >= 1 ? Math.min(written, 600) : 60;

const count = (written: unknown): number =>
  typeof written === 'number' && Number.isFinite(written) && written >= 0 ? Math.floor(written) : 200;

/** Settings that choose what AWS is: machine-scoped and restricted, so that no workspace can set them (P2). */
export const awsSettings = {
  endpointUrl: setting('aws.endpointUrl', text),
  configFile: setting('aws.configFile', text),
  credentialsFile: setting('aws.credentialsFile', text),
  /** Seconds that one call may take, and as many for the connection. */
  requestTimeout: setting('aws.requestTimeout', seconds),
} as const;

export const viewSettings = {
  groupBy: setting('groupBy', (written): readonly string[] =>
    Array.isArray(written) ? written.filter((word): word is string => typeof word === 'string') : [],
  ),
  badge: setting('badge', (written) => written !== false),
  /** Rows of a group that are shown before more are asked for; 0: all. */
  rowsPerGroup: setting('rowsPerGroup', count),
  parallelHistory: setting('parallelHistory', (written) => written !== false),
} as const;

const shells = ['auto', 'posix', 'powershell', 'cmd'] as const;

export const copySettings = {
  /** The shell that copied commands are quoted for. */
  shell: setting('copy.shell', (written) => shells.find((shell) => shell === written) ?? 'auto'),
} as const;

/** The id of a setting that the code reads. */
export type SettingId =
  | (typeof awsSettings)[keyof typeof awsSettings]['id']
  | (typeof viewSettings)[keyof typeof viewSettings]['id']
  | (typeof copySettings)[keyof typeof copySettings]['id'];

/** Fires when one of the AWS settings changes. */
export const onDidChangeAwsSettings: Event<void> = (listener) =>
  workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('ssmSessions.aws')) {
      listener();
    }
  });
