// The packaged extension, and the limits it is held to.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder, root, sbomFile, vsixFile } from '../paths.mjs';
import { mustRun } from '../processes.mjs';
import { sbomProblems, writeSbom } from './sbom.mjs';
import { bundledPackages, writeThirdPartyNotices } from './thirdPartyNotices.mjs';

/** The most each file may weigh, in KB (1000 bytes). */
const budgets = [
  { bundle: 'extension', most: 150 },
  { bundle: 'pages', most: 100 },
  { bundle: 'requests', most: 280 },
  { bundle: 'aws', most: 420 },
  { bundle: 'samples', most: 20 },
  { bundle: 'session', most: 80 },
  { bundle: 'timeline', most: 80 },
];
const vsixBudget = 700;

/** Builds for production, packs the result and writes what is in it beside it; the same sources make the same bytes. */
export async function makeVsix() {
  await mustRun(process.execPath, ['esbuild.mjs', '--production'], { cwd: root });
  writeThirdPartyNotices(budgets.map(({ bundle }) => metafile(bundle)));
  const { SOURCE_DATE_EPOCH = '1764547200' } = process.env;
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  await mustRun(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsixFile], {
    cwd: root,
    env: { ...process.env, SOURCE_DATE_EPOCH },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await writeSbom(sbomFile, bundled());
}

/**
 * What is wrong with the package that was just made: what is too heavy, and what it should not hold or
 * should, and what its bill of materials does not say.
 * @returns {Promise<readonly string[]>}
 */
export async function packageProblems() {
  const weights = [
    ...budgets.map(({ bundle, most }) => ({ name: bundle, most, bytes: bundleBytes(bundle) })),
    { name: 'the VSIX', most: vsixBudget, bytes: statSync(vsixFile).size },
  ];
  const heavy = weights
    .filter(({ bytes, most }) => bytes > most * 1000)
    .map(({ name, bytes, most }) => `${name} weighs ${Math.ceil(bytes / 1000)} KB; at most ${most} KB are allowed`);
  return [...heavy, ...(await wrongFiles()), ...sbomProblems(sbomFile, bundled())];
}

function bundled() {
  return bundledPackages(budgets.map(({ bundle }) => metafile(bundle)));
}

async function wrongFiles() {
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  const listed = readFileSync(new URL('vsixFiles.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const packed = await listFiles({ cwd: root, packageManager: PackageManager.None });
  return [
    ...packed.filter((file) => !listed.includes(file)).map((file) => `${file} is packed, but not in vsixFiles.txt`),
    ...listed.filter((file) => !packed.includes(file)).map((file) => `${file} is in vsixFiles.txt, but not packed`),
  ];
}

/** @param {string} bundle */
function bundleBytes(bundle) {
  const files = Object.keys(metafile(bundle).outputs);
  return files.reduce((total, file) => total + statSync(join(root, file)).size, 0);
}

/**
 * @param {string} bundle
 * @returns {import('esbuild').Metafile}
 */
function metafile(bundle) {
  return JSON.parse(readFileSync(join(outFolder, 'meta', `${bundle}.json`), 'utf8'));
}
