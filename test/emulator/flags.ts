import { parseArgs } from 'node:util';
import { type FaultKind, faultKinds } from './faults';
import type { EmulatorOptions } from './server';

/** What the flags are. */
export const usage = `npm run emulator -- [options]
  --port N            port of 127.0.0.1 (default 0: a free one)
  --sessions N        sessions in the first region of an account (default 160)
  --seed N            another company (default 1)
  --latency MS        before each answer (default 0)
  --throttle N        calls per second, account and region
  --fault KIND        one of ${faultKinds.join(', ')}; may be given again
  --filter-mode MODE  pre or post: MaxResults counts matches (default) or looked-at sessions
  --page-size N       where a request has no MaxResults (default 50)
  --unknown-key CODE  InvalidFilterKey (default) or ValidationException
  --dates HOW         strict (default) or lenient: epoch seconds and times without offset, too
  --now MS            epoch milliseconds that the world's clock begins at
  --still             the world's clock stands still`;

/** Reads the flags, undefined where help is asked for; throws an error with a sentence for a flag that is none. */
export function readFlags(args: readonly string[]): EmulatorOptions | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: text,
      sessions: text,
      seed: text,
      latency: text,
      throttle: text,
      fault: { type: 'string', multiple: true },
      'filter-mode': text,
      'page-size': text,
      'unknown-key': text,
      dates: text,
      now: text,
      still: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    return undefined;
  }
  return {
    ...number('port', 'port', values.port),
    ...number('sessions', 'sessions', values.sessions),
    ...number('seed', 'seed', values.seed),
    ...number('latency', 'latency', values.latency),
    ...number('throttle', 'throttle', values.throttle),
    ...number('page-size', 'defaultPageSize', values['page-size']),
    ...number('now', 'now', values.now),
    filterMode: oneOf('filter-mode', ['pre', 'post'], values['filter-mode']),
    unknownKey: oneOf('unknown-key', ['InvalidFilterKey', 'ValidationException'], values['unknown-key']),
    dates: oneOf('dates', ['strict', 'lenient'], values.dates),
    faults: (values.fault ?? []).map((kind) => ({ kind: oneOf<FaultKind>('fault', faultKinds, kind) })),
    still: values.still ?? false,
  };
}

function number(flag: string, option: keyof EmulatorOptions, value: string | undefined): EmulatorOptions {
  if (value !== undefined && !/^\d+$/.test(value)) {
    throw new Error(`--${flag} takes a number, not ${value}.`);
  }
  return value === undefined ? {} : { [option]: Number(value) };
}

function oneOf<T extends string>(flag: string, choices: readonly [T, ...T[]], value: string = choices[0]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    throw new Error(`--${flag} is one of ${choices.join(', ')}, not ${value}.`);
  }
  return found;
}
