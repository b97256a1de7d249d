// The licences of what is bundled: read from what esbuild really took in, not from what is installed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Explained } from '../cleanup.mjs';
import { root } from '../paths.mjs';

/** Licences that may be shipped in an MIT extension, with their texts. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-4.0', 'ISC', 'MIT'];

/**
 * Writes dist/ThirdPartyNotices.txt: each text once, under the packages it is the licence of.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @throws {Explained} when a package's licence is not one of those allowed, or has no text
 */
export function writeThirdPartyNotices(metafiles) {
  /** @type {Map<string, string[]>} */
  const packagesByText = new Map();
  for (const folder of packageFolders(metafiles)) {
    const { title, text } = notice(folder);
    packagesByText.set(text, [...(packagesByText.get(text) ?? []), title]);
  }
  const notices = [...packagesByText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`);
  const rule = `\n${'-'.repeat(80)}\n\n`;
  const intro = 'SSM Sessions contains the packages below, under their own licences.\n';
  writeFileSync(join(root, 'dist', 'ThirdPartyNotices.txt'), [intro, ...notices].join(rule));
}

/**
 * The packages that are shipped, by what they call themselves.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {readonly import('./sbom.mjs').Package[]}
 */
export function bundledPackages(metafiles) {
  return packageFolders(metafiles).map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { name, version };
  });
}

/** @param {readonly import('esbuild').Metafile[]} metafiles */
function packageFolders(metafiles) {
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  const inputs = outputs.flatMap(({ inputs: files }) =>
    Object.keys(files).filter((file) => Number(files[file]?.bytesInOutput) > 0),
  );
  const bundled = inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(bundled)].sort().map((folder) => join(root, folder));
}

/** @param {string} folder of a package */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!allowed.includes(license)) {
    throw new Explained(`${name} ${version} is licensed as "${license}"; allowed are ${allowed.join(', ')}.`);
  }
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return { title: `${name} ${version} (${license})`, text: text || `Licence: ${license}` };
}
