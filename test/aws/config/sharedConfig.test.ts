import { describe, expect, it } from 'vitest';
import { insistOnProfile, namedProfile } from '../../../src/aws/config/profiles';
import { entryText, insistOnReadable, type SharedConfig, sharedConfigOf } from '../../../src/aws/config/sharedConfig';
import { failureIn } from '../../support/rows/settingsOf';

const read = (config: string, credentials = ''): SharedConfig =>
  sharedConfigOf({ path: 'config', text: config }, { path: 'credentials', text: credentials });
const names = (config: string, credentials = ''): readonly string[] => [...read(config, credentials).profiles.keys()];
const value = (config: SharedConfig, profile: string, entry: string): string | undefined =>
  entryText(config.profiles.get(profile)?.merged, entry)?.text;

describe('profiles', () => {
  it('are those of the config file as written, then those that only the credentials file has', () => {
    expect(names('[profile b]\n[default]\n[profile a]\n', '[z]\n[a]\n[y]\n')).toEqual(['b', 'default', 'a', 'z', 'y']);
  });

  it('of the credentials file have each title as their name', () => {
    expect(names('', '[profile x]\n["q"]\n[sso-session s]\n[services t]\n[ d ]\n')).toEqual([
      'profile x',
      '"q"',
      'sso-session s',
      'services t',
      ' d ',
    ]);
  });

  it('have the entries of both files, those of the credentials file before the other’s', () => {
    const config = read('[profile dev]\nregion = a\noutput = text\n', '[dev]\nregion = b\ncli_pager = less\n');
    expect(['region', 'output', 'cli_pager'].map((entry) => value(config, 'dev', entry))).toEqual([
      'b',
      'text',
      'less',
    ]);
    const views = config.profiles.get('dev');
    expect(entryText(views?.config, 'region')?.text).toBe('a');
    expect(views?.config.has('cli_pager')).toBe(false);
    expect(views?.credentials.has('output')).toBe(false);
  });

  it('have nested blocks from one file only, as one entry', () => {
    const config = read('[profile dev]\ns3 =\n  a = 1\n  b = 2\n', '[dev]\ns3 =\n  b = 3\n');
    expect(config.profiles.get('dev')?.merged.get('s3')?.value).toEqual(new Map([['b', '3']]));
  });

  it.each([
    ['[default]\nx = 1\n[profile default]\nregion = b\n', undefined, 'b'],
    ['[profile default]\nregion = b\n[default]\nx = 1\n', '1', undefined],
  ])('of one name are replaced as a whole by the later one: %j', (text, x, region) => {
    expect(value(read(text), 'default', 'x')).toBe(x);
    expect(value(read(text), 'default', 'region')).toBe(region);
  });

  it('have what [DEFAULT] of their own file says, which is no profile itself', () => {
    const config = read('[DEFAULT]\nregion = a\n[profile dev]\noutput = json\n', '[DEFAULT]\nx = y\n[other]\n');
    expect([...config.profiles.keys()]).toEqual(['dev', 'other']);
    expect(value(config, 'dev', 'region')).toBe('a');
    expect(value(config, 'dev', 'x')).toBeUndefined();
    expect(value(config, 'other', 'region')).toBeUndefined();
    expect(value(config, 'other', 'x')).toBe('y');
  });

  it('that are missing are told with both files', () => {
    const failure = failureIn(() => insistOnProfile(read(''), 'nope'));
    expect(failure).toMatchObject({ code: 'profileNotFound', profile: 'nope', file: 'config' });
    expect(failure.message).toContain('config or credentials');
    expect(insistOnProfile(read(''), undefined)).toBeUndefined();
    expect(insistOnProfile(read('[default]\na = b\n'), undefined)?.merged.size).toBe(1);
  });

  it('are named by an option, AWS_PROFILE, AWS_DEFAULT_PROFILE', () => {
    const variables = { AWS_PROFILE: 'a', AWS_DEFAULT_PROFILE: 'b' };
    expect(namedProfile('o', variables)).toBe('o');
    expect(namedProfile(undefined, variables)).toBe('a');
    expect(namedProfile(undefined, { ...variables, AWS_PROFILE: '' })).toBe('b');
    expect(namedProfile(undefined, {})).toBeUndefined();
  });
});

