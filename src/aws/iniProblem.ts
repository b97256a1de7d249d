/** Why the AWS CLI cannot read a config or credentials file, and the line (from 1) that it trips over. */
export interface IniProblem {
  readonly line: number;
  readonly reason: string;
}

/** What of a file was read so far. */
interface Progress {
  section: string | undefined;
  option: string | undefined;
  /** Whether the option has entries of its own on the lines below it. */
  nested: boolean;
  indent: number;
}

/**
 * What is wrong with the text of a shared file, to Python's `RawConfigParser` as botocore uses it. The SDK reads such a
 * file as best it can; the CLI refuses everything until it is mended.
 */
export function iniProblem(text: string): IniProblem | undefined {
  const progress: Progress = { section: undefined, option: undefined, nested: false, indent: 0 };
  const seen = new Set<string>();
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const reason = /^\s*(?:[#;]|$)/.test(line) ? undefined : wrongWith(line, progress, seen);
    if (reason !== undefined) {
      return { line: index + 1, reason };
    }
  }
  return undefined;
}

function wrongWith(line: string, progress: Progress, seen: Set<string>): string | undefined {
  const value = line.trim();
  const indent = line.length - line.trimStart().length;
  if (progress.option !== undefined && indent > progress.indent) {
    return progress.nested && !value.includes('=') ? 'an entry needs “=”' : undefined;
  }
  progress.indent = indent;
  const [, title] = /^\[(.+)\]/.exec(value) ?? [];
  if (title !== undefined) {
    [progress.section, progress.option] = [title, undefined];
    return isNew(title, seen) ? undefined : `the section [${title}] is there already`;
  }
  if (progress.section === undefined) {
    return 'an entry needs a [section] before it';
  }
  const [, name, rest] = /^([^=:]*?)\s*[=:]\s*(.*)$/.exec(value) ?? [];
  if (name === undefined || name === '') {
    return 'an entry is a name, “=” and a value';
  }
  [progress.option, progress.nested] = [name.toLowerCase(), rest === ''];
  return isNew(`${progress.section}\n${progress.option}`, seen) ? undefined : `${name} is there already`;
}

function isNew(name: string, seen: Set<string>): boolean {
  const { size } = seen;
  return seen.add(name).size > size;
}
