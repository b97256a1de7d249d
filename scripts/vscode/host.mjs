// The VS Code server as npm delivers it: where its parts are, and what it needs before it can start.
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Explained } from '../cleanup.mjs';
import { hostFolder } from '../paths.mjs';

const packages = join(hostFolder, 'node_modules');
const vscode = join(packages, 'code-server', 'lib', 'vscode');

/** The server's main program. */
export const serverMain = join(vscode, 'out', 'server-main.js');

/** Built-in extensions that want an account or a network. */
const unwanted = /^(copilot|github|microsoft-authentication|tunnel-forwarding)/;

/**
 * The Node that runs the server, which needs a newer one (22.15) than the project does.
 * @returns {string} its path
 */
export function serverNode() {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const { platform, arch } = process;
  const candidates = [`node-${platform}-${arch}`, `node-bin-${platform}-${arch}`, `node-win-${arch}`];
  const found = candidates.map((name) => join(packages, name, 'bin', binary)).find(existsSync);
  if (found) {
    return found;
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) {
    return process.execPath;
  }
  throw new Explained(`VS Code’s server needs Node 22.15 or newer on ${platform} ${arch}; this is ${process.version}.`);
}

/** The version of VS Code that the host runs. */
export function vscodeVersion() {
  return String(createRequire(import.meta.url)(join(vscode, 'package.json')).version);
}

/** The browser fetches libraries from below the server's folder, where npm has put none. */
export function linkServerPackages() {
  link(packages, join(vscode, 'node_modules'));
}

/**
 * Makes a folder of links to built-in extensions.
 * @param {string} folder
 * @param {readonly string[]} [names] of their folders; those of all that want no account otherwise
 */
export function linkBuiltinExtensions(folder, names) {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(join(vscode, 'extensions'), { withFileTypes: true })) {
    if (entry.isDirectory() && (names ? names.includes(entry.name) : !unwanted.test(entry.name))) {
      link(join(vscode, 'extensions', entry.name), join(folder, entry.name));
    }
  }
}

/**
 * Links a folder, unless something is there already.
 * @param {string} target
 * @param {string} path
 */
export function link(target, path) {
  if (!existsSync(path)) {
    symlinkSync(target, path, 'junction');
  }
}
