// Builds the tests that need VS Code. Files are found by their names, never listed.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder, root } from '../paths.mjs';

/** The tests that run inside the extension host: test/ui, *.test.ts. */
export const buildHostTests = () =>
  build('host', ['test/host/index.ts', ...filesBelow('test/ui', '.test.ts')], {
    format: 'cjs',
    external: ['vscode', 'mocha'],
    define: { 'import.meta.dirname': '__dirname' },
  });

/** The tests that drive VS Code through a browser: test/ui, *.spec.ts. */
export const buildUiTests = () =>
  build('ui', ['test/ui/support/run.ts', ...filesBelow('test/ui', '.spec.ts')], {
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    // One copy of what the specs share, so that they share one workbench.
    splitting: true,
    packages: 'external',
  });

/**
 * @param {string} name of the folder below out/
 * @param {string[]} files the first one becomes `index`
 * @param {import('esbuild').BuildOptions} options
 */
async function build(name, files, options) {
  const { build: bundle } = await import('esbuild');
  const outdir = join(outFolder, name);
  // Or a test that is gone would still run.
  rmSync(outdir, { recursive: true, force: true });
  await bundle({
    absWorkingDir: root,
    entryPoints: files.map((file, n) => ({ in: file, out: n === 0 ? 'index' : file.replace(/\.ts$/, '') })),
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
    ...options,
  });
}

/**
 * @param {string} folder
 * @param {string} ending
 */
function filesBelow(folder, ending) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));
}
