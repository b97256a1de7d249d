import type { Random } from '../../../emulator/worlds/random';
import type { Configuration } from '../configuration';
import { Draft, type Entry } from './draft';
import { endpoints } from './endpoints';
import { environment } from './environment';
import { place } from './places';
import { program } from './programs';
import { sharedFiles } from './render';
import { role, webIdentity } from './roles';
import { region, setting } from './settings';
import { singleSignOn } from './singleSignOn';
import { names, oddNames } from './titles';

/** What of a configuration is played with; `all`: everything at once. */
export const kinds = [
  'sources',
  'sources',
  'roles',
  'signIn',
  'programs',
  'settings',
  'grammar',
  'names',
  'places',
  'all',
] as const;
export type Kind = (typeof kinds)[number] | 'endpoints';

const answer = ['--query', 'Sessions[0].[Owner,Target]', '--output', 'text'];

/** A configuration that somebody could have. The same random numbers make the same one. */
export function generate(random: Random, kind: Kind): Configuration {
  const draft = new Draft(random);
  const profile = askedProfile(draft, kind);
  draft.profile(profile);
  fill(draft, profile, kind);
  for (let count = random.of([0, 0, 1, 2]); count > 0; count -= 1) {
    bystander(draft);
  }
  if (kind === 'settings' || kind === 'all') {
    for (let count = random.of([1, 1, 2, 3]); count > 0; count -= 1) {
      setting(draft, profile);
    }
  }
  region(draft, profile, kind === 'settings' ? 0.25 : 0.02);
  const careless = kind === 'grammar' ? random.of([0.1, 0.25, 0.4]) : kind === 'names' ? random.of([0, 0.15]) : 0.01;
  const { config, credentials } = sharedFiles(draft, careless);
  place(draft, kind === 'places' ? 0.6 : 0.02, config, credentials);
  return { files: draft.files, env: draft.env, words: [...draft.words, ...answerWords(draft, kind)] };
}

/** Names a profile with an option or a variable, or none. */
function askedProfile(draft: Draft, kind: Kind): string {
  const { random, env, words } = draft;
  const name = random.chance(kind === 'names' ? 0.7 : 0.03)
    ? random.of(oddNames)
    : random.of(['default', ...names.slice(0, 2)]);
  const named = random.chance(0.03) ? random.of(['Dev', ' dev', 'none', '', 'DEFAULT']) : name;
  const way = random.of(
    name === 'default'
      ? ['', '', '', '', '--', 'AWS_PROFILE', 'AWS_DEFAULT_PROFILE']
      : [
          '--',
          '--',
          '--',
          '--',
          'AWS_PROFILE',
          'AWS_PROFILE',
          'AWS_PROFILE',
          'AWS_DEFAULT_PROFILE',
          'AWS_DEFAULT_PROFILE',
          '',
        ],
  );
  if (way === '--') {
    words.push(random.chance(0.9) ? ['--profile', named] : [`--profile=${named}`]);
  } else if (way !== '') {
    env[way] = named;
  }
  if (random.chance(0.05)) {
    env[random.of(['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'])] = random.of(['', '', 'base', 'default']);
  }
  return name;
}

function fill(draft: Draft, profile: string, kind: Kind): void {
  const { random } = draft;
  switch (kind) {
    case 'roles':
      role(draft, profile, 4);
      sometimes(random, 0.2, () => draft.put(profile, draft.keys('OWN')));
      sometimes(random, 0.3, () => environment(draft));
      break;
    case 'signIn':
      singleSignOn(draft, profile);
      sometimes(random, 0.25, () => draft.put(profile, draft.keys('OWN')));
      sometimes(random, 0.1, () => draft.put(profile, [program(draft)]));
      break;
    case 'endpoints':
      draft.random.of([
        () => draft.put(profile, draft.keys('OWN'), 0.4),
        () => draft.put(profile, draft.keys('OWN'), 0.4),
        () => role(draft, profile, 1),
        () => singleSignOn(draft, profile),
      ])();
      endpoints(draft, profile);
      // The judge of these does not keep what signing in gave.
      for (const path of Object.keys(draft.files).filter((name) => name.startsWith('.aws/cli/'))) {
        Reflect.deleteProperty(draft.files, path);
      }
      break;
    case 'programs':
      draft.put(profile, [program(draft)]);
      sometimes(random, 0.15, () => draft.put(profile, draft.keys('OWN')));
      break;
    case 'sources':
    case 'all':
      for (let count = random.of([1, 1, 2, 2, 3]); count > 0; count -= 1) {
        source(draft, profile);
      }
      sometimes(random, 0.5, () => environment(draft));
      break;
    default:
      draft.put(profile, draft.keys('OWN'), 0.4);
      sometimes(random, 0.15, () => source(draft, profile));
  }
}

/** Adds a source of credentials, or a part of one. */
function source(draft: Draft, profile: string): void {
  const { random } = draft;
  const put = (...entries: readonly Entry[]): void => draft.put(profile, entries, 0.3);
  const whole = [
    () => draft.putInto(profile, 'config', draft.keys('CONF')),
    () => draft.putInto(profile, 'credentials', draft.keys('CRED')),
    () => role(draft, profile, 2),
    () => webIdentity(draft, profile),
    () => singleSignOn(draft, profile),
    () => put(program(draft)),
  ];
  const stray = [
    () => put(['aws_session_token', 'stray-token']),
    () => put(['aws_secret_access_key', 'stray-secret']),
    () => put(['sso_start_url', 'https://x.awsapps.com/start']),
    () => put(['sso_session', random.of(['nope', 'corp'])]),
    () => put(['sso_account_id', '123456789012']),
    () => put(['source_profile', random.of(['base', 'none'])]),
    () => put(['credential_source', 'Environment']),
  ];
  random.of(random.chance(0.85) ? whole : stray)();
}

/** A profile that nobody names. */
function bystander(draft: Draft): void {
  const { random } = draft;
  const name = random.of(['default', 'dev', 'base', 'x', random.of(oddNames)]);
  if (!draft.profiles.has(name)) {
    draft.put(name, random.chance(0.6) ? draft.keys('OTHER') : [['region', 'ap-south-1']], 0.4);
  }
}

/** What is printed: who asked and where, or the session as the settings want it. */
function answerWords({ random }: Draft, kind: Kind): readonly (readonly string[])[] {
  const words: string[][] = [];
  if (kind === 'settings' && random.chance(0.5)) {
    words.push(random.chance(0.5) ? ['--query', 'Sessions[0].[Owner,Target,StartDate]'] : []);
    words.push(random.chance(0.3) ? ['--filters', 'key=Owner,value='] : []);
  } else {
    words.push(answer);
  }
  words.push(random.chance(0.04) ? ['--endpoint-url', 'http://127.0.0.1:{PORT}'] : []);
  return words.filter((group) => group.length > 0);
}

function sometimes(random: Random, likely: number, act: () => void): void {
  if (random.chance(likely)) {
    act();
  }
}
