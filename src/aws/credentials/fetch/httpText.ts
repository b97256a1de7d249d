import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** A small request to a service beside the machine: of a container, or of an EC2 instance. */
export interface TextRequest {
  readonly url: string;
  readonly method: 'GET' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  /** Ms for the whole of it. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** Characters that an answer may have. */
const maxLength = 100_000;

/**
 * Asks, and answers the text of an answer with status 200. No proxy, no redirect.
 *
 * @throws Error for any other status, for an answer that is too long, and if time is up or nobody wants it any more
 */
export function httpText({ url, method, headers, timeout, signal }: TextRequest): Promise<string> {
  return new Promise((resolve, reject) => {
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const ends = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    const sent = send(url, { method, headers, signal: ends, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.length > maxLength) {
          sent.destroy(new Error('The answer is too long'));
        }
      });
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) {
          resolve(text);
        } else {
          reject(new Error(`HTTP status ${response.statusCode ?? 0}`));
        }
      });
    });
    sent.on('error', (error) => {
      reject(ends.aborted && !signal.aborted ? new Error(`No answer within ${timeout / 1000} seconds`) : error);
    });
    sent.end();
  });
}

/**
 * Makes an attempt up to `attempts` times, `pause` ms apart.
 *
 * @throws what the last one throws
 */
export async function withAttempts<T>(attempts: number, pause: number, act: () => Promise<T>): Promise<T> {
  for (let left = attempts; ; left -= 1) {
    try {
      return await act();
    } catch (thrown) {
      if (left <= 1) {
        throw thrown;
      }
    }
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
  }
}
