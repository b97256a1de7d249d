import type { WordPart } from '../shell/parts';

/** A global option of the CLI that something around a pasted command stands for. */
export interface Setting {
  readonly option: string;
  readonly value: WordPart;
  /** The variable or the program that it comes from. */
  readonly from: string;
}

interface Ranked extends Setting {
  readonly rank: number;
  readonly variable: boolean;
}

/**
 * The variables of the CLI that are options at the same time. Of two for one option that of the greater rank counts, as
 * in CLI v2.
 */
const variables: ReadonlyMap<string, { readonly option: string; readonly rank: number }> = new Map([
  ['AWS_DEFAULT_PROFILE', { option: '--profile', rank: 1 }],
  ['AWS_PROFILE', { option: '--profile', rank: 2 }],
  ['AWS_DEFAULT_REGION', { option: '--region', rank: 1 }],
  ['AWS_REGION', { option: '--region', rank: 2 }],
  ['AWS_DEFAULT_OUTPUT', { option: '--output', rank: 1 }],
  ['AWS_ENDPOINT_URL', { option: '--endpoint-url', rank: 1 }],
  ['AWS_ENDPOINT_URL_SSM', { option: '--endpoint-url', rank: 2 }],
  ['AWS_CA_BUNDLE', { option: '--ca-bundle', rank: 1 }],
]);

/** The settings that the variables and programs around a command come to; the later outranks its like. */
export class Settings {
  readonly #found = new Map<string, Ranked>();
  readonly #unused: string[] = [];

  /** Sets a variable. An empty one counts as not set. */
  variable(name: string, value: WordPart): void {
    const known = variables.get(name);
    if (!known || value.text === '') {
      this.#unused.push(name);
    } else {
      this.#set({ ...known, value, from: name, variable: true });
    }
  }

  /** Takes a variable away. */
  unset(name: string): void {
    const option = variables.get(name)?.option ?? '';
    if (this.#found.get(option)?.from === name) {
      this.#found.delete(option);
    }
    this.#unused.push(name);
  }

  /** Notes what a program says, whatever the variables before it. */
  program(option: string, value: WordPart, from: string): void {
    this.#outranked(this.#found.get(option));
    this.#found.set(option, { option, value, from, rank: 0, variable: false });
  }

  /** Notes what a program says unless a variable says otherwise. */
  fallback(option: string, value: WordPart, from: string): void {
    this.#set({ option, value, from, rank: 0, variable: false });
  }

  /** Returns the settings that count, the options of the command aside. */
  used(given: ReadonlySet<string>): readonly Setting[] {
    return [...this.#found.values()].filter(({ option }) => !given.has(option));
  }

  /** Returns the names of the variables that count for nothing, each once. */
  unused(given: ReadonlySet<string>): readonly string[] {
    const outranked = [...this.#found.values()].filter(({ option, variable }) => variable && given.has(option));
    return [...new Set([...this.#unused, ...outranked.map(({ from }) => from)])];
  }

  #set(setting: Ranked): void {
    const before = this.#found.get(setting.option);
    if (before !== undefined && before.rank > setting.rank) {
      this.#outranked(setting);
      return;
    }
    if (before?.from !== setting.from) {
      this.#outranked(before);
    }
    this.#found.set(setting.option, setting);
  }

  #outranked(setting: Ranked | undefined): void {
    this.#unused.push(...(setting?.variable === true ? [setting.from] : []));
  }
}
