import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/core/commandLine/commandLine';
import { filterWords, quoted, type Shell, shorthand } from '../../../src/core/shell/quote';
import type { SessionFilter } from '../../../src/core/request/request';
import { splitCommandLine } from '../../../src/core/shell/words';

const shells: readonly Shell[] = ['posix', 'powershell', 'cmd'];
const nasty = [...Array.from('\'"\\$`!%^&|<>(){}[]*?~#;,= \t@-é\u2018\u2019\u{1F600}aZ0')];
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...nasty), maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll(/[\0\r\n]/g, '')),
);

const quotes = `['\u2018-\u201B]`;
const literal = `${quotes}((?:[^'\u2018-\u201B]|${quotes}{2})*)${quotes}`;
const either = String.raw`"\$\(if\(\(gv PSNativeCommandArgumentPassing -va -ea 0\)-match'Standard\|Windows'\)\{${literal}\}else\{${literal}\}\)"`;

/**
 * Versions of PowerShell by how they hand words to a program: 7.3 and later escape; those before only put quotes round words
 * with blanks, in which 7.0 to 7.2 double backslashes at the end and Windows PowerShell does not.
 */
const powerShells = ['5.1', '7.2', '7.3'] as const;

/** The words that PowerShell makes of words which are bare, in single quotes (each curly one is one), or one of two. */
function powerShellWords(line: string, version: (typeof powerShells)[number]): readonly string[] {
  const found: string[] = [];
  let rest = line;
  while (rest !== '') {
    const match = new RegExp(String.raw`^(?:${either}|${literal}|([A-Za-z][\w:/-]*|\d+|--[a-z-]+))(?: |$)`, 'u').exec(
      rest,
    );
    if (!match) {
      throw new Error(`no PowerShell words: ${rest}`);
    }
    const [all, standard, legacy, single, bare = ''] = match;
    const text = single ?? (version === '7.3' ? standard : legacy);
    found.push(text === undefined ? bare : text.replaceAll(/(['\u2018-\u201B])['\u2018-\u201B]/g, '$1'));
    rest = rest.slice(all.length);
  }
  return found;
}

/** The arguments that a program gets of words, as NativeCommandParameterBinder of PowerShell builds its command line. */
function nativeArguments(words: readonly string[], version: (typeof powerShells)[number]): readonly string[] {
  if (version === '7.3') {
    return words;
  }
  const parts = words
    .filter((text) => text !== '')
    .map((text) => (needsQuotes(text) ? `"${text}${version === '7.2' ? (/\\*$/.exec(text)?.[0] ?? '') : ''}"` : text));
  return windowsArguments(parts.join(' '));
}

function needsQuotes(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"' && text[at - 1] !== '\\') {
      count += 1;
    } else if (/\s/u.test(text[at] ?? '') && count % 2 === 0) {
      return true;
    }
  }
  return false;
}

/** What cmd hands on of a line: a caret makes the next character plain, and quotes that it sees hide carets. */
function afterCmd(line: string): string {
  let out = '';
  let inQuotes = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '^' && !inQuotes) {
      at += 1;
      out += line.charAt(at);
      continue;
    }
    if (!inQuotes && /[&|<>()]/.test(character)) {
      throw new Error(`cmd acts on ${character} in ${line}`);
    }
    inQuotes = character === '"' ? !inQuotes : inQuotes;
    out += character;
  }
  return out;
}

/** The arguments that a C program on Windows reads (CommandLineToArgvW and the C runtime). */
function windowsArguments(line: string): readonly string[] {
  const found: string[] = [];
  let current: string | undefined;
  let inQuotes = false;
  for (let at = 0; at < line.length; ) {
    const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0;
    const next = line.charAt(at + slashes);
    if (next === '"') {
      current = (current ?? '') + '\\'.repeat(Math.floor(slashes / 2));
      if (slashes % 2 === 1) {
        current += '"';
      } else {
        inQuotes = !inQuotes;
      }
      at += slashes + 1;
    } else if (slashes > 0) {
      current = (current ?? '') + '\\'.repeat(slashes);
      at += slashes;
    } else {
      if (/[ \t]/.test(next) && !inQuotes) {
        found.push(...(current === undefined ? [] : [current]));
        current = undefined;
      } else {
        current = (current ?? '') + next;
      }
      at += 1;
    }
  }
  return current === undefined ? found : [...found, current];
}

function parsedBack(words: readonly string[], shell: Shell): readonly string[] {
  const line = words.map((one) => quoted(one, shell)).join(' ');
  switch (shell) {
    case 'posix': {
      const split = splitCommandLine(line);
      return split.ok ? split.words.map(({ text }) => text) : [split.problem.code];
    }
    case 'powershell': {
      const [first = [], ...others] = powerShells.map((version) =>
        nativeArguments(powerShellWords(line, version), version),
      );
      for (const other of others) {
        expect(other).toEqual(first);
      }
      return first;
    }
    case 'cmd':
      return windowsArguments(afterCmd(line));
  }
}

function filtersIn(words: readonly string[]): readonly SessionFilter[] | undefined {
  const ports = { readFile: () => ({ reason: 'none' }), checkQuery: () => undefined };
  const result = parseCommandLine(['ssm', 'describe-sessions', '--state', 'History', '--filters', ...words], ports);
  return result.ok && result.invocation.kind === 'describe' ? result.invocation.request.Filters : undefined;
}

