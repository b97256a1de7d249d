import type { Zone } from '../../base/time';
import { cliObject } from '../../output/cliObject';
import { renderJson } from '../../values/json';
import { yamlPieces } from '../../output/yaml';
import type { Session } from '../../sessions/session';

export const sessionFormats = ['json', 'yaml'] as const;
export type SessionFormat = (typeof sessionFormats)[number];

/** Returns a session as the CLI prints it in a format, with members of the future; a line end at the end. */
export function sessionText(session: Session, format: SessionFormat, zone: Zone): string {
  const object = cliObject(session, zone, { keepUnknown: true });
  return format === 'json' ? `${renderJson(object)}\n` : [...yamlPieces(object)].join('');
}
