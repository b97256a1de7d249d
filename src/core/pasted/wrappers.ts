import { endOfWord, type WordPart } from '../shell/parts';
import type { Settings } from './settings';

/** A program that runs a command with the credentials of a profile. */
interface Wrapper {
  /** The word behind its name that runs something. */
  readonly verb?: string;
  /** The profile is its first argument that is no option. */
  readonly positional?: true;
  /** The options that name the profile, the first one that is given first. */
  readonly profile?: readonly string[];
  readonly region?: readonly string[];
  /** The other options that take a value. */
  readonly valued: readonly string[];
}

const region = ['--region', '-r'];

const wrappers: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  [
    'aws-vault',
    {
      verb: 'exec',
      positional: true,
      region: ['--region'],
      valued: [
        '-d',
        '--duration',
        '-t',
        '--mfa-token',
        '-m',
        '--backend',
        '--prompt',
        '--keychain',
        '--assume-role-ttl',
      ],
    },
  ],
  [
    'aws-okta',
    {
      verb: 'exec',
      positional: true,
      valued: [
        '-t',
        '--session-ttl',
        '-a',
        '--assume-role-ttl',
        '-b',
        '--backend',
        '--mfa-provider',
        '--mfa-factor-type',
      ],
    },
  ],
  [
    'saml2aws',
    { verb: 'exec', profile: ['--exec-profile', '-p', '--profile', '-a', '--idp-account'], region, valued: [] },
  ],
  [
    'assume',
    {
      positional: true,
      region,
      valued: ['--exec', '-d', '--duration', '-s', '--service', '-cd', '-bp', '-pt', '--mfa-token', '--account-id'],
    },
  ],
  [
    'awsume',
    {
      positional: true,
      region: ['--region'],
      valued: [
        '-o',
        '--role-arn',
        '--source-profile',
        '--external-id',
        '--mfa-token',
        '--session-name',
        '--role-duration',
      ],
    },
  ],
  ['aws-runas', { positional: true, valued: ['-d', '-a', '-o', '-M', '-E', '-R'] }],
  ['assume-role', { positional: true, valued: [] }],
  ['asp', { positional: true, valued: [] }],
  ['awsp', { positional: true, valued: [] }],
  ['awsudo', { profile: ['-u', '--user', '--profile'], valued: [] }],
  ['aws-sso', { verb: 'exec', profile: ['-p', '--profile'], valued: ['-A', '-R', '-a', '-S', '--sso', '--arn'] }],
]);
/** Programs that nobody here knows mean AWS's own, too. */
const unknown: Wrapper = { profile: ['--profile'], region: ['--region'], valued: [] };

/** The number of programs around one another that are looked at. */
const maxWrappers = 8;

/** Returns the index of the first program among words that runs commands with the credentials of a profile; -1 for none. */
export function wrapperAt(words: readonly WordPart[]): number {
  return words.findIndex(({ text }) => wrapperOf(text) !== undefined);
}

/** Takes profile and region from the words of the programs that run a command. */
export function settingsOfWrappers(words: readonly WordPart[], settings: Settings): void {
  const known = words.flatMap(({ text }, index) => {
    const wrapper = wrapperOf(text);
    return wrapper ? [{ wrapper, name: basename(text), index }] : [];
  });
  if (known.length === 0) {
    options(words, words[0]?.text ?? '', unknown, settings);
  }
  for (const { wrapper, name, index } of known.slice(0, maxWrappers)) {
    const behind = words.slice(index + 1);
    const verb = wrapper.verb === undefined ? -1 : behind.findIndex(({ text }) => text === wrapper.verb);
    if (wrapper.verb === undefined || verb >= 0) {
      options(verb < 0 ? behind : behind.toSpliced(verb, 1), name, wrapper, settings);
    }
  }
}

function options(words: readonly WordPart[], name: string, wrapper: Wrapper, settings: Settings): void {
  const found = new Map<string, WordPart>();
  let argument: WordPart | undefined;
  for (let index = 0; index < words.length && words[index]?.text !== '--'; index += 1) {
    const word = words[index];
    const [, option = '', glued] = /^(--?[\w-]+)(=)?/.exec(word?.text ?? '') ?? [];
    const next = words[index + 1];
    if (word && glued !== undefined) {
      found.set(option, endOfWord(word, option.length + 1));
    } else if (option !== '' && takesValue(option, wrapper)) {
      if (next) {
        found.set(option, next);
      }
      index += 1;
    } else if (option === '' && word && wrapper.positional) {
      argument ??= word;
    }
  }
  const profile = argument ?? wrapper.profile?.map((option) => found.get(option)).find((value) => value !== undefined);
  const place = wrapper.region?.map((option) => found.get(option)).find((value) => value !== undefined);
  if (profile && profile.text !== '') {
    settings.program('--profile', profile, name);
  }
  if (place && place.text !== '') {
    settings.program('--region', place, name);
  }
}

function takesValue(option: string, { valued, profile = [], region: regions = [] }: Wrapper): boolean {
  return [...valued, ...profile, ...regions].includes(option);
}

function wrapperOf(word: string): Wrapper | undefined {
  return wrappers.get(basename(word));
}

function basename(word: string): string {
  return word.replace(/^.*[\\/]/s, '').replace(/\.(?:exe|cmd|fish)$/i, '');
}
