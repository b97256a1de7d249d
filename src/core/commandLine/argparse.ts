import { refusedWord, type Word } from './commandProblem';
import { wholeNumber } from '../values/python';

/** An option of `aws`. */
export interface Option {
  /** The option's names, the one to speak of first. */
  readonly names: readonly [string, ...string[]];
  /** The number of words it takes. */
  readonly takes: 'none' | 'one' | 'optional' | 'any';
  readonly choices?: readonly string[];
  /** True if its word is a whole number. */
  readonly whole?: boolean;
  /** The thing that it asks for: nothing after it is looked at. */
  readonly stops?: 'help' | 'version';
}

/** A word that stands for itself, as `ssm`. */
export interface Positional {
  readonly takes: 'one' | 'optional';
  /** Throws if the word is none of those that may stand there. */
  readonly accept: (word: Word) => void;
}

/** An option as it was given; the last one counts. */
export interface Given {
  readonly option: Word;
  readonly values: readonly Word[];
}

export interface Parsed {
  readonly stopped: 'help' | 'version' | undefined;
  /** The options given, by their first name. */
  readonly given: ReadonlyMap<string, Given>;
  readonly positional: Word | undefined;
  /** The words for others to read, in order. */
  readonly rest: readonly Word[];
}

/** A word as an option (undefined if nobody here knows it), or an argument. */
interface OptionWord {
  readonly option: Option | undefined;
  readonly name: string;
  readonly explicit: Word | undefined;
}

/**
 * Reads words as Python's argparse does (`parse_known_args`, Python 3.11): options may be abbreviated, `--x=y` gives a
 * value, after `--` nothing is an option, and what nobody knows is left over. Throws a `RefusedCommand`.
 */
export function parseKnown(words: readonly Word[], options: readonly Option[], positional?: Positional): Parsed {
  return new ArgumentReader(words, options, positional).read();
}

class ArgumentReader {
  readonly #words: readonly Word[];
  readonly #options: readonly Option[];
  #positional: Positional | undefined;
  /** `O` option, `A` argument, `-` the word `--`; one letter for each word. */
  #pattern = '';
  readonly #optionAt = new Map<number, OptionWord>();
  readonly #given = new Map<string, Given>();
  readonly #rest: Word[] = [];
  #found: Word | undefined;
  #stopped: 'help' | 'version' | undefined;

  constructor(words: readonly Word[], options: readonly Option[], positional: Positional | undefined) {
    this.#words = words;
    this.#options = options;
    this.#positional = positional;
  }

  read(): Parsed {
    this.#classify();
    let at = 0;
    const last = Math.max(-1, ...this.#optionAt.keys());
    while (at <= last && !this.#stopped) {
      const next = this.#pattern.indexOf('O', at);
      if (at !== next) {
        const end = this.#takePositional(at);
        if (end > at) {
          at = end;
          continue;
        }
        this.#rest.push(...this.#words.slice(at, next));
        at = next;
      }
      at = this.#takeOption(at);
    }
    if (!this.#stopped) {
      this.#rest.push(...this.#words.slice(this.#takePositional(at)));
    }
    return { stopped: this.#stopped, given: this.#given, positional: this.#found, rest: this.#rest };
  }

  #classify(): void {
    const end = this.#words.findIndex(({ text }) => text === '--');
    const free = end < 0 ? this.#words : this.#words.slice(0, end);
    free.forEach((word, index) => {
      const option = this.#optionIn(word);
      if (option) {
        this.#optionAt.set(index, option);
      }
      this.#pattern += option ? 'O' : 'A';
    });
    this.#pattern += end < 0 ? '' : `-${'A'.repeat(this.#words.length - end - 1)}`;
  }

  #optionIn(word: Word): OptionWord | undefined {
    const { text } = word;
    if (!text.startsWith('-') || text.length === 1) {
      return undefined;
    }
    const equals = text.indexOf('=');
    const name = equals < 0 ? text : text.slice(0, equals);
    const explicit = equals < 0 ? undefined : tail(word, equals + 1);
    const exact = this.#named(text) ?? this.#named(name);
    if (exact) {
      return { option: exact, name, explicit };
    }
    const matches = text.startsWith('--') ? this.#namesFrom(name) : [];
    if (matches.length > 1) {
      throw refusedWord(word, (at) => ({ code: 'ambiguousOption', word: text, matches, at }));
    }
    const [match] = matches;
    if (match !== undefined) {
      return { option: this.#named(match), name: match, explicit };
    }
    const short = text.startsWith('--') ? undefined : this.#named(text.slice(0, 2));
    if (short) {
      return { option: short, name: text.slice(0, 2), explicit: tail(word, 2) };
    }
    return /^-(?:\d+|\d*\.\d+)$/.test(text) || text.includes(' ')
      ? undefined
      : { option: undefined, name: text, explicit: undefined };
  }

  #named(name: string): Option | undefined {
    return this.#options.find(({ names }) => names.includes(name));
  }

