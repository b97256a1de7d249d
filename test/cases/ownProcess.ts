import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Ended, patienceMs, type Runner } from './job';

/** Runs each job in a process of its own, as a person would. */
export function ownProcess(): Runner {
  return {
    run: ({ file, args, env, folder }) => {
      const child = spawn(
        process.execPath,
        ['--require', join(process.cwd(), 'out', 'cases', 'offline.js'), file, ...args],
        {
          cwd: folder,
          env,
          stdio: ['ignore', 'pipe', 'pipe'],
          timeout: patienceMs,
          killSignal: 'SIGKILL',
        },
      );
      const text = { stdout: '', stderr: '' };
      for (const name of ['stdout', 'stderr'] as const) {
        child[name].setEncoding('utf8').on('data', (chunk: string) => {
          text[name] += chunk;
        });
      }
      return new Promise<Ended>((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code) => resolve({ exit: code ?? 'timeout', ...text }));
      });
    },
    stop: () => undefined,
  };
}
