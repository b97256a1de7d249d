import type { L10n } from '../../src/core/base/l10n';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçđéƒĝĥíĵķĺɱñóþɋŕšťúṽŵẋýžÁßÇĐÉƑĜĤÍĴĶĹṀÑÓÞɊŔŠŤÚṼŴẊÝŽ';
const letters = new Map(Array.from(plain, (letter, at) => [letter, accented.charAt(at)]));

/** What stays as it is in every language: placeholders, links of a welcome view, and what stands in back-quotes. */
const kept = /(\{\d+\}|\]\([^)]*\)|`[^`]*`)/;

/** A text in a language that nobody speaks: each letter with an accent, and a third longer, as German would be. */
export function pseudo(text: string): string {
  const words = text
    .split(kept)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[A-Za-z]/g, (letter) => letters.get(letter) ?? letter)))
    .join('');
  return `⟦${words}${'·'.repeat(Math.ceil(text.length / 3))}⟧`;
}

/** A bundle of such texts, as VS Code would load it. */
export function pseudoBundle(strings: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(strings).map((text) => [text, pseudo(text)]));
}

/** Speaks that language, with a bundle: what is missing in it stays English, as it would in VS Code. */
export function speaking(bundle: Readonly<Record<string, string>>): L10n {
  return {
    t: (message, ...args) =>
      (bundle[message] ?? message).replace(/\{(\d+)\}/g, (placeholder, index: string) =>
        String(args[Number(index)] ?? placeholder),
      ),
  };
}

/** What nobody translates, whatever it says: dates and the names of regions. */
const neverWords = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?: UTC)?|\b[a-z]{2}(?:-[a-z]+)+-\d\b/g;

/** The words of a text that did not come through the language; `data` is what nobody translates. */
export function untranslated(text: string, data: readonly string[]): readonly string[] {
  const rest = [...data]
    .sort((a, b) => b.length - a.length)
    .reduce((left, one) => left.replaceAll(one, ' '), text.replaceAll(neverWords, ' '));
  return rest.match(/[A-Za-z]{2,}/g) ?? [];
}
