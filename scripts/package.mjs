// `npm run package`: the extension as it is published, in out/ssm-sessions.vsix.
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { command } from './cleanup.mjs';
import { installPackages } from './install.mjs';
import { root, vsixFile } from './paths.mjs';
import { makeVsix, packageProblems } from './package/vsix.mjs';

await command(async () => {
  await installPackages();
  await makeVsix();
  const problems = await packageProblems();
  for (const problem of problems) {
    console.error(problem);
  }
  console.log(`${relative(root, vsixFile)}, ${Math.ceil(statSync(vsixFile).size / 1000)} KB`);
  return problems.length;
});
