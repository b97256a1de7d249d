// `npm run generate`: writes the files that are made of the code. test/generated.test.ts says when they are out of date.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { command } from './cleanup.mjs';
import { installPackages } from './install.mjs';
import { outFolder, root } from './paths.mjs';
import { mustRun } from './processes.mjs';

await command(async () => {
  await installPackages();
  const { build } = await import('esbuild');
  const outfile = join(outFolder, 'generatedFiles.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['manifest/generatedFiles.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const { generatedFiles } = await import(pathToFileURL(outfile).href);
  /** @type {readonly import('../manifest/generatedFiles').GeneratedFile[]} */
  const files = generatedFiles(root);
  for (const { path, value } of files) {
    writeFileSync(join(root, path), `${JSON.stringify(value, null, 2)}\n`);
  }
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  await mustRun(process.execPath, [biome, 'format', '--write', ...files.map(({ path }) => path)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return 0;
});