describe('a title of the config file', () => {
  it.each([
    ['profile two', ['two']],
    ['profile\ttwo ', ['two']],
    ["profile 'a b'", ['a b']],
    ['profile a\\ b', ['a b']],
    ['profile a" "b', ['a b']],
    ['profile "Someone\'s Mac"', ["Someone's Mac"]],
    ['profile __proto__', ['__proto__']],
    ['profiles two', ['two']],
    ['profile-x y', ['y']],
    ['profile services.prod', ['services.prod']],
    ['profile ""', ['']],
    ["profile O'Neil", []],
    ['profile a b', []],
    ['profile', []],
    ['default', ['default']],
    ['Default', []],
    [' default ', []],
    [' profile x', []],
    ['Profile x', []],
    ['plugins', []],
    ['x', []],
  ])('[%s] names the profiles %j', (title, profiles) => {
    expect(names(`[${title}]\na = b\n`)).toEqual(profiles);
  });

  it('names SSO sessions and services, which are no profiles', () => {
    const config = read("[sso-session 'my corp']\na = b\n[services  lab]\na = b\n[services a b]\n[sso-session]\n");
    expect([...config.ssoSessions.keys()]).toEqual(['my corp']);
    expect([...config.services.keys()]).toEqual(['lab']);
    expect(config.profiles.size).toBe(0);
  });
});

describe('a file that cannot be read', () => {
  it('stops everything, with file, line, column and reason; the first of two is told', () => {
    const config = read('[profile dev]\n  junk\n', 'x = y\n');
    expect(config.problems.map(({ file, message }) => [file, message.replace(/: [^:]*$/, '')])).toEqual([
      ['config', 'config:2:3'],
      ['credentials', 'credentials:1:1'],
    ]);
    expect(failureIn(() => insistOnReadable(config))).toMatchObject({
      code: 'badConfig',
      file: 'config',
      message: config.problems[0]?.message,
    });
    expect(() => insistOnReadable(read(''))).not.toThrow();
  });

  it('leaves the other one readable, and has no profiles itself', () => {
    const config = sharedConfigOf(
      { path: 'config', text: '[default]\n', problem: 'is a riddle' },
      { path: 'credentials', text: '[dev]\n' },
    );
    expect(config.problems).toEqual([{ file: 'config', message: 'config is a riddle' }]);
    expect([...config.profiles.keys()]).toEqual(['dev']);
    expect(config.files).toEqual({ config: 'config', credentials: 'credentials' });
  });

  it.each([
    ['[a]\n[a]\n', 'config:2:1: the section [a] is there already (line 1)'],
    ['[a]\nx = 1\nX : 2\n', 'config:3:1: x is there already (line 2)'],
    ['[DEFAULT]\nx = 1\n[DEFAULT]\nx = 2\n', 'config:4:1: x is there already (line 2)'],
    ['x = 1\n', 'config:1:1: an entry needs a [section] before it'],
    ['[a]\n = 1\n', 'config:2:2: an entry is a name'],
    ['[a]\nx = 1\n[]\n', 'config:3:1: an entry is a name'],
    ['[a]\nx =\n  y\n', 'config:3:1: an indented line below an empty entry is a name'],
  ])('says where and why: %j', (text, message) => {
    expect(read(text).problems[0]?.message).toContain(message);
  });
});

describe('an entry', () => {
  it('has the line that it begins on, that of [DEFAULT] if it comes from there', () => {
    const { profiles } = read('[DEFAULT]\nregion = a\n[profile dev]\n\nlong = 1\n  2\nnext = 3\n');
    const line = (name: string): number | undefined => profiles.get('dev')?.merged.get(name)?.line;
    expect(['region', 'long', 'next'].map(line)).toEqual([2, 5, 7]);
  });

  it('is a text with its place, or a block that is none', () => {
    const { merged } = read('[profile dev]\na = b\nc =\n  d = e\n').profiles.get('dev') ?? {};
    expect(entryText(merged, 'a')).toEqual({ text: 'b', place: { entry: 'a', file: 'config', line: 2 } });
    expect(entryText(merged, 'x')).toBeUndefined();
    expect(entryText(undefined, 'a')).toBeUndefined();
    expect(failureIn(() => entryText(merged, 'c')).message).toBe(
      'c is a text, not a block of indented entries (config:3)',
    );
  });
});
