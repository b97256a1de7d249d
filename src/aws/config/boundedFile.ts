import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

/** The most bytes that a file may have. */
const largest = 10 * 1024 * 1024;
/** Ms that reading one may take. */
const timeout = 5000;
/** Ms between two looks into a pipe. */
const pause = 10;

/** Contents of pipes: one that `<(…)` of a shell made can be read only once, and is asked for again and again. */
const pipes = new Map<string, Buffer>();
const pipesBeingRead = new Map<string, Promise<Buffer>>();

/**
 * Reads a file whole: at most 10 MB, in at most 5 s. Pipes and devices are read as well, but nobody is waited for who
 * does not write.
 *
 * @throws Error as Node's `readFile`; `EFBIG` and `ETIMEDOUT` for what is too large or takes too long
 */
export async function readBounded(path: string): Promise<Buffer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), timeout);
  });
  try {
    return await Promise.race([read(path, Date.now() + timeout), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads a file as {@link readBounded} does, as UTF-8. */
export async function readBoundedText(path: string): Promise<string> {
  return (await readBounded(path)).toString('utf8');
}

async function read(path: string, end: number): Promise<Buffer> {
  const about = await stat(path);
  if (!about.isFIFO()) {
    return opened(path, about.isFile() ? 'r' : withoutWaiting, (handle) => allOf(handle, undefined, end));
  }
  // Two readers of one pipe would have a part each.
  const reading =
    pipesBeingRead.get(path) ??
    opened(path, withoutWaiting, (handle) => allOf(handle, pipes.get(path) ?? 'wait', end)).finally(() =>
      pipesBeingRead.delete(path),
    );
  pipesBeingRead.set(path, reading);
  const bytes = await reading;
  pipes.set(path, bytes);
  return bytes;
}

/** The flags without which opening a pipe waits for somebody who writes into it. */
const withoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK;

async function opened<T>(path: string, flags: string | number, act: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(path, flags);
  try {
    return await act(handle);
  } finally {
    await handle.close();
  }
}

/** Reads to the end. `empty`: what to take if there is nothing, which of a pipe may mean nothing yet. */
async function allOf(handle: FileHandle, empty: Buffer | 'wait' | undefined, end: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (let size = 0; size <= largest; ) {
    const chunk = await nextOf(handle, largest + 1 - size);
    size += chunk?.length ?? 0;
    if (chunk !== undefined && chunk.length > 0) {
      chunks.push(chunk);
    } else if (chunk !== undefined && (size > 0 || empty !== 'wait')) {
      return size === 0 && empty instanceof Buffer ? empty : Buffer.concat(chunks);
    } else if (Date.now() >= end) {
      throw tooSlow();
    } else {
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
    }
  }
  throw problem('EFBIG', `it is larger than ${largest / 1024 / 1024} MB`);
}

/** Reads some bytes; none at the end; undefined if there are none yet. */
async function nextOf(handle: FileHandle, most: number): Promise<Buffer | undefined> {
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(Math.min(most, 65_536)), { position: null });
    return buffer.subarray(0, bytesRead);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EAGAIN') {
      return undefined;
    }
    throw thrown;
  }
}

function tooSlow(): Error {
  return problem('ETIMEDOUT', `it could not be read within ${timeout / 1000} seconds`);
}

function problem(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
