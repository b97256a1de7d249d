#!/usr/bin/env node
// Stands in for the `code` program that @vscode/test-electron starts: runs extension tests in VS Code's server.
import { parseArgs } from 'node:util';
import { command, Explained } from '../cleanup.mjs';
import { openBrowserPage } from './browserPage.mjs';
import { temporaryFolder } from '../temporary.mjs';
import { startVscodeServer, workbenchUrl } from './server.mjs';

const withinMs = 8 * 60_000;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});

await command(async () => {
  endWithParent();
  const { promise: outcome, resolve: finish, reject: giveUp } = withResolvers();
  const server = await startVscodeServer({
    folder: temporaryFolder(),
    extension: 'none',
    // Without it a built server does not run tests.
    moreArgs: ['--enable-smoke-test-driver'],
    onLine(line) {
      // VS Code would start another extension host, and nothing would ever end. After the tests it ends as well:
      // then the outcome is on its way.
      const death = /Extension Host Process exited with (code: .*)/.exec(line);
      if (death) {
        const message = `The extension host has ended before the tests did (${death[1]}).`;
        setTimeout(() => giveUp(new Explained(message)), 5000);
      }
    },
  });
  void server.died.then((code) => giveUp(new Explained(`VS Code’s server has ended (exit code ${code}).`)));
  setTimeout(() => giveUp(new Explained(`The tests took more than ${withinMs / 60_000} minutes.`)), withinMs).unref();

  const page = await openBrowserPage();
  await page.exposeFunction('codeAutomationExit', finish);
  const remote = (/** @type {unknown} */ path) => `vscode-remote://${new URL(server.url).host}${String(path)}`;
  await page.goto(
    workbenchUrl(server.url, positionals[0] ?? process.cwd(), {
      extensionDevelopmentPath: remote(values['extensionDevelopmentPath']),
      extensionTestsPath: remote(values['extensionTestsPath']),
      skipWelcome: 'true',
    }),
  );
  return outcome;
});

/** @vscode/test-electron does not pass signals on. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 1000).unref();
}

function withResolvers() {
  /** @type {(value: number) => void} */
  let resolve = () => {};
  /** @type {(error: Error) => void} */
  let reject = () => {};
  const promise = new Promise((/** @type {(value: number) => void} */ yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
