import type { IncomingMessage } from 'node:http';
import { FailureError } from '../../core/base/failure';
import { toFailure } from './toFailure';

/** The most bytes that an answer may have. A page of sessions has some hundred thousand. */
const largestAnswer = 32 * 1024 * 1024;

/** Multiple of the read time-out that an answer may take as a whole, whatever comes meanwhile. */
const timeoutFactor = 3;

/** An answer of the SDK's handler: its body is a stream until it has been read. */
interface Answer {
  readonly response: { body?: unknown };
}

/** Sender of requests for the SDK. */
interface Handler {
  readonly metadata?: unknown;
  handle(request: never, options?: never): Promise<Answer>;
  destroy?(): void;
  updateHttpClientConfig(key: never, value: never): void;
  httpHandlerConfigs(): unknown;
}

/** Parts of a client that the SDK lets an extension change. */
interface Configuration {
  httpHandler(): Handler;
  setHttpHandler(handler: never): void;
}

/**
 * Makes an extension of an SDK client that reads every answer whole before the SDK sees it: within `readTimeout` ms between
 * two bytes (0: no limit), three times that as a whole, and {@link largestAnswer}. The SDK's own time-outs end with the
 * headers, and those of agents do not hold in VS Code, which puts its own in their place. The client's calls then throw
 * `TimeoutError` (tried again, as the AWS CLI does), or FailureError for what is too slow, too long or cut off.
 */
export function boundedAnswers(readTimeout: number): { configure(configuration: Configuration): void } {
  return {
    configure: (configuration) => {
      const handler = configuration.httpHandler();
      const bounded: Handler = {
        metadata: handler.metadata,
        handle: async (request, options) => {
          const answer = await handler.handle(request, options);
          const { response } = answer;
          response.body = await wholeBody(response.body as IncomingMessage, readTimeout);
          return answer;
        },
        destroy: () => handler.destroy?.(),
        updateHttpClientConfig: (key, value) => handler.updateHttpClientConfig(key, value),
        httpHandlerConfigs: () => handler.httpHandlerConfigs(),
      };
      configuration.setHttpHandler(bounded as never);
    },
  };
}

/** Reads a body to its end. Many small pieces cost no more than a few large ones. */
export function wholeBody(body: IncomingMessage, readTimeout: number, largest = largestAnswer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let kept = Buffer.alloc(0);
    let size = 0;
    const isBounded = readTimeout > 0;
    const silence = isBounded ? setTimeout(() => stop(silent(readTimeout)), readTimeout) : undefined;
    const whole = isBounded ? setTimeout(() => stop(slow(readTimeout)), readTimeout * timeoutFactor) : undefined;
    const settle = (): void => {
      clearTimeout(silence);
      clearTimeout(whole);
    };
    const stop = (error: Error): void => {
      settle();
      reject(error);
      body.destroy();
    };
    body.on('data', (chunk: Buffer) => {
      const end = size + chunk.length;
      if (end > largest) {
        stop(tooLong(largest));
        return;
      }
      if (end > kept.length) {
        const wider = Buffer.allocUnsafe(Math.max(end, 2 * kept.length));
        kept.copy(wider, 0, 0, size);
        kept = wider;
      }
      chunk.copy(kept, size);
      size = end;
      silence?.refresh();
    });
    body.on('error', (error) => {
      settle();
      reject(cutOff(error));
    });
    body.on('end', () => {
      settle();
      resolve(kept.subarray(0, size));
    });
    body.on('close', () => {
      settle();
      reject(cutOff(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })));
    });
  });
}

/** Makes the error of a silent service; the SDK tries again by its name. */
function silent(readTimeout: number): Error {
  const message = `Nothing more of the answer came for ${seconds(readTimeout)}`;
  return Object.assign(new Error(message), { name: 'TimeoutError' });
}

function slow(readTimeout: number): FailureError {
  const message = `The answer was not complete after ${seconds(timeoutFactor * readTimeout)}`;
  return new FailureError({ code: 'timeout', name: 'TimeoutError', message });
}

function tooLong(largest: number): FailureError {
  const message = `it is longer than ${largest / 1024 / 1024} MB`;
  return new FailureError({ code: 'malformedAnswer', name: 'AnswerTooLong', message });
}

function cutOff(error: Error): FailureError {
  return new FailureError({ ...toFailure(error), message: 'The answer was cut off' });
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}
