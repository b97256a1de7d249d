import { parseArgs } from 'node:util';
import { type FaultKind, faultKinds } from './faults';
import { startEmulator } from './server';

const usage = `npm run emulator -- [options]
  --port N        port of 127.0.0.1 (default 0: a free one)
  --sessions N    sessions in the main regions of an account (default 160)
  --seed N        another company (default 1)
  --latency MS    before each answer (default 0)
  --throttle N    calls per second, account and region
  --fault KIND    one of ${faultKinds.join(', ')}; may be given again
  --filter-mode   pre or post: MaxResults counts matches (default) or looked-at sessions
  --page-size N   where a request has no MaxResults (default 50)
  --now MS        epoch milliseconds that the world's clock begins at
  --still         the world's clock stands still`;

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    sessions: { type: 'string' },
    seed: { type: 'string' },
    latency: { type: 'string' },
    throttle: { type: 'string' },
    fault: { type: 'string', multiple: true },
    'filter-mode': { type: 'string' },
    'page-size': { type: 'string' },
    now: { type: 'string' },
    still: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

function number(name: string, value: string | undefined): Record<string, number> {
  if (value !== undefined && !/^\d+$/.test(value)) {
    refuse(`--${name} takes a number, not ${value}.`);
  }
  return value === undefined ? {} : { [name]: Number(value) };
}

function refuse(sentence: string): never {
  console.error(`${sentence}\n${usage}`);
  process.exit(2);
}

if (values.help === true) {
  console.log(usage);
  process.exit(0);
}
const mode = values['filter-mode'] ?? 'pre';
if (mode !== 'pre' && mode !== 'post') {
  refuse(`--filter-mode is pre or post, not ${mode}.`);
}
const faults = (values.fault ?? []).map((kind) =>
  faultKinds.includes(kind as FaultKind) ? { kind: kind as FaultKind } : refuse(`There is no fault ${kind}.`),
);
void startEmulator({
  ...number('port', values.port),
  ...number('sessions', values.sessions),
  ...number('seed', values.seed),
  ...number('latency', values.latency),
  ...number('throttle', values.throttle),
  ...number('defaultPageSize', values['page-size']),
  ...number('now', values.now),
  filterMode: mode,
  faults,
  still: values.still ?? false,
}).then((emulator) => {
  console.log(`SSM emulator on ${emulator.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void emulator.stop().then(() => process.exit(0)));
  }
});
