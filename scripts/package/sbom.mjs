// The bill of materials of the VSIX: CycloneDX by npm, of what is bundled and nothing else, the same for the same sources.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Explained } from '../cleanup.mjs';
import { outFolder, root } from '../paths.mjs';
import { npm } from '../processes.mjs';

/**
 * @typedef {import('./sbom.d.mts').Package} Package
 * @typedef {import('./sbom.d.mts').Bom} Bom
 */

/**
 * Writes the bill of materials of the packages.
 * @param {string} file
 * @param {readonly Package[]} bundled
 * @throws {Explained} if npm cannot say what is locked
 */
export async function writeSbom(file, bundled) {
  const { name, version } = readJson(join(root, 'package.json'));
  const bom = ofBundled(await lockedPackages(bundled), bundled, { name, version });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bom, undefined, 2)}\n`);
}

/**
 * What is wrong with a bill of materials: packages that are bundled and not in it or without a hash, and the other way round.
 * @param {string} file
 * @param {readonly Package[]} bundled
 * @returns {readonly string[]}
 */
export function sbomProblems(file, bundled) {
  /** @type {Bom} */
  const { components, serialNumber, metadata } = readJson(file);
  const listed = new Map(components.map((component) => [keyOf(component), component]));
  const packed = new Set(bundled.map(keyOf));
  return [
    ...[...packed].filter((key) => !listed.has(key)).map((key) => `${key} is bundled, but not in the SBOM`),
    ...[...listed.keys()].filter((key) => !packed.has(key)).map((key) => `${key} is in the SBOM, but not bundled`),
    ...components
      .filter(({ hashes = [] }) => hashes.length === 0)
      .map((one) => `${keyOf(one)} has no hash in the SBOM`),
    ...(serialNumber || metadata.timestamp ? ['the SBOM differs from one build to the next'] : []),
  ];
}

/**
 * npm's bill of all that is locked, cut down to what is bundled, without what differs from one run to the next.
 * @param {Bom} all
 * @param {readonly Package[]} bundled
 * @param {Package} product
 * @returns {Bom}
 */
export function ofBundled(all, bundled, product) {
  const { serialNumber: _, ...bom } = all;
  const { timestamp: _time, tools: _npm, ...metadata } = bom.metadata;
  const packed = new Set(bundled.map(keyOf));
  const components = bom.components.filter((component) => packed.has(keyOf(component)));
  const refs = new Set([metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  const byRef = (/** @type {string} */ a, /** @type {string} */ b) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    ...bom,
    metadata: { ...metadata, component: { ...metadata.component, ...product } },
    components: components.toSorted((a, b) => byRef(a['bom-ref'], b['bom-ref'])),
    dependencies: bom.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)).sort(byRef) }))
      .toSorted((a, b) => byRef(a.ref, b.ref)),
  };
}

/** @param {Package} one */
function keyOf({ name, version }) {
  return `${name}@${version}`;
}

/**
 * npm's bill of what is locked for the product. npm is shown no package that is for development only: it refuses where these
 * do not agree with one another, and leaves out what they need as well.
 * @param {readonly Package[]} bundled
 * @returns {Promise<Bom>}
 */
async function lockedPackages(bundled) {
  const { devDependencies, dependencies, name, version, license, author } = readJson(join(root, 'package.json'));
  const shipped = bundled.filter((one) => one.name in devDependencies);
  const needed = {
    ...dependencies,
    ...Object.fromEntries(shipped.map((one) => [one.name, devDependencies[one.name]])),
  };
  const manifest = { name, version, license, author, dependencies: needed };
  const lock = readJson(join(root, 'package-lock.json'));
  const shippedFolders = new Set(shipped.map((one) => `node_modules/${one.name}`));
  const packages = Object.entries(lock.packages).filter(([folder, { dev }]) => !dev || shippedFolders.has(folder));
  const folder = join(outFolder, 'sbom');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ ...lock, packages: { ...Object.fromEntries(packages), '': manifest } }),
  );
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  let output = '';
  const code = await npm(args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] }, (text) => (output += text));
  if (code !== 0) {
    throw new Explained('npm could not make the bill of materials. Its messages above say why.');
  }
  return JSON.parse(output);
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
