// Installs the packages that are missing: the project's own, and the VS Code host's.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Explained } from './cleanup.mjs';
import { hostFolder, root } from './paths.mjs';
import { npm } from './processes.mjs';

/** Installs the project's packages where they are missing or their lockfile has changed. */
export const installPackages = () => install(root, 'the packages of this project');

/** Installs VS Code's server (some 530 MB, in tools/vscode-host) where it is missing or its lockfile has changed. */
export const installHost = () => install(hostFolder, 'VS Code’s server');

/**
 * @param {string} folder
 * @param {string} what
 */
async function install(folder, what) {
  if (isInstalled(folder)) {
    return;
  }
  console.log(`Installing ${what} …`);
  if ((await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder })) !== 0) {
    throw new Explained(`npm could not install ${what}. Its messages above say why; then run this command again.`);
  }
}

/**
 * Whether what npm wrote down after its last complete installation is what the lockfile asks for.
 * @param {string} folder
 */
function isInstalled(folder) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) {
    return false;
  }
  const installed = packagesIn(record);
  const locked = packagesIn(join(folder, 'package-lock.json'));
  delete locked[''];
  const asLocked = (/** @type {string} */ name) =>
    installed[name] ? installed[name].integrity === locked[name]?.integrity : locked[name]?.optional === true;
  return [...Object.keys(locked), ...Object.keys(installed)].every(asLocked);
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { integrity?: string, optional?: boolean }>}
 */
function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}
