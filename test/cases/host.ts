import './offline';
import { Console } from 'node:console';
import { readFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { Script } from 'node:vm';
import type { Ended, Job } from './job';

/**
 * A process that runs one program after the other as if each had a process of its own. They share what is compiled, which
 * is most of what starting a program costs; their modules are evaluated anew. Variables, working folder, words, streams and
 * exit code are those of the job, and a program has ended when nothing keeps the process busy.
 */
process.on('message', (job: Job) => {
  void perform(job).then((ended) => process.send?.(ended));
});

const scripts = new Map<string, Script>();

/** Evaluates a bundle and those beside it that it asks for, each once. */
function evaluate(file: string, modules = new Map<string, { exports: unknown }>()): unknown {
  const known = modules.get(file);
  if (known) {
    return known.exports;
  }
  const module = { exports: {} as unknown };
  modules.set(file, module);
  const script = scripts.get(file) ?? new Script(wrap(readFileSync(file, 'utf8')), { filename: file });
  scripts.set(file, script);
  const others = createRequire(file);
  const ask = (name: string): unknown =>
    name.startsWith('./') ? evaluate(join(dirname(file), name), modules) : (others(name) as unknown);
  const run = script.runInThisContext() as (...parts: readonly unknown[]) => void;
  run.call(module.exports, module.exports, ask, module, file, dirname(file));
  return module.exports;
}

class Collected extends Writable {
  #text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#text += chunk.toString();
    done();
  }

  get text(): string {
    return this.#text;
  }
}

async function perform({ file, args, env, folder }: Job): Promise<Ended> {
  for (const name of Object.keys(process.env)) {
    Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, env);
  process.chdir(folder);
  process.argv = [process.execPath, file, ...args];
  process.exitCode = undefined;
  const [stdout, stderr] = [new Collected(), new Collected()];
  Object.defineProperty(process, 'stdout', { value: stdout, configurable: true });
  Object.defineProperty(process, 'stderr', { value: stderr, configurable: true });
  globalThis.console = new Console(stdout, stderr);

  // Or the channel to whoever gave the job would keep the process busy.
  process.channel?.unref();
  const nothingToDo = new Promise<void>((resolve) => process.once('beforeExit', () => resolve()));
  const crashed = new Promise<void>((resolve) => {
    process.removeAllListeners('uncaughtException').once('uncaughtException', (error) => {
      stderr.write(`${error.stack ?? String(error)}\n`);
      process.exitCode = 1;
      resolve();
    });
  });
  try {
    evaluate(file);
  } catch (error) {
    process.emit('uncaughtException', error as Error);
  }
  await Promise.race([nothingToDo, crashed]);
  process.channel?.ref();
  process.removeAllListeners('beforeExit').removeAllListeners('SIGINT');
  return { exit: exitCode(), stdout: stdout.text, stderr: stderr.text };
}

function exitCode(): number {
  return Number(process.exitCode ?? 0);
}
