import type { Random } from '../../../emulator/worlds/random';
import type { Content } from '../configuration';
import { secretOf } from '../signedWith';

/** A name and its value in a shared file; a value may have lines. */
export type Entry = readonly [name: string, value: string];

/** What one profile has in either file. */
interface Halves {
  readonly config: Entry[];
  readonly credentials: Entry[];
}

/** A configuration that is being made: parts of it add what they need, in any order. */
export class Draft {
  readonly profiles = new Map<string, Halves>();
  /** Sections of the config file that are no profiles, by the whole of their title. */
  readonly sections = new Map<string, Entry[]>();
  readonly files: Record<string, Content> = {};
  readonly env: Record<string, string | undefined> = {};
  readonly words: (readonly string[])[] = [];
  #keys = 0;

  constructor(readonly random: Random) {}

  /** A new profile, or the one that is there. */
  profile(name: string): Halves {
    const found = this.profiles.get(name) ?? { config: [], credentials: [] };
    this.profiles.set(name, found);
    return found;
  }

  /** Puts entries into the config file, or one time in so many into the credentials file. */
  put(name: string, entries: readonly Entry[], elsewhere = 0.15): void {
    this.putInto(name, this.random.chance(elsewhere) ? 'credentials' : 'config', entries);
  }

  /** Puts entries into one of the files. Those of which it has one already are left out: the file would be refused. */
  putInto(name: string, file: keyof Halves, entries: readonly Entry[]): void {
    const half = this.profile(name)[file];
    const twice = this.random.chance(0.03);
    half.push(...entries.filter(([entry]) => twice || !half.some(([other]) => other === entry)));
  }

  /** A section that is no profile. */
  section(title: string): Entry[] {
    const found = this.sections.get(title) ?? [];
    this.sections.set(title, found);
    return found;
  }

  /** The id of keys that nobody else has, its number behind the letters. */
  keyId(letters: string): string {
    this.#keys += 1;
    return `AKIA${letters}${this.#keys}`;
  }

  /** New keys, now and then with a token, or with less or more than that. */
  keys(letters: string): readonly Entry[] {
    const { random } = this;
    const id = this.keyId(letters);
    const entries: Entry[] = [];
    if (!random.chance(0.02)) {
      entries.push(['aws_access_key_id', random.chance(0.02) ? '' : id]);
    }
    if (!random.chance(0.03)) {
      entries.push(['aws_secret_access_key', random.chance(0.02) ? '' : secretOf(id)]);
    }
    for (const name of ['aws_session_token', 'aws_security_token']) {
      if (random.chance(0.12)) {
        entries.push([name, random.chance(0.08) ? '' : `${name}-of-${id}`]);
      }
    }
    return entries;
  }
}
