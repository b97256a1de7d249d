import type { Writable } from 'node:stream';

/** The writer to a stream whose reader may go away. */
export interface Printer {
  /** Waits until there is room; false once nobody reads any more. */
  print(text: string): Promise<boolean>;
}

/** Returns a printer to a stream. A reader that has gone (`| head`) is no error: the rest is not for anybody. */
export function printerTo(stream: Writable): Printer {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    gone = true;
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
  return {
    print: async (text) => {
      if (!gone && !stream.write(text)) {
        await roomIn(stream);
      }
      return !gone;
    },
  };
}

/** Waits until a stream takes more, or will never again. */
function roomIn(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      stream.off('drain', go);
      stream.off('close', go);
      resolve();
    };
    stream.once('drain', go);
    stream.once('close', go);
  });
}