  #namesFrom(start: string): readonly string[] {
    return this.#options.flatMap(({ names }) => names.filter((name) => name.startsWith(start)));
  }

  #takeOption(at: number): number {
    const word = this.#words[at];
    const found = this.#optionAt.get(at);
    if (!word || !found?.option) {
      this.#rest.push(...(word ? [word] : []));
      return at + 1;
    }
    const { option, name, explicit } = found;
    if (explicit === undefined) {
      const end = at + 1 + this.#argumentsFrom(at + 1, option);
      this.#take(option, word, this.#words.slice(at + 1, end));
      return end;
    }
    if (option.takes === 'none' && !(name === '-h' && /^h+$/.test(explicit.text))) {
      throw refusedWord(explicit, (place) => ({
        code: 'unwantedValue',
        option: name,
        value: explicit.text,
        at: place,
      }));
    }
    this.#take(option, word, option.takes === 'none' || explicit.text === '--' ? [] : [explicit]);
    return at + 1;
  }

  #argumentsFrom(at: number, { takes }: Option): number {
    if (takes === 'none') {
      return 0;
    }
    const most = takes === 'any' ? this.#words.length : 1;
    let count = 0;
    while (count < most && this.#pattern[at + count] === 'A') {
      count += 1;
    }
    return count;
  }

  #take(option: Option, word: Word, values: readonly Word[]): void {
    const [name] = option.names;
    const [value] = values;
    if (value === undefined && option.takes === 'one') {
      throw refusedWord(word, (at) => ({ code: 'missingValue', option: name, at }));
    }
    if (value !== undefined) {
      checkValue(option, value);
    }
    this.#stopped = option.stops;
    this.#given.set(name, { option: word, values });
  }

  /** Returns the index after what the positional takes; the same if it takes nothing. */
  #takePositional(at: number): number {
    const positional = this.#positional;
    const match = (positional?.takes === 'one' ? /-*A-*/y : /-*A?-*/y).exec(this.#pattern.slice(at));
    if (!positional || !match) {
      return at;
    }
    this.#positional = undefined;
    const end = at + match[0].length;
    const taken = this.#words.slice(at, end);
    const word = taken.toSpliced(match[0].indexOf('-'), match[0].includes('-') ? 1 : 0).at(0);
    if (word) {
      positional.accept(word);
      this.#found = word;
    }
    return end;
  }
}

function tail({ text, index, offset }: Word, from: number): Word {
  return { text: text.slice(from), index, offset: offset + from };
}

function checkValue({ names: [option], choices, whole }: Option, word: Word): void {
  const value = word.text;
  if (whole === true && wholeNumber(value) === undefined) {
    throw refusedWord(word, (at) => ({ code: 'notAnInteger', option, value, strict: true, at }));
  }
  if (choices && !choices.includes(value)) {
    throw refusedWord(word, (at) => ({ code: 'notAChoice', option, value, choices, at }));
  }
}
