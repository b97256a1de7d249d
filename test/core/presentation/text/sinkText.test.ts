import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dialogText,
  editorText,
  lensText,
  logLine,
  type NotificationText,
  notificationText,
  promptText,
  quickPickText,
  rowText,
  statusBarText,
  tabName,
  titleText,
  tooltipText,
  treeMessage,
} from '../../../../src/core/presentation/text/sinkText';

/** Pieces that mean something to one place of VS Code or another, and to terminals. */
const pieces = [
  ...['[', ']', '(', ')', '](', '[x](command:a?%22b%22)', '[x](https://e.example "t")', '[x](file:///etc/passwd)'],
  ...[
    '$(',
    '$(zap)',
    '\\$(zap)',
    '$(sync~spin)',
    '\\',
    '<a href="https://e.example">',
    'https://e.example',
    'a@b.example',
  ],
  ...[
    '\n',
    '\r\n',
    '\u2028',
    '\t',
    '\u0000',
    '\u001B]8;;https://e.example\u0007',
    '\u009B31m',
    '\u202E',
    '\u2066',
    '\u200B',
  ],
  ...['\u200D', '\uFE0F', '\u180B', '\u2800', '\u{1D173}', '\u{E0041}', '\uD83D', '🔥', '👩‍🚒', 'a', '/', ' '],
];
const hostile = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 300 });

/** VS Code 1.139, `parseLinkedText`: notifications, prompts, welcome texts. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

/** VS Code 1.139, `renderLabelWithIcons`: ⚙ for an icon. */
function drawn(label: string): string {
  return label.replaceAll(/(\\)?(\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\))/g, (_, escaped?: string, icon?: string) =>
    escaped === undefined ? '⚙' : (icon ?? ''),
  );
}

const unseen =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\u180B-\u180F\u2800\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/u;

interface Sink {
  readonly make: (text: string) => string;
  readonly longest: number;
  readonly lines?: boolean;
  readonly links?: 'plain';
  readonly icons?: 'drawn';
}

const sinks: Readonly<Record<string, Sink>> = {
  notificationText: { make: (text) => notificationText(text), longest: 1000 },
  dialogText: { make: (text) => dialogText(text), longest: 2300, lines: true },
  quickPickText: { make: (text) => quickPickText(text), longest: 2000, links: 'plain', icons: 'drawn' },
  statusBarText: { make: (text) => statusBarText(text), longest: 2000, links: 'plain', icons: 'drawn' },
  lensText: { make: (text) => lensText(text), longest: 2000, links: 'plain', icons: 'drawn' },
  promptText: { make: (text) => promptText(text), longest: 1000, icons: 'drawn' },
  treeMessage: { make: (text) => treeMessage(text), longest: 1600 },
  rowText: { make: (text) => rowText(text), longest: 1001, links: 'plain' },
  titleText: { make: (text) => titleText(text), longest: 301, links: 'plain' },
  tabName: { make: (text) => tabName(text), longest: 121, links: 'plain' },
  tooltipText: { make: (text) => tooltipText(text), longest: 4001, lines: true, links: 'plain' },
  editorText: { make: (text) => editorText(text), longest: 2001, lines: true, links: 'plain' },
  logLine: { make: (text) => logLine(text), longest: 10_001, links: 'plain' },
};

const all = Object.entries(sinks);

describe.each(all)('%s', (_, { make, longest, lines }) => {
  it('hides nothing and turns nothing round', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(lines === true ? make(text).replaceAll('\n', '') : make(text)).not.toMatch(unseen);
      }),
    );
  });

  it('has an end', () => {
    expect([...make('](🔥$(zap)'.repeat(20_000))].length).toBeLessThanOrEqual(longest);
  });
});

it.each(all.filter(([, { links }]) => links !== 'plain'))('%s holds no link', (_, { make }) => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(make(text)).not.toContain('](');
      expect(make(text)).not.toMatch(link);
    }),
  );
});

it.each(all.filter(([, { icons }]) => icons === 'drawn'))(
  '%s shows `$(…)` as it is and draws no icon',
  (_, { make }) => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(drawn(make(text))).not.toContain('⚙');
      }),
    );
    expect(drawn(make('$(zap) \\$(zap) $(a'))).toBe('$(zap) \\$(zap) $(a');
  },
);

it.each(all.filter(([, { icons }]) => icons !== 'drawn'))('%s is the same if it is made of itself', (_, { make }) => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(make(make(text))).toBe(make(text));
    }),
  );
});

describe('Text for a sink', () => {
  it('breaks links and keeps their words', () => {
    expect(notificationText('Unknown member “[Fix](command:a.b?1)”')).toBe('Unknown member “[Fix] (command:a.b?1)”');
    expect(promptText('Code of [x](https://e.example) $(zap)')).toBe('Code of [x] (https://e.example) \\$(zap)');
  });

  it('has our own icon in front, and nobody else’s', () => {
    expect(quickPickText('$(zap)', 'filter')).toBe('$(filter) \\$(zap)');
    expect(statusBarText('dev $(sync~spin)', 'server')).toBe('$(server) dev \\$(sync~spin)');
    expect(lensText('Run', 'play')).toBe('$(play)\u00A0Run');
  });

  it('names a document in one segment of a path', () => {
    expect(tabName('../../a\\b', '.json')).toBe('..∕..∕a⧵b.json');
  });

  it('tells the log one line, without secrets and without what a terminal obeys', () => {
    expect(logLine('a\n2026-11-24 [error] feigned')).toBe('a 2026-11-24 [error] feigned');
    expect(logLine('\u001B]0;title\u0007 \u001B[2J')).toBe('\uFFFD]0;title\uFFFD \uFFFD[2J');
    expect(logLine('AKIAIOSFODNN7EXAMPLE in /home/jo/.aws', '/home/jo')).toBe('<access key id> in ~/.aws');
  });

  it('is taken by its own sink only, and not made twice', () => {
    const tell = (text: NotificationText): string => text;
    // @ts-expect-error Plain text was not made for a notification.
    expect(tell('a')).toBe('a');
    // @ts-expect-error Text for a quick pick has the wrong escapes.
    expect(tell(quickPickText('a'))).toBe('a');
    // @ts-expect-error What is made twice shows its escapes.
    expect(notificationText(quickPickText('$(zap)'))).toBe('\\$(zap)');
  });
});
