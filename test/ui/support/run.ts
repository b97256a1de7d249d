import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { environment } from './environment';
import { closeWorkbench, pictureOfFailure } from './workbench';

/** Runs the specs of test/ui/browser, as scripts/uiTests.mjs asks for it; exits with 1 when one fails. */
const mocha = new Mocha({ timeout: 90_000, slow: 4000, color: process.stdout.isTTY });
for (const file of readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).sort()) {
  if (file.endsWith('.spec.mjs') && file.includes(environment.specFiles())) {
    mocha.addFile(join(import.meta.dirname, file));
  }
}
mocha.rootHooks({
  async afterEach(this: Mocha.Context) {
    if (this.currentTest?.state === 'failed') {
      await pictureOfFailure(this.currentTest.fullTitle());
    }
  },
  afterAll: closeWorkbench,
});
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  const { passes = 0, pending = 0 } = runner.stats ?? {};
  writeFileSync(environment.tally(), JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
  process.exit(failures === 0 ? 0 : 1);
});
