/**
 * A function that puts a sentence into the user's language. `message` is English with `{0}`, `{1}` … for the `args`; in
 * VS Code this is `vscode.l10n.t`.
 */
export type Translate = (message: string, ...args: readonly (string | number)[]) => string;

/** The language of the user. */
export interface L10n {
  readonly t: Translate;
}

/** Returns the sentences as they are written in the code, for the command line and for tests. */
export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (placeholder, index: string) => String(args[Number(index)] ?? placeholder));
