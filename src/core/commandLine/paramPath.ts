/**
 * Returns the path that `file://…` names, as the CLI reads it: `~` at its beginning is the home directory, `$NAME` and
 * `${NAME}` are variables of the environment; those that are not set stay as they are.
 */
export function paramPath(
  written: string,
  home: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  return written
    .replace(/^~(?=$|[\\/])/, () => home)
    .replaceAll(
      /\$(?:\{([^}]*)\}|(\w+))/g,
      (whole, braced: string | undefined, bare: string | undefined) => environment[braced ?? bare ?? ''] ?? whole,
    );
}
