import { userInfo } from 'node:os';

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Gives the value of a variable; undefined for an empty one, too. */
export function variable(environment: Environment, name: string): string | undefined {
  const value = environment[name];
  return value === '' ? undefined : value;
}

/** Finds the home folder as Python does: by `HOME`, on Windows by `USERPROFILE`, else as the system knows it. */
export function homeFolder(environment: Environment): string {
  const name = process.platform === 'win32' ? 'USERPROFILE' : 'HOME';
  return variable(environment, name) ?? userInfo().homedir;
}
