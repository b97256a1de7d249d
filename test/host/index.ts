import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

/**
 * Runs every test of `test/ui/**` inside the extension host; VS Code calls it and reports what it does.
 *
 * Two files, named by the environment, carry the outcome out of VS Code, whose console ends in the browser:
 * `TEST_OUTPUT` gets the reporter's lines as they come, `TEST_TALLY` the JSON `{ passed, failed, skipped }` at the end.
 *
 * @throws {Error} when a test fails, which makes VS Code exit with 1
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  // VS Code has made `console.log` read-only here.
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    appendFileSync(fileNamedBy('TEST_OUTPUT'), `${format(...args)}\n`);
  };
  const mocha = new Mocha({ timeout: 60_000, slow: 3000, color: process.env['TEST_COLOR'] === 'yes' });
  for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.test.js')) {
      mocha.addFile(join(__dirname, file));
    }
  }
  try {
    await mocha.loadFilesAsync();
  } catch (error) {
    Mocha.reporters.Base.consoleLog(error);
    throw error;
  }
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      const tally = { passed: passes, failed: failures, skipped: pending };
      writeFileSync(fileNamedBy('TEST_TALLY'), JSON.stringify(tally));
    });
  });
  if (failed > 0) {
    throw new Error(`${failed} tests failed.`);
  }
}

function fileNamedBy(variable: string): string {
  const file = process.env[variable];
  if (file === undefined) {
    throw new Error(`The environment variable ${variable} is not set.`);
  }
  return file;
}
