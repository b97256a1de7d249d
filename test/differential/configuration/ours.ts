import { execFile, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Configuration, environmentOf, type Place, settle, wordsOf } from './configuration';
import type { LoopbackAws } from './loopbackAws';
import { homeless, newTokens, type Outcome, runsIn, tokensIn } from './outcome';
import type { Program } from './theirs';

/** How a run of ours ended. */
export interface Ended {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

const project = process.env['PROJECT_FOLDER'] ?? process.cwd();

/** Our command line, loaded once (`oursServer.ts`): a run costs a few milliseconds. */
export function startOurs(place: Place, aws: LoopbackAws): Program {
  mkdirSync(place.home, { recursive: true });
  const server = spawn(process.execPath, [join(project, 'out', 'differentialOurs.js')], {
    env: { PATH: '/usr/bin:/bin', HOME: place.home },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  return {
    run: (configuration) =>
      outcome(configuration, place, aws, async (args, env) => {
        server.stdin.write(`${JSON.stringify({ args, env, cwd: place.home })}\n`);
        const { value } = (await answers.next()) as { readonly value: string };
        return JSON.parse(value) as Ended;
      }),
    stop: () => {
      server.kill();
    },
  };
}

/** The same as a person would start it, a process for each run: the judge of {@link startOurs}. */
export function ourCommandLine(place: Place, aws: LoopbackAws): Program {
  return {
    run: (configuration) =>
      outcome(configuration, place, aws, (args, env) => {
        const words = [join(project, 'dist', 'cli.js'), ...args];
        return new Promise((resolve) => {
          const child = execFile(process.execPath, words, { env, cwd: place.home }, (error, stdout, stderr) => {
            resolve({ exit: error ? Number(error.code) : 0, stdout, stderr });
          });
          child.stdin?.end();
        });
      }),
    stop: () => undefined,
  };
}

async function outcome(
  configuration: Configuration,
  place: Place,
  aws: LoopbackAws,
  run: (args: readonly string[], env: Readonly<Record<string, string>>) => Promise<Ended>,
): Promise<Outcome> {
  settle(configuration, place);
  const before = tokensIn(place);
  aws.begin();
  const { exit, stdout, stderr } = await run(wordsOf(configuration, place), environmentOf(configuration, place));
  return {
    exit,
    stdout: homeless(stdout, place),
    stderr: homeless(stderr, place),
    asked: [...aws.asked],
    ran: runsIn(place),
    tokens: newTokens(before, place),
  };
}
