// Starts VS Code, to be used in a browser.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../paths.mjs';
import { mustRun, serve } from '../processes.mjs';
import { writeMachineSettings, writeUserSettings } from './userSettings.mjs';
import { link, linkBuiltinExtensions, linkServerPackages, serverMain, serverNode } from './host.mjs';

/**
 * @typedef {object} VscodeServer
 * @property {string} url Where it listens, without a slash at the end.
 * @property {string} userSettingsFile The user's settings; read when a page is loaded.
 * @property {string} settingsFile The machine's settings; a change to it is taken up at once.
 * @property {Promise<number>} died Its exit code, should it end without having been stopped.
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's server on 127.0.0.1.
 * @param {object} options
 * @param {string} options.folder for its data; its path must be short
 * @param {'project' | { vsix: string } | 'none'} options.extension what stands among the installed extensions:
 *   this project (linked), a packaged extension, or nothing
 * @param {number} [options.port] 0: a free one
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.trustBySettings] every folder is trusted by the user's settings, which can be changed,
 *   and not by a flag, which cannot
 * @param {readonly string[]} [options.builtins] which of VS Code's own extensions it has; all that want no account otherwise
 * @param {readonly string[]} [options.moreArgs]
 * @param {(line: string) => void} [options.onLine] told each line the server prints
 * @returns {Promise<VscodeServer>} once it listens
 */
export async function startVscodeServer({
  folder,
  extension,
  port = 0,
  env = process.env,
  trustBySettings = false,
  builtins,
  moreArgs = [],
  onLine,
}) {
  const builtin = join(folder, 'builtin');
  const extensions = join(folder, 'extensions');
  const userData = join(folder, 'data');
  const userSettingsFile = join(userData, 'User', 'settings.json');
  const settingsFile = join(userData, 'Machine', 'settings.json');
  linkServerPackages();
  linkBuiltinExtensions(builtin, builtins);
  mkdirSync(extensions, { recursive: true });
  writeUserSettings(userSettingsFile, { 'security.workspace.trust.enabled': false });
  writeMachineSettings(settingsFile);

  const node = serverNode();
  const serverEnv = environment(env);
  const args = [
    serverMain,
    '--accept-server-license-terms',
    '--without-connection-token',
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--server-data-dir', folder, '--user-data-dir', userData, '--extensions-dir', extensions],
    ...['--builtin-extensions-dir', builtin],
    ...['--disable-telemetry', '--telemetry-level', 'off', '--disable-update-check'],
    ...['--disable-getting-started-override', '--force-disable-user-env'],
    ...(trustBySettings ? [] : ['--disable-workspace-trust']),
  ];
  if (extension === 'project') {
    link(root, join(extensions, installedName()));
  } else if (extension !== 'none') {
    await mustRun(node, [...args, '--install-extension', extension.vsix], {
      env: serverEnv,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const { ready, died, stop } = await serve({
    name: 'VS Code’s server',
    node,
    args: [...args, ...moreArgs],
    ready: /Extension host agent listening on (\d+)/,
    env: serverEnv,
    ...(onLine ? { onLine } : {}),
  });
  return { url: `http://127.0.0.1:${ready[1]}`, userSettingsFile, settingsFile, died, stop };
}

/**
 * Where the workbench shows a folder.
 * @param {string} server the server's url
 * @param {string} folder an absolute path
 * @param {Record<string, string>} [payload] what a desktop VS Code takes as flags
 */
export function workbenchUrl(server, folder, payload = {}) {
  const url = new URL(server);
  url.searchParams.set('folder', decodeURIComponent(pathToFileURL(folder).pathname));
  if (Object.keys(payload).length > 0) {
    url.searchParams.set('payload', JSON.stringify(Object.entries(payload)));
  }
  return url.href;
}

/** The folder name under which VS Code looks for an installed extension. */
function installedName() {
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `${publisher}.${name}-${version}`;
}

/**
 * The server's environment: nothing of a VS Code that we may be running in, and no marketplace.
 * @param {NodeJS.ProcessEnv} env
 */
function environment(env) {
  const own = Object.entries(env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}' };
}
