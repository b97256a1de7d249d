import { endOfWord, type WordPart } from '../shell/parts';
import type { Settings } from './settings';

const assignment = /^([A-Za-z_]\w*)\+?=/;
/** The names that people write variables of the environment with; `key=…` is none. */
const exportedName = /^[A-Z_][A-Z0-9_]*$/;
const ofPowerShell = /^\$\{?env[:.]([A-Za-z_]\w*)\}?(=)?/i;
const declaring = new Set(['export', 'declare', 'typeset', 'readonly', 'local']);
/** `setenv NAME value`, and fish's `set -x NAME value`. */
const naming = new Set(['set', 'setenv', 'setx']);

/** Returns the name that a word sets, if it is a variable of the environment: `AWS_PROFILE=dev`. */
export function assignedName({ text }: WordPart): string | undefined {
  const name = assignment.exec(text)?.[1];
  return name !== undefined && exportedName.test(name) ? name : undefined;
}

/** Takes what a word sets: `AWS_PROFILE=dev`, and after the options of `docker`, `--env=AWS_PROFILE=dev`. */
export function takeAssignment(word: WordPart, settings: Settings): boolean {
  const option = /^(?:--env=|-e)?(?=[A-Z_])/.exec(word.text)?.[0].length ?? 0;
  const rest = endOfWord(word, option);
  const name = assignedName(rest);
  if (name !== undefined) {
    settings.variable(name, endOfWord(rest, (assignment.exec(rest.text)?.[0] ?? '').length));
  }
  return name !== undefined;
}

/**
 * Takes the variables that are set where a command begins, in the way of any shell, and that stand before one. Returns
 * the index of the word after them.
 */
export function takeVariables(words: readonly WordPart[], settings: Settings): number {
  let at = 0;
  for (let taken = 1; taken > 0; at += taken) {
    const here = words.slice(at, at + 1).some((word) => takeAssignment(word, settings)) ? 1 : 0;
    taken = here || takePowerShell(words, at, settings) || takeKeyword(words, at, settings);
  }
  return at;
}

function takeKeyword(words: readonly WordPart[], at: number, settings: Settings): number {
  const keyword = words[at]?.text ?? '';
  const first = afterThose(words, at + 1, ({ text }) => /^-{1,2}\w+$/.test(text));
  if (declaring.has(keyword)) {
    return afterThose(words, first, (word) => declared(word, settings)) - at;
  }
  if (keyword === 'unset') {
    const end = afterThose(words, first, ({ text }) => exportedName.test(text));
    words.slice(first, end).forEach(({ text }) => settings.unset(text));
    return end - at;
  }
  return naming.has(keyword) ? takeNamed(words, at, first, settings) : 0;
}

/** Returns the index of the first word from one on that is none of those. */
function afterThose(words: readonly WordPart[], from: number, those: (word: WordPart) => boolean): number {
  let at = from;
  for (let word = words[at]; word && those(word); word = words[at]) {
    at += 1;
  }
  return at;
}

function declared(word: WordPart, settings: Settings): boolean {
  return exportedName.test(word.text) || takeAssignment(word, settings);
}

function takeNamed(words: readonly WordPart[], at: number, first: number, settings: Settings): number {
  const [name, value] = words.slice(first, first + 2);
  if (words.slice(at + 1, first).some(({ text }) => /^-\w*e/.test(text))) {
    return 0;
  }
  if (name && assignment.test(name.text)) {
    const equals = name.text.indexOf('=');
    settings.variable(name.text.slice(0, equals).toUpperCase(), endOfWord(name, equals + 1));
    return first + 1 - at;
  }
  if (name && value && exportedName.test(name.text)) {
    settings.variable(name.text, value);
    return first + 2 - at;
  }
  return 0;
}

function takePowerShell(words: readonly WordPart[], at: number, settings: Settings): number {
  const [word, sign, value] = words.slice(at, at + 3);
  const found = ofPowerShell.exec(word?.text ?? '');
  if (!word || !found) {
    return 0;
  }
  const name = (found[1] ?? '').toUpperCase();
  const glued = found[2] === '=' ? endOfWord(word, found[0].length) : undefined;
  if (glued && glued.text !== '') {
    settings.variable(name, unproblematic(glued));
    return 1;
  }
  if (glued && sign) {
    settings.variable(name, sign);
    return 2;
  }
  if (sign?.text.startsWith('=')) {
    const apart = sign.text === '=';
    const given = apart ? value : endOfWord(sign, 1);
    if (given) {
      settings.variable(name, given);
      return apart ? 3 : 2;
    }
  }
  return 0;
}

/** Returns a value without the problem of the `$` of `$env:`, which is none; others would be hidden by it. */
function unproblematic(value: WordPart): WordPart {
  const index = value.text.search(/\$[\w({]/);
  const start = value.offsetOf(index);
  const at = { start, end: start + 1 };
  return { ...value, problem: index < 0 ? undefined : { code: 'shellSyntax', found: '$', at } };
}
