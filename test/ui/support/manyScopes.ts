import type { WireSession } from '../../emulator/worlds/world';
import type { AwsFiles } from './awsFiles';
import { emulator } from './emulator';
import { environment } from './environment';
import { quickInput, runCommand } from './quickInput';

/** The account of a profile of {@link manyProfiles}. */
export function accountOf(profile: string): string {
  return `9${profile.replace(/\D/g, '').padStart(11, '0')}`;
}

/** Profiles `p1`, `p2` …, each of an account of its own, all in eu-west-1, whose calls are tried once. */
export function manyProfiles(count: number): AwsFiles {
  const names = profileNames(count);
  const config = names.map(
    (name) => `[profile ${name}]\nregion = eu-west-1\nendpoint_url = ${environment.emulator()}\nmax_attempts = 1\n`,
  );
  const credentials = names.map(
    (name) =>
      `[${name}]\naws_access_key_id = AKIA${accountOf(name)}\naws_secret_access_key = only-the-emulator-knows-it\n`,
  );
  return { config: config.join('\n'), credentials: credentials.join('\n') };
}

/** `p1`, `p2` … */
export function profileNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `p${index + 1}`);
}

/** Gives a profile's account so many sessions that have ended, and so many that have not. */
export async function fill(profile: string, ended: number, active = 2): Promise<void> {
  const at = Math.floor(Date.now() / 1000) - 3600;
  const sessions: readonly WireSession[] = [
    ...Array.from({ length: active }, (_, index) => ({
      SessionId: `${profile}-active-${index}`,
      Target: 'i-0123456789abcdef0',
      Status: 'Connected',
      StartDate: at,
    })),
    ...Array.from({ length: ended }, (_, index) => ({
      SessionId: `${profile}-ended-${index}`,
      Target: `i-0123456789abcde${index % 10}0`,
      Status: 'Terminated',
      StartDate: at - 60 * (index + 1),
      EndDate: at - 60 * index,
    })),
  ];
  await emulator.fillPlace({ account: accountOf(profile), region: 'eu-west-1' }, sessions);
}

/** Picks one choice of the scope picker, whose description has the words, and nothing else, by its arrow. */
export async function showOnly(choice: string, words = ''): Promise<void> {
  await runCommand('Select Profiles and Regions…');
  const picker = await quickInput();
  await picker.shown('Select Profiles and Regions');
  await picker.type(choice);
  const rows = picker.widget.locator('.quick-input-list .monaco-list-row', { hasText: choice });
  const row = rows.filter({ hasText: words }).first();
  await row.hover();
  await row.locator('[aria-label="Show only this"]').click();
}
