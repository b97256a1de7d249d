import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestSchema } from '../src/core/presentation/requests/requestSchema';
import { contributes, nls, restrictedConfigurations } from './contributes';
import { l10nBundle } from './strings';

/** A file in JSON that is made of the code. */
export interface GeneratedFile {
  /** Below the project's folder, with `/`. */
  readonly path: string;
  readonly value: unknown;
}

interface Manifest {
  readonly capabilities: { readonly untrustedWorkspaces: object };
}

/**
 * Makes the files that `npm run generate` writes. Of `package.json` all stays that is not made here: this makes
 * `contributes`, and which settings are restricted in workspaces that are not trusted. `root`: the folder of the project.
 */
export function generatedFiles(root: string): readonly GeneratedFile[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const { capabilities } = manifest;
  return [
    {
      path: 'package.json',
      value: {
        ...manifest,
        capabilities: {
          ...capabilities,
          untrustedWorkspaces: {
            ...capabilities.untrustedWorkspaces,
            restrictedConfigurations: restrictedConfigurations(),
          },
        },
        contributes: contributes(),
      },
    },
    { path: 'package.nls.json', value: nls() },
    { path: 'l10n/bundle.l10n.json', value: l10nBundle() },
    { path: 'schemas/request.schema.json', value: requestSchema() },
  ];
}
