// Where things stand in the project.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder; every other path starts here. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The VS Code server, with its own packages and lockfile. */
export const hostFolder = join(root, 'tools', 'vscode-host');

/** What builds and tests leave behind; never committed. */
export const outFolder = join(root, 'out');

/** The extension as `npm run package` makes it. */
export const vsixFile = join(outFolder, 'ssm-sessions.vsix');

/** What is in it, as CycloneDX. */
export const sbomFile = join(outFolder, 'ssm-sessions.cdx.json');
