import { translatedStrings } from './translatedStrings';

/** Makes `l10n/bundle.l10n.json`: each string that is put into the user's language by itself, in order. */
export function l10nBundle(): Readonly<Record<string, string>> {
  const strings = [...new Set(translatedStrings().flatMap((file) => file.strings))].sort();
  return Object.fromEntries(strings.map((text) => [text, text]));
}
