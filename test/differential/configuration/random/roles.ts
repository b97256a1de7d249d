import type { Random } from '../../../emulator/worlds/random';
import type { Draft, Entry } from './draft';
import { program } from './programs';
import { kept, sha1, singleSignOn } from './singleSignOn';
import { oddNames } from './titles';

/** Makes a profile assume a role, with the profiles that stand behind it; `depth` says how many there may be. */
export function role(draft: Draft, profile: string, depth: number): void {
  const { random } = draft;
  const arn = roleArn(random);
  const asked: Record<string, string> = {};
  const entries: Entry[] = random.chance(0.03) ? [] : [['role_arn', arn]];
  const more = (entry: string, parameter: string, likely: number, values: readonly string[]): void => {
    if (random.chance(likely)) {
      const value = random.of(values);
      entries.push([entry, value]);
      asked[parameter] = value;
    }
  };
  more('external_id', 'ExternalId', 0.15, ['e-1', 'a b', '', 'x']);
  more('role_session_name', 'RoleSessionName', 0.15, ['jo', 'jo@x.org', '', 'a b', 'é']);
  more('duration_seconds', 'DurationSeconds', 0.2, [
    '1800',
    ' 3600 ',
    '1_800',
    '٣٦٠٠',
    '+900',
    '1h',
    '',
    '3',
    '1.5',
    '899',
    '43201',
  ]);
  source(draft, profile, entries, depth);
  draft.put(profile, entries);
  if (random.chance(0.15)) {
    remember(draft, arn, asked);
  }
}

function roleArn(random: Random): string {
  const name = random.of(['Admin', 'Reader', 'Deploy', 'team/Ops', 'Denied']);
  return random.chance(0.05)
    ? random.of(['', 'x', 'arn:aws:iam::1:role/é', 'arn:aws:iam::123456789012:role/'])
    : `arn:aws:iam::123456789012:role/${name}`;
}

/** Where the credentials that assume the role come from. */
function source(draft: Draft, profile: string, entries: Entry[], depth: number): void {
  const { random } = draft;
  if (random.chance(0.15)) {
    entries.push([
      'credential_source',
      random.of(['Environment', 'Environment', 'EcsContainer', 'Ec2InstanceMetadata', 'environment', 'x', '']),
    ]);
    if (!random.chance(0.1)) {
      return;
    }
  } else if (random.chance(0.04)) {
    return;
  }
  const known = [...draft.profiles.keys()];
  const next = random.chance(0.1)
    ? random.of([profile, ...known])
    : random.of(['base', 'ops', 'org', 'root', random.of(oddNames)]);
  entries.push(['source_profile', random.chance(0.03) ? random.of(['', 'none', 'Base', ' base ']) : next]);
  if (!known.includes(next) && !random.chance(0.04)) {
    behind(draft, next, depth - 1);
  }
}

/** What a profile that is somebody's source has: one thing, or a few. */
function behind(draft: Draft, name: string, depth: number): void {
  const { random } = draft;
  draft.profile(name);
  for (let count = random.of([1, 1, 1, 2, 3]); count > 0; count -= 1) {
    const kind = random.of(['keys', 'keys', 'keys', 'role', 'program', 'sso', 'web', 'region', 'secret', 'nothing']);
    if (kind === 'keys') {
      draft.put(name, draft.keys('BASE'), 0.6);
    } else if (kind === 'role' && depth > 0) {
      role(draft, name, depth);
    } else if (kind === 'program') {
      draft.put(name, [program(draft)]);
    } else if (kind === 'sso') {
      singleSignOn(draft, name);
    } else if (kind === 'web') {
      webIdentity(draft, name);
    } else if (kind === 'region') {
      draft.put(name, [['region', 'ap-south-1']]);
    } else if (kind === 'secret') {
      draft.put(name, [['aws_secret_access_key', 'lonely']]);
    }
  }
}

/** A profile whose credentials come from a token file. */
export function webIdentity(draft: Draft, profile: string): void {
  const { random } = draft;
  const entries: Entry[] = [['web_identity_token_file', tokenPath(draft)]];
  if (random.chance(0.9)) {
    entries.push(['role_arn', 'arn:aws:iam::123456789012:role/Web']);
  }
  if (random.chance(0.2)) {
    entries.push(['role_session_name', random.of(['pod', '', 'a b'])]);
  }
  if (random.chance(0.1)) {
    entries.push(
      random.of<Entry>([
        ['duration_seconds', '1800'],
        ['external_id', 'e-1'],
      ]),
    );
  }
  draft.put(profile, entries);
}

/** The path of a token file, which is there as a rule. */
export function tokenPath(draft: Draft): string {
  const { random } = draft;
  draft.files['token'] = random.chance(0.9)
    ? random.of(['the-token', 'the-token\n', 'é-token'])
    : random.of(['', 'abc', ' \n']);
  return random.chance(0.88)
    ? '{HOME}/token'
    : random.of(['token', '~/token', '$HOME/token', '{HOME}/none', '', '{HOME}']);
}

/** A role's credentials that the CLI kept: the name of the file is made of what is asked. */
function remember(draft: Draft, RoleArn: string, asked: Readonly<Record<string, string>>): void {
  const { DurationSeconds, ...texts } = asked;
  const whole: Record<string, unknown> = { RoleArn, ...texts };
  const seconds = Number(DurationSeconds?.replaceAll(/[_ ]/g, ''));
  if (Number.isInteger(seconds) && seconds > 0) {
    whole['DurationSeconds'] = seconds;
  }
  const members = Object.entries(whole)
    .sort()
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const ascii = `{${members.join(', ')}}`.replaceAll(
    /[^ -~]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  draft.files[`.aws/cli/cache/${sha1(ascii)}.json`] = kept(draft, 'ROLEKEPT');
}
