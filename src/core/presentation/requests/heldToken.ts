import { describeOptions } from '../../commandLine/options';
import { readJson } from '../../documents/jsonText';
import { splitCommandLine } from '../../shell/words';
import type { SourceValue } from '../../documents/source';
import { readTypedLine } from '../../pasted/typedLine';
import { readYaml } from '../../documents/yamlText';

/** Options and members that hold a token. */
const options = ['--starting-token', '--next-token'] as const;
/**
 * Members that hold a token, for the CLI or in another's spelling; without a blank behind its colon YAML takes all for
 * a name.
 */
const member = /^(?:next|starting)[-_]?token(?::|$)/i;

/** The same in what cannot be read. */
const tokenSomewhere = /(?:next|starting)[-_]?token/i;

/** The ports with which nothing is looked up: files are as good as empty, and every query is right. */
const nothing = { readFile: () => ({ reason: '' }), checkQuery: () => undefined } as const;

/**
 * Tells whether a line of options, or a whole command, has a token in it: as an option in full or as far as it can be
 * abbreviated, or as a member of JSON or YAML, however its name is escaped. In doubt it has.
 */
export function holdsToken(line: string): boolean {
  const read = readTypedLine(line, nothing);
  if (read.ok && read.invocation.kind === 'describe') {
    const { request, paging } = read.invocation;
    if (filled(request.NextToken) || paging?.start.token !== undefined || (paging?.start.skip ?? 0) !== 0) {
      return true;
    }
  }
  // What names files, asks for a skeleton or for help is not read to its end, but its words are there all the same.
  const split = splitCommandLine(line);
  return (
    !split.ok ||
    split.words.some(({ text }, at) => isTokenOption(text) || (split.words[at - 1]?.text !== '--query' && inData(text)))
  );
}

function isTokenOption(word: string): boolean {
  const name = word.split('=', 1)[0] ?? '';
  const known = describeOptions.some(({ names }) => names.includes(name) && !options.some((option) => option === name));
  return name.length > 2 && !known && options.some((option) => option.startsWith(name));
}

/** Tells whether there is a token in JSON or YAML in a word, be it the value of an option behind its `=`. */
function inData(word: string): boolean {
  const value = word.startsWith('--') ? word.slice(word.indexOf('=') + 1) : word;
  return [value, word].some((text) => {
    if (!/[:{]/.test(text)) {
      return false;
    }
    const [json, yaml] = [readJson(text), readYaml(text)];
    return json.ok || yaml.ok
      ? (json.ok && holds(json.value)) || (yaml.ok && holds(yaml.value))
      : tokenSomewhere.test(unescaped(text));
  });
}

function holds(value: SourceValue): boolean {
  // What stands in several places (an alias of YAML) is one object, and is looked at once.
  const seen = new Set<SourceValue>();
  const waiting: SourceValue[] = [value];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) {
      continue;
    }
    seen.add(next);
    if (next.kind === 'list') {
      waiting.push(...next.items);
    } else if (next.kind === 'map') {
      if (next.entries.some(({ name, value }) => member.test(name) && (name.includes(':') || isToken(value)))) {
        return true;
      }
      waiting.push(...next.entries.map((entry) => entry.value));
    }
  }
  return false;
}

/** Returns a text with the escapes of JSON and YAML read, as far as letters are written with them. */
function unescaped(text: string): string {
  return text.replaceAll(/\\(?:u00|x)([\dA-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function isToken(value: SourceValue): boolean {
  return value.kind === 'string' ? value.value !== '' : value.kind !== 'null';
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}
