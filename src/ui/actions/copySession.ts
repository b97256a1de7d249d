import type { ListedSession } from '../../core/listing/listing';
import { awsCommand } from '../../core/presentation/requests/cliCommand';
import { cliObject } from '../../core/output/cliObject';
import { renderJson } from '../../core/values/json';
import { localZone } from '../../app/localZone';
import { copyFrom, copyText } from './copy';
import { copyShell } from './copyCommand';

/** The values that can be copied of sessions: one line for each. */
export const lineOf = {
  sessionId: ({ session }: ListedSession): string | undefined => session.SessionId,
  target: ({ session }: ListedSession): string | undefined => session.Target,
  owner: ({ session }: ListedSession): string | undefined => session.Owner,
  /** The command that lists just this session. */
  command: ({ session, scope, state }: ListedSession): string | undefined =>
    awsCommand(scope, { State: state, Filters: [{ key: 'SessionId', value: session.SessionId }] }, copyShell()),
} as const;

/** Copies a line for each session. */
export async function copyLines(listed: readonly ListedSession[], line: keyof typeof lineOf): Promise<void> {
  await copyFrom(listed, lineOf[line]);
}

/** Copies the JSON of a session; of several, a list. */
export async function copyJson(listed: readonly ListedSession[]): Promise<void> {
  const objects = listed.map(({ session }) => cliObject(session, localZone, { keepUnknown: true }));
  const [first] = objects;
  if (first) {
    await copyText(renderJson(objects.length === 1 ? first : objects), objects.length);
  }
}
