import type { ChildProcess } from 'node:child_process';
import spawn from 'cross-spawn';
import { FailureError } from '../../../core/base/failure';
import { redact } from '../../../core/base/redact';
import { posixWords, windowsWords } from '../../config/words';
import { homeFolder } from '../../config/environment';
import { keysOf } from '../provider';
import type { ProcessSource } from '../source';
import { zonedTime } from '../zonedTime';
import type { Fetching } from './fetching';
import type { Credentials } from './refreshing';

/** Ms that a program may take. */
const timeLimit = 50_000;
/** Bytes that a program may print, and characters of its words that are shown. */
const maxOutput = 1_000_000;
const maxShown = 600;

/**
 * Runs the program of a profile as the AWS CLI does: words split without a shell, in the caller's environment. It gets
 * no input, its time is bounded, and it is ended when nobody waits for it any more. What has expired is asked for once
 * more.
 *
 * @throws FailureError `credentialProcess` with what the program said
 */
export async function programCredentials(source: ProcessSource, fetching: Fetching): Promise<Credentials> {
  const first = await run(source, fetching);
  const isOver = ({ expiration }: Credentials): boolean => (expiration?.getTime() ?? Infinity) <= fetching.now();
  const credentials = isOver(first) ? await run(source, fetching) : first;
  if (isOver(credentials)) {
    throw programFailure(source, 'it printed credentials that have expired');
  }
  return credentials;
}

async function run(source: ProcessSource, fetching: Fetching): Promise<Credentials> {
  if (fetching.signal.aborted) {
    throw cancelled();
  }
  const split = process.platform === 'win32' ? windowsWords : posixWords;
  const [file, ...args] = split(source.command) ?? [];
  if (file === undefined) {
    throw programFailure(source, source.command.trim() === '' ? 'it is empty' : 'a quote in it stays open');
  }
  const output = await printed(file, args, source, fetching);
  return credentialsIn(output, source);
}

/** Returns what the program prints, once it has ended well. */
function printed(
  file: string,
  args: readonly string[],
  source: ProcessSource,
  { environment, options, signal }: Fetching,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      env: environment,
      cwd: options.programFolder ?? process.cwd(),
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it starts ends with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let failure: FailureError | undefined;
    const stop = (reason: string): void => {
      failure ??= programFailure(source, reason);
      end(child);
    };
    const timer = setTimeout(() => stop(`it did not end within ${timeLimit / 1000} seconds`), timeLimit);
    const cancel = (): void => {
      failure ??= cancelled();
      end(child);
    };
    signal.addEventListener('abort', cancel, { once: true });
    let size = 0;
    const collect = (into: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length;
      into.push(chunk);
      if (size > maxOutput) {
        stop('it prints too much');
      }
    };
    child.stdout?.on('data', collect(out));
    child.stderr?.on('data', collect(err));
    const done = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      settle();
    };
    child.on('error', (error: NodeJS.ErrnoException) =>
      done(() => reject(failure ?? programFailure(source, notStarted(file, error)))),
    );
    child.on('close', (code, endedBy) =>
      done(() => {
        if (failure === undefined && code === 0) {
          resolve(Buffer.concat(out));
          return;
        }
        const words = shown(Buffer.concat(err).toString(), homeFolder(environment));
        const how = code === null ? `it was ended by ${endedBy ?? 'a signal'}` : `exit code ${code}`;
        reject(failure ?? programFailure(source, words === '' ? `${how}, without a word` : `${how}: ${words}`));
      }),
    );
  });
}

function cancelled(): FailureError {
  return new FailureError({ code: 'cancelled', message: '' });
}

function end(child: ChildProcess): void {
  // What the program has started in a group of its own may go on, and hold on to these.
  child.stdout?.destroy();
  child.stderr?.destroy();
  try {
    if (process.platform === 'win32' || child.pid === undefined) {
      child.kill();
    } else {
      process.kill(-child.pid, 'SIGKILL');
    }
  } catch {
    // It has ended already.
  }
}

function notStarted(file: string, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
      return `the program ${file} was not found`;
    case 'EACCES':
      return `the program ${file} may not be run`;
    default:
      return message;
  }
}

/** Returns the program's own words, without what must not be shown. */
function shown(words: string, home: string): string {
  return redact(words.trim(), home).slice(0, maxShown);
}

function credentialsIn(output: Buffer, source: ProcessSource): Credentials {
  const answer = objectIn(output, source);
  const { Version, AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer;
  if (Version !== 1) {
    const version = Version === undefined ? 'none' : JSON.stringify(Version).slice(0, 40);
    throw programFailure(source, `its answer has not the "Version" 1, but ${version}`);
  }
  const missing = Object.entries({ AccessKeyId, SecretAccessKey }).find(([, value]) => typeof value !== 'string');
  if (missing !== undefined || typeof AccessKeyId !== 'string' || typeof SecretAccessKey !== 'string') {
    throw programFailure(source, `its answer has no ${missing?.[0] ?? 'keys'}`);
  }
  const token = typeof SessionToken === 'string' && SessionToken !== '' ? SessionToken : undefined;
  const keys = keysOf(AccessKeyId, SecretAccessKey, token);
  if (Expiration === undefined || Expiration === null) {
    return keys;
  }
  const expires = typeof Expiration === 'string' ? zonedTime(Expiration) : undefined;
  if (expires === undefined) {
    throw programFailure(source, 'the "Expiration" in its answer is no date with a zone');
  }
  return { ...keys, expiration: new Date(expires) };
}

function objectIn(output: Buffer, source: ProcessSource): Readonly<Record<string, unknown>> {
  try {
    const answer: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(output));
    if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) {
      return answer as Readonly<Record<string, unknown>>;
    }
  } catch {
    // Its text may hold keys, so none of it is told.
  }
  throw programFailure(source, 'what it printed is not the JSON of credentials');
}

function programFailure({ profile, command }: ProcessSource, reason: string): FailureError {
  const [name = ''] = posixWords(command) ?? [command.trim().split(/\s/)[0] ?? ''];
  return new FailureError({
    code: 'credentialProcess',
    message: `${name}: ${reason}`,
    profile,
  });
}
