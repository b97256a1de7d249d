import { workspace } from 'vscode';
import { programPath } from './programPath';
import { awsSettings } from './settings';

/** Returns the absolute path of a program on PATH that does not lie in the workspace; undefined if there is none (P7). */
export async function findProgram(name: string): Promise<string | undefined> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  return programPath(name, process.env['PATH'] ?? '', folders);
}

/**
 * Returns the environment of a program that is started for the user: ours, with the AWS files of the user's settings,
 * and without what VS Code has set for itself. It is all of it (`strictEnv`), so that the workspace's terminal settings
 * add nothing.
 */
export function programEnvironment(): Record<string, string> {
  const { configFile, credentialsFile } = awsSettings;
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || /^(VSCODE|ELECTRON)_/.test(name) ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(own),
    ...(configFile.value === undefined ? {} : { AWS_CONFIG_FILE: configFile.value }),
    ...(credentialsFile.value === undefined ? {} : { AWS_SHARED_CREDENTIALS_FILE: credentialsFile.value }),
  };
}
