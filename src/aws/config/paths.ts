import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { type Environment, homeFolder } from './environment';

/** Expands variables, then a leading `~`, in a path of the environment, as the AWS CLI does. */
export function expandPath(path: string, environment: Environment): string {
  return expandHome(expandVariables(path, environment), environment);
}

/** Expands a leading `~` or `~user`; a user who is not known stays as written. */
export function expandHome(path: string, environment: Environment): string {
  const [tilde, user] = /^~([^/\\]*)/.exec(path) ?? [];
  if (tilde === undefined || user === undefined) {
    return path;
  }
  const home = user === '' ? homeFolder(environment) : homeOf(user);
  if (home === undefined) {
    return path;
  }
  const start = process.platform === 'win32' ? home : withoutSlashes(home);
  return start + path.slice(tilde.length) || '/';
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (path.charAt(end - 1) === '/') {
    end -= 1;
  }
  return path.slice(0, end);
}

/** Expands `$NAME` and `${NAME}`, on Windows `%NAME%` as well; variables that are not set stay as written. */
function expandVariables(path: string, environment: Environment): string {
  const windows = process.platform === 'win32';
  // Python's ntpath: nothing inside '…', and $$ and %% stand for the sign itself.
  const pattern = windows
    ? /'[^']*'|\$\$|%%|%([^%]*)%|\$\{([^}]*)\}|\$([A-Za-z0-9_-]+)/g
    : /\$(?:\{([^}]*)\}|([A-Za-z0-9_]+))/g;
  return path.replace(pattern, (whole, ...groups: readonly (string | undefined)[]) => {
    if (whole === '$$' || whole === '%%') {
      return whole.charAt(0);
    }
    const name = groups.slice(0, windows ? 3 : 2).find((group) => group !== undefined);
    return name !== undefined && Object.hasOwn(environment, name) ? (environment[name] ?? whole) : whole;
  });
}

function homeOf(user: string): string | undefined {
  const own = userInfo();
  if (user === own.username) {
    return own.homedir;
  }
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${user}:`));
    return line?.split(':')[5];
  } catch {
    return undefined;
  }
}
