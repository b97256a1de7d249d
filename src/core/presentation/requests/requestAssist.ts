import { clean } from '../../base/text';
import { filterValues } from '../../request/fields';
import { keyHelp, memberHelp } from './memberHelp';
import type { DisplayContext } from '../text/displayContext';
import { filterKeyAt, parentsIn, type YamlWord, yamlPlace } from './yamlPosition';

/** Characters of a document that is helped with; fewer if the window is in Restricted Mode. No request has nearly as many. */
const maxAssistedLength = 100_000;
const maxRestrictedLength = 20_000;

/** Tells whether a document is helped with. */
export function isHelped(characters: number, isTrusted: boolean): boolean {
  return characters <= (isTrusted ? maxAssistedLength : maxRestrictedLength);
}

/** Something that can be put in a request. */
export interface Completion {
  readonly label: string;
  /** The text that takes the place of the word. */
  readonly text: string;
  readonly help: string | undefined;
  readonly isName: boolean;
}

/** Returns the completions for a place of a request in YAML, and the word (offsets in its line) that it would replace. */
export function completionsAt(
  lines: readonly string[],
  line: number,
  column: number,
  l10n: DisplayContext['l10n'],
): { readonly start: number; readonly end: number; readonly completions: readonly Completion[] } | undefined {
  const word = yamlPlace(lines, line, column);
  return word && { start: word.start, end: word.end, completions: completions(word, lines, line, l10n) };
}

/** Says what a word of a request in YAML means; undefined if it means nothing to us. */
export function helpAt(
  lines: readonly string[],
  line: number,
  column: number,
  l10n: DisplayContext['l10n'],
): { readonly start: number; readonly end: number; readonly help: string } | undefined {
  const word = yamlPlace(lines, line, column);
  if (word === undefined || column >= word.end) {
    return undefined;
  }
  const text = (lines[line] ?? '').slice(word.start, word.end).replaceAll(/["']/g, '');
  const help =
    word.place.kind === 'name'
      ? word.place.members.filter(({ name }) => name === text).map(({ name }) => memberHelp(name, l10n))[0]
      : word.place.member.name === 'key'
        ? keyHelp(text, l10n)
        : undefined;
  return help === undefined ? undefined : { start: word.start, end: word.end, help };
}

/** A value that the service is not known to have: it may know more than we do, so that is no mistake. */
export interface StrangeValue {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
}

/** States and filter keys in a request in YAML that the API model does not name. */
export function strangeValues(lines: readonly string[], l10n: DisplayContext['l10n']): readonly StrangeValue[] {
  const parents = parentsIn(lines);
  return lines.flatMap((text, line) => {
    const column = /^[^:#]*:\s+(?=\S)/u.exec(text)?.[0].length;
    const word = column === undefined ? undefined : yamlPlace(lines, line, column, parents);
    if (word?.place.kind !== 'value') {
      return [];
    }
    const { shape } = word.place.member;
    const known = shape.type === 'string' ? (shape.values ?? []) : [];
    const value = text.slice(word.start, word.end).replaceAll(/^["']|["']$/gu, '');
    return known.length === 0 || value === '' || known.includes(value)
      ? []
      : [
          {
            line,
            start: word.start,
            end: word.end,
            sentence: l10n.t('“{0}” is not a known value here. Known values: {1}', clean(value), known.join(', ')),
          },
        ];
  });
}

function valuesOf(filterKey = ''): readonly string[] {
  return Object.hasOwn(filterValues, filterKey) ? (filterValues[filterKey] ?? []) : [];
}

function completions(
  { place, end }: YamlWord,
  lines: readonly string[],
  line: number,
  l10n: DisplayContext['l10n'],
): readonly Completion[] {
  if (place.kind === 'value') {
    const { member } = place;
    const known = member.shape.type === 'string' ? (member.shape.values ?? []) : [];
    const values = member.name === 'value' ? valuesOf(filterKeyAt(lines, line)) : known;
    return values.map((value) => ({ label: value, text: value, help: keyHelp(value, l10n), isName: false }));
  }
  const hasColon = /^\s*:/u.test((lines[line] ?? '').slice(end));
  return place.members
    .filter(({ name }) => !place.present.includes(name))
    .map(({ name, shape }) => ({
      label: name,
      text: `${name}${hasColon ? '' : shape.type === 'list' ? ':\n  - key: ' : ': '}`,
      help: memberHelp(name, l10n),
      isName: true,
    }));
}
