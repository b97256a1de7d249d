// The user's settings that VS Code starts with.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A quiet VS Code: no welcome page, no tips, nothing fetched, nothing reported. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.colorTheme': 'Dark Modern',
  'window.autoDetectColorScheme': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'remote.autoForwardPorts': false,
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * Writes the user's settings; a VS Code in the browser reads them when it is loaded, and not again.
 * @param {string} file
 * @param {Record<string, unknown>} [settings] beside the quiet ones, or in their place
 */
export function writeUserSettings(file, settings = {}) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...quiet, ...settings }, null, 2)}\n`);
}

/**
 * Writes the empty settings of the machine that VS Code's server runs on. They outrank the user's, may say all but the
 * few things that belong to the whole application, and a change to them is taken up at once.
 * @param {string} file
 */
export function writeMachineSettings(file) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '{}\n');
}
