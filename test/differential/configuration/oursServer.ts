import { createInterface } from 'node:readline';
import { createAws } from '../../../src/aws/createAws';
import type { Printer } from '../../../src/cli/printer';
import { proxyAgent } from '../../../src/cli/proxyAgent';
import { run } from '../../../src/cli/run';
import type { Ended } from './ours';

/**
 * Runs our command line again and again in one process, as `src/cli.ts` runs it once. Reads one JSON object a line from
 * standard input: `args`, `env` (the whole environment) and `cwd`; answers one {@link Ended} a line.
 */
interface Job {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

void main();

async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await perform(JSON.parse(line) as Job))}\n`);
  }
}

async function perform({ args, env, cwd }: Job): Promise<Ended> {
  for (const name of Object.keys(process.env)) {
    Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, env, { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' });
  process.chdir(cwd);
  const [out, err] = [kept(), kept()];
  const exit = await run(args, {
    out,
    err,
    terminal: false,
    loadAws: (options) => Promise.resolve(createAws(options, proxyAgent)),
    signal: new AbortController().signal,
  });
  return { exit, stdout: out.text(), stderr: err.text() };
}

function kept(): Printer & { text(): string } {
  let whole = '';
  return {
    print: (text) => {
      whole += text;
      return Promise.resolve(true);
    },
    text: () => whole,
  };
}
