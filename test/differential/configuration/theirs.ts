import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Configuration, environmentOf, type Place, settle, wordsOf } from './configuration';
import type { LoopbackAws } from './loopbackAws';
import { homeless, newTokens, type Outcome, runsIn, tokensIn } from './outcome';

/** A program that asks AWS, with a home folder and an AWS of its own. One run at a time. */
export interface Program {
  run(configuration: Configuration): Promise<Outcome>;
  stop(): void;
}

/** The test folder's own; bundled and in vitest alike, the project is the working folder. */
const folder = join(process.env['PROJECT_FOLDER'] ?? process.cwd(), 'test');

/** The real AWS CLI, loaded once. It works out some paths as it is loaded, so that the home folder stays the same. */
export function startTheirs(place: Place, aws: LoopbackAws): Program {
  mkdirSync(place.home, { recursive: true });
  const server = spawn('/usr/bin/python3', [join(folder, 'differential', 'awsServer.py')], {
    env: {
      PATH: '/usr/bin:/bin',
      HOME: place.home,
      LANG: 'C.UTF-8',
      AWS_DATA_PATH: join(folder, 'emulator', 'models'),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const [out, err] = [`${place.home}.out`, `${place.home}.err`];
  return {
    run: async (configuration) => {
      settle(configuration, place);
      const before = tokensIn(place);
      aws.begin();
      const job = { args: wordsOf(configuration, place), env: environmentOf(configuration, place), cwd: place.home };
      server.stdin.write(`${JSON.stringify({ ...job, out, err })}\n`);
      const { value } = (await answers.next()) as { readonly value: string };
      return {
        exit: Number(value),
        stdout: homeless(readFileSync(out, 'utf8'), place),
        stderr: homeless(readFileSync(err, 'utf8'), place),
        asked: [...aws.asked],
        ran: runsIn(place),
        tokens: newTokens(before, place),
      };
    },
    stop: () => {
      server.kill();
    },
  };
}
