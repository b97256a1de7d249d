import type { CredentialSource, RoleSource } from '../../../src/aws/credentials/source';
import { arnOf, fileKeys, keyLines } from './sourceRows';

/** The profile `base` has keys. */
export const base = { credentials: `[base]\n${keyLines('AKIABASE')}`, asked: 'dev' };

/** The source that they are. */
export const baseKeys = fileKeys('credentials', 'base', { accessKeyId: 'AKIABASE' });
/** The role of a profile's name, assumed with a source. */
export function role(profile: string, source: CredentialSource, more: Partial<RoleSource> = {}): RoleSource {
  return { kind: 'role', profile, roleArn: arnOf(profile), source, ...more };
}

/** A profile with the role of its name, and other entries. */
export function section(name: string, ...entries: readonly string[]): string {
  return `[profile ${name}]\nrole_arn = ${arnOf(name)}\n${entries.map((entry) => `${entry}\n`).join('')}`;
}

/** The entry for a role's source. */
export function from(profile: string): string {
  return `source_profile = ${profile}`;
}
