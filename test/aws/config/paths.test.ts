import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { awsFilesReader } from '../../../src/aws/config/awsFiles';
import { homeFolder } from '../../../src/aws/config/environment';
import { expandHome, expandPath } from '../../../src/aws/config/paths';
import { temporaryFolder } from '../../support/temporary';

const environment = { HOME: '/home/jo', V: '~/x', EMPTY: '', A1_: 'a' };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a path', () => {
  it.each([
    ['$HOME/x/c', '/home/jo/x/c'],
    ['${HOME}/x/c', '/home/jo/x/c'],
    ['$V/c', '/home/jo/x/c'],
    ['$A1_/$A1_-${A1_}', 'a/a-a'],
    ['$EMPTY/c', '/c'],
    ['${NO}/c', '${NO}/c'],
    ['$NO/c', '$NO/c'],
    ['$constructor/${__proto__}/c', '$constructor/${__proto__}/c'],
    ['$HOMEx', '$HOMEx'],
    ['$é', '$é'],
    ['${}', '${}'],
    ['$$HOME', '$/home/jo'],
    ['%HOME%/c', '%HOME%/c'],
    ["'$HOME'", "'/home/jo'"],
    ['~/x/c ', '/home/jo/x/c '],
    ['~', '/home/jo'],
    ['x/~/c', 'x/~/c'],
    ['~nobody-of-this-name/c', '~nobody-of-this-name/c'],
    ['c', 'c'],
    ['', ''],
  ])('%s is %s with variables and home', (path, expanded) => {
    expect(expandPath(path, environment)).toBe(expanded);
  });

  it('has a leading ~ alone expanded if variables do not count', () => {
    expect(expandHome('~/$HOME', environment)).toBe('/home/jo/$HOME');
  });

  it('of a user begins with that user’s home folder', () => {
    const { username, homedir } = userInfo();
    expect(expandHome(`~${username}/c`, environment)).toBe(join(homedir, 'c'));
    expect(expandHome('~daemon/c', environment)).toBe('/usr/sbin/c');
  });

  it.each([
    ['/home/jo/', '/home/jo/c'],
    ['/home/jo\\', '/home/jo\\/c'],
    ['/home/jo//', '/home/jo/c'],
    ['/', '/c'],
  ])('has the home folder %s without slashes at its end: %s', (HOME, expanded) => {
    expect(expandHome('~/c', { HOME })).toBe(expanded);
    expect(expandHome('~', { HOME: '/' })).toBe('/');
  });

  it('has more spellings of variables on Windows, with $$ and %% for the sign and nothing in quotes', () => {
    vi.stubGlobal('process', { ...process, platform: 'win32' });
    const windows = { USERPROFILE: 'C:\\jo\\', HOME: '/home/jo', X: 'x', 'A-B': 'ab' };
    expect(expandPath('%X%/$X/${X}/%NO%/$$X/%%X', windows)).toBe('x/x/x/%NO%/$X/%X');
    expect(expandPath("'%X%'/$A-B", windows)).toBe("'%X%'/ab");
    expect(expandPath('~\\c', windows)).toBe('C:\\jo\\\\c');
  });
});

describe('the home folder', () => {
  it('is that of HOME, or of the system', () => {
    expect(homeFolder({ HOME: '/h', USERPROFILE: '/u' })).toBe('/h');
    expect(homeFolder({ HOME: '', USERPROFILE: '/u' })).toBe(userInfo().homedir);
  });

  it('is that of USERPROFILE on Windows', () => {
    vi.stubGlobal('process', { ...process, platform: 'win32' });
    expect(homeFolder({ HOME: '/h', USERPROFILE: '/u' })).toBe('/u');
  });
});

