import { requestShape, filterShape, type Member } from '../../request/fields';

/** The thing that stands, or could stand, at a place of a request in YAML's block style. */
export type YamlPlace =
  /** The name of a member; `present` are those that its map has already. */
  | { readonly kind: 'name'; readonly members: readonly Member[]; readonly present: readonly string[] }
  /** A member's value. */
  | { readonly kind: 'value'; readonly member: Member };

/** The word around a place: offsets in its line. */
export interface YamlWord {
  readonly place: YamlPlace;
  readonly start: number;
  readonly end: number;
}

const name = /^([ \t]*(?:- +)*)(["']?)([\w-]*)\2/u;

/**
 * Returns what a place is about, told by its line and the indentation of the lines around it, so that a document that
 * is just being typed, and is no YAML yet, is understood. Undefined in comments, deeper structures and flow style.
 * `parents`: who looks at many lines finds what they are below once for all.
 */
export function yamlPlace(
  lines: readonly string[],
  line: number,
  column: number,
  parents: Parents = parentsIn(lines, line + 1),
): YamlWord | undefined {
  const text = lines[line] ?? '';
  const [, lead = '', quote = '', found = ''] = name.exec(text) ?? [];
  const nameEnd = lead.length + found.length + 2 * quote.length;
  const members = membersAt(lines, parents[line], lead);
  if (members === undefined || column < lead.length || text.slice(0, column).includes('#')) {
    return undefined;
  }
  if (column <= nameEnd) {
    const present = siblings(lines, line, lead).flatMap((at) => memberName(lines[at] ?? '') ?? []);
    return { place: { kind: 'name', members, present }, start: lead.length, end: nameEnd };
  }
  const value = /^\s*:(?:\s+|$)/u.exec(text.slice(nameEnd));
  const member = members.find((one) => one.name === found);
  if (value === null || member === undefined) {
    return undefined;
  }
  const start = nameEnd + value[0].length;
  const rest = text.slice(start);
  const comment = rest.search(/\s#/u);
  const end = start + (comment < 0 ? rest : rest.slice(0, comment)).trimEnd().length;
  return column < nameEnd + 1
    ? undefined
    : {
        place: { kind: 'value', member },
        start: Math.min(start, column),
        end,
      };
}

/** Returns the members of the map that a line is in: the request's, a filter's, or none that we know. */
function membersAt(lines: readonly string[], parent: number | undefined, lead: string): readonly Member[] | undefined {
  if (lead === '') {
    return requestShape.members;
  }
  return parent !== undefined && memberName(lines[parent] ?? '') === 'Filters' && !/^[ \t-]/u.test(lines[parent] ?? '')
    ? filterShape.members
    : undefined;
}

/** The nearest line above each line that is less indented. */
export type Parents = readonly (number | undefined)[];

/** Finds the parents of the first `count` lines; a list may stand at the indentation of its name. */
export function parentsIn(lines: readonly string[], count = lines.length): Parents {
  /** Lines that may be a parent of what follows, the least indented first. */
  const open: { readonly line: number; readonly indent: number }[] = [];
  return lines.slice(0, count).map((text, line) => {
    const indent = indentOf(text);
    const parent = open.findLast((above) => above.indent < Math.max(indent, 1))?.line;
    if (!isBlank(text) && !/^[ \t]*-/u.test(text)) {
      while ((open.at(-1)?.indent ?? -1) >= indent) {
        open.pop();
      }
      open.push({ line, indent });
    }
    return parent;
  });
}

/** Returns the other lines of the same map, top to bottom. */
function siblings(lines: readonly string[], line: number, lead: string): readonly number[] {
  const above: number[] = [];
  const below: number[] = [];
  const depth = lead.length;
  const isStart = (text: string): boolean => /^[ \t]*- /u.test(text);
  for (let at = line - 1; at >= 0 && !(depth > 0 && isStart(lines[at + 1] ?? '')); at -= 1) {
    const text = lines[at] ?? '';
    if (!isBlank(text) && leadOf(text) < depth) {
      break;
    }
    if (!isBlank(text) && leadOf(text) === depth) {
      above.push(at);
    }
  }
  for (let at = line + 1; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    if (!isBlank(text) && (leadOf(text) < depth || (depth > 0 && isStart(text)))) {
      break;
    }
    if (!isBlank(text) && leadOf(text) === depth) {
      below.push(at);
    }
  }
  return [...above.reverse(), ...below];
}

/** Returns the key of the filter that a line belongs to. */
export function filterKeyAt(lines: readonly string[], line: number): string | undefined {
  const lead = name.exec(lines[line] ?? '')?.[1] ?? '';
  return siblings(lines, line, lead)
    .map((at) => /^[ \t-]*["']?key["']?\s*:\s*["']?([\w-]+)/u.exec(lines[at] ?? '')?.[1])
    .find((key) => key !== undefined);
}

function memberName(text: string): string | undefined {
  return /^[ \t]*(?:- +)*["']?([\w-]+)["']?\s*:/u.exec(text)?.[1];
}

/** Returns the column at which a line's text begins, list dashes not counted as text. */
function leadOf(text: string): number {
  return /^[ \t]*(?:- +)*/u.exec(text)?.[0].length ?? 0;
}

function indentOf(text: string): number {
  return /^[ \t]*/u.exec(text)?.[0].length ?? 0;
}

function isBlank(text: string): boolean {
  return /^\s*(?:#|$)/u.test(text);
}