describe('a quoted word', () => {
  it.each<readonly [string, Shell, string]>([
    ['--state', 'posix', '--state'],
    ['a b', 'posix', "'a b'"],
    ['', 'posix', "''"],
    ["it's", 'posix', "'it'\\''s'"],
    ['a\\b', 'posix', "'a'\\\\'b'"],
    ['~', 'posix', "'~'"],
    ['=a', 'posix', "'=a'"],
    ['--state', 'powershell', '--state'],
    ['key=a,value=b', 'powershell', "'key=a,value=b'"],
    ["it's", 'powershell', "'it''s'"],
    ['it\u2019s', 'powershell', "'it\u2019\u2019s'"],
    [
      '"a',
      'powershell',
      `"$(if((gv PSNativeCommandArgumentPassing -va -ea 0)-match'Standard|Windows'){'"a'}else{'"\\"a"'})"`,
    ],
    ['a\\', 'powershell', "'a\\'"],
    ['10', 'powershell', '10'],
    ['@a', 'powershell', "'@a'"],
    ['-a', 'powershell', "'-a'"],
    ['--state', 'cmd', '--state'],
    ['a b', 'cmd', '^"a b^"'],
    ['', 'cmd', '^"^"'],
    ['%PATH%', 'cmd', '^"^%PATH^%^"'],
    ['a"b', 'cmd', '^"a\\^"b^"'],
    ['a b\\', 'cmd', '^"a b\\\\^"'],
    ['a\\"b', 'cmd', '^"a\\\\\\^"b^"'],
    ['a\nb\r\nc', 'cmd', '^"a b c^"'],
  ])('%j for %s is %s', (text, shell, expected) => {
    expect(quoted(text, shell)).toBe(expected);
  });

  it.each(shells)('is the same word again in %s', (shell) => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        expect(parsedBack(words, shell)).toEqual(words);
      }),
      { numRuns: 500 },
    );
  });

  it('gives PowerShell up to 7.2 no way to more arguments', () => {
    const word = 'x" --endpoint-url https://evil.example "';
    expect(parsedBack(['aws', '--target', word], 'powershell')).toEqual(['aws', '--target', word]);
    expect(parsedBack(['', 'a b\\', '\\"', 'a "b c" \\\\'], 'powershell')).toEqual([
      '',
      'a b\\',
      '\\"',
      'a "b c" \\\\',
    ]);
  });

  it('is handed on by the sh and bash of this machine as it is', () => {
    const words = fc.sample(fc.oneof(word, fc.constantFrom('a\nb', '\n', "'\\\n'")), { numRuns: 400, seed: 3 });
    const script = `printf '%s\\0' ${words.map((one) => quoted(one, 'posix')).join(' ')}`;
    for (const shell of ['sh', 'bash']) {
      expect(execFileSync(shell, ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)).toEqual(words);
    }
  });

  it('names no variable to cmd: a caret is in front of each percent sign', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(quoted(text, 'cmd')).not.toMatch(/[^^]%|^%/);
      }),
    );
  });

  it('is bare where no shell would read more into it', () => {
    expect(quoted('key=SessionId,value=jane-1', 'posix')).toBe("'key=SessionId,value=jane-1'");
    expect(quoted('eu-west-1', 'posix')).toBe('eu-west-1');
    expect(quoted('eu-west-1', 'powershell')).toBe('eu-west-1');
  });

  it('doubles quotes for PowerShell', () => {
    expect(quoted("it's $(x)", 'powershell')).toBe("'it''s $(x)'");
  });

  it('comes out of a POSIX shell as it went in', () => {
    const word = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const line = words.map((text) => quoted(text, 'posix')).join(' ');
        const out = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
        expect(out.split('\0').slice(0, -1)).toEqual(words);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a filter in shorthand', () => {
  it('quotes values that are more than a plain word', () => {
    expect(shorthand({ key: 'Target', value: 'i-1' })).toBe('key=Target,value=i-1');
    expect(shorthand({ key: 'Owner', value: "a, b's \\" })).toBe("key=Owner,value='a, b\\'s \\\\'");
    expect(shorthand({ key: 'Owner', value: '🔥' })).toBe("key=Owner,value='🔥'");
  });
});

describe('the words of filters', () => {
  it('are shorthand, one for each filter', () => {
    expect(
      filterWords([
        { key: 'Owner', value: 'arn:aws:sts::1:assumed-role/A/b@c' },
        { key: 'Target', value: "a,b 'c'" },
      ]),
    ).toEqual(['key=Owner,value=arn:aws:sts::1:assumed-role/A/b@c', String.raw`key=Target,value='a,b \'c\''`]);
  });

  it('are JSON with escapes where a character cannot be seen', () => {
    expect(filterWords([{ key: 'Owner', value: 'a\u202Eb\n\u{E0041}' }])).toEqual([
      String.raw`[{"key":"Owner","value":"a\u202eb\n\udb40\udc41"}]`,
    ]);
    expect(filterWords([{ key: 'a\u0000', value: 'b' }])).toEqual([String.raw`[{"key":"a\u0000","value":"b"}]`]);
  });

  it('give the same filters again', () => {
    const text = fc.oneof(word, fc.string({ unit: 'binary', maxLength: 20 }));
    const filter = fc.record({ key: text, value: text.filter((value) => value !== '') });
    fc.assert(
      fc.property(fc.array(filter, { minLength: 1, maxLength: 4 }), (filters) => {
        expect(filtersIn(filterWords(filters))).toEqual(filters);
      }),
      { numRuns: 500 },
    );
  });

  it('survive each shell', () => {
    const filter = fc.record({ key: fc.constantFrom('Owner', 'Target'), value: word.filter((value) => value !== '') });
    fc.assert(
      fc.property(fc.array(filter, { minLength: 1, maxLength: 3 }), fc.constantFrom(...shells), (filters, shell) => {
        expect(filtersIn(parsedBack(filterWords(filters), shell))).toEqual(filters);
      }),
      { numRuns: 500 },
    );
  });
});