describe('the AWS files', () => {
  const profile = (name: string): string => `[profile ${name}]\na = b\n`;
  /** The profiles that are read, or the problems. */
  const read = async (variables: Readonly<Record<string, string>>, options = {}): Promise<readonly string[]> => {
    const { config } = await awsFilesReader(options, variables)();
    return [...config.problems.map(({ message }) => message), ...config.profiles.keys()];
  };

  it('are in the home folder, unless variables or options name others', async () => {
    const HOME = temporaryFolder({
      '.aws/config': profile('home'),
      '.aws/credentials': '[keys]\n',
      'x/c': profile('named'),
      'x/k': '[other]\n',
      'x/o': profile('option'),
      'x/p': '[key]\n',
    });
    expect(await read({ HOME })).toEqual(['home', 'keys']);
    const named = { HOME, AWS_CONFIG_FILE: '~/x/c', AWS_SHARED_CREDENTIALS_FILE: '$HOME/x/k' };
    expect(await read(named)).toEqual(['named', 'other']);
    expect(await read({ ...named, AWS_CONFIG_FILE: '', AWS_SHARED_CREDENTIALS_FILE: '' })).toEqual(['home', 'keys']);
    expect(await read(named, { configFile: '~/x/o', credentialsFile: '${HOME}/x/p' })).toEqual(['option', 'key']);
  });

  it('are empty if they are not there, folders, or below a file', async () => {
    const HOME = temporaryFolder({ c: profile('a') });
    mkdirSync(join(HOME, '.aws', 'config'), { recursive: true });
    expect(await read({ HOME, AWS_SHARED_CREDENTIALS_FILE: '~/c/d' })).toEqual([]);
  });

  it('may be one file for both', async () => {
    const HOME = temporaryFolder({ c: '[default]\na = b\n' });
    expect(await read({ HOME, AWS_CONFIG_FILE: '~/c', AWS_SHARED_CREDENTIALS_FILE: '~/c' })).toEqual(['default']);
  });

  it('are read again when they change, and are the same object while they do not', async () => {
    const HOME = temporaryFolder({ '.aws/config': profile('a') });
    const reader = awsFilesReader({}, { HOME, BOTO_CONFIG: '~/none' });
    const first = await reader();
    expect((await reader()).config).toBe(first.config);
    mkdirSync(join(HOME, 'other'));
    const later = awsFilesReader({}, { HOME, AWS_CONFIG_FILE: '~/none' });
    expect((await later()).config.profiles.size).toBe(0);
  });

  it.runIf(existsSync('/dev/zero'))('that have no end say so', async () => {
    expect(await read({ HOME: temporaryFolder(), AWS_CONFIG_FILE: '/dev/zero' })).toEqual([
      '/dev/zero cannot be read: it is larger than 10 MB',
    ]);
  });

  it('that are saved as UTF-16 say so, with a mark or without', async () => {
    const HOME = temporaryFolder();
    const file = join(HOME, 'c');
    const utf16 = Buffer.from('\ufeff[default]\n', 'utf16le');
    const swapped = Buffer.from(utf16).swap16();
    for (const bytes of [utf16, swapped, utf16.subarray(2), swapped.subarray(2)]) {
      writeFileSync(file, bytes);
      expect(await read({ HOME, AWS_CONFIG_FILE: file })).toEqual([`${file} is saved as UTF-16: save it as UTF-8`]);
    }
  });

  it('in another encoding say the line', async () => {
    const HOME = temporaryFolder();
    const file = join(HOME, 'c');
    writeFileSync(file, Buffer.from('[default]\n# é\n# é\nx = y\n', 'latin1'));
    expect(await read({ HOME, AWS_CONFIG_FILE: file })).toEqual([
      `${file} has characters in another encoding than UTF-8 (line 2)`,
    ]);
    writeFileSync(file, '\ufeff[default]\n# é\n', 'utf8');
    expect(await read({ HOME, AWS_CONFIG_FILE: file })).toEqual(['default']);
  });
});

describe('the old files', () => {
  const read = async (variables: Readonly<Record<string, string>>) => (await awsFilesReader({}, variables)()).oldFiles;

  it('are those of boto in the home folder, and none that is not there', async () => {
    const HOME = temporaryFolder({ '.boto': 'b' });
    expect(await read({ HOME })).toEqual({ ec2Tools: undefined, boto: [{ path: join(HOME, '.boto'), text: 'b' }] });
    expect((await read({ HOME: temporaryFolder() })).boto).toEqual([]);
  });

  it('of boto are the one of BOTO_CONFIG alone, if that is set', async () => {
    const HOME = temporaryFolder({ '.boto': 'b', named: 'n' });
    expect((await read({ HOME, BOTO_CONFIG: '${HOME}/named' })).boto).toEqual([
      { path: join(HOME, 'named'), text: 'n' },
    ]);
    expect((await read({ HOME, BOTO_CONFIG: '~/none' })).boto).toEqual([]);
    expect((await read({ HOME, BOTO_CONFIG: '' })).boto).toHaveLength(1);
  });

  it('of the EC2 tools have a leading ~ expanded, but no variables, and are told if they are not there', async () => {
    const HOME = temporaryFolder({ tools: 't' });
    const tools = async (AWS_CREDENTIAL_FILE: string) => (await read({ HOME, AWS_CREDENTIAL_FILE })).ec2Tools;
    expect(await tools('~/tools')).toEqual({ path: join(HOME, 'tools'), text: 't' });
    expect(await tools('$HOME/tools')).toEqual({ path: '$HOME/tools', text: undefined });
    expect(await tools('')).toBeUndefined();
  });
});
