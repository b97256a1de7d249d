// The folder that the demo opens.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const readme = `# A place to try SSM Sessions

Click the SSM Sessions icon in the activity bar on the left.

Things to try (F1 opens the command palette, then type "SSM Sessions"):

- filter by owner, target, status or start time
- group by owner, or by day
- click a session: its JSON, as \`aws ssm describe-sessions\` prints it
- copy its id, or the \`aws\` command that lists just this session
- switch to another profile in the status bar
`;

/**
 * Makes the folder.
 * @param {string} parent
 * @returns {string} its path
 */
export function makeSampleWorkspace(parent) {
  const folder = join(parent, 'sample');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'README.md'), readme);
  return folder;
}
