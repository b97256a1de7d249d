import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleanLines, escapeIcons } from '../../../src/core/base/text';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', '\n', '\t', '\u202E', '\uFEFF', '\u0007', '\u{E0041}', '🔥', '\uD83D') }),
);

describe('clean', () => {
  it('leaves nothing that cannot be seen, in one line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(clean(text)).not.toMatch(
          /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u,
        );
      }),
    );
  });

  it('keeps what people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aZ09 é漢🔥<>&"\'$()\\/')) }), (text) => {
        expect(clean(text, 1000)).toBe(text);
      }),
    );
    for (const text of ['👩‍🚒 on call', '👩🏽‍🚒', '🏳️‍🌈', '❤️', '1️⃣', '©️', '👨‍👩‍👧‍👦', 'ශ්‍රී', 'क्‍ष']) {
      expect(clean(text)).toBe(text);
    }
  });

  it('shows where something was hidden', () => {
    expect(clean('a\u202Eb\u0000c')).toBe('a\uFFFDb\uFFFDc');
    expect(clean('two\r\nlines\tand')).toBe('two lines and');
  });

  it.each([
    ...['\u0000', '\u001B', '\u007F', '\u0085', '\u00AD', '\u061C', '\u200B', '\u200C', '\u200E', '\u200F'],
    ...['\u202A', '\u202E', '\u2060', '\u2066', '\u2069', '\u3164', '\uFEFF', '\uD83D', '\uDD25', '\u{E0041}'],
    ...['\u180B', '\u180F', '\u2800', '\uFE00', '\uFE0E', '\uFE0F', '\u{1BCA0}', '\u{1D173}', '\u{E0100}', '\u200D'],
  ])('lets %j hide nothing', (character) => {
    expect(clean(`a${character}b`)).toBe('a\uFFFDb');
    expect(cleanLines(`a${character}b`)).toBe('a\uFFFDb');
  });

  it('lets what joins emoji hide nothing elsewhere', () => {
    expect(clean('\uFE0F\u200D👩')).toBe('\uFFFD\uFFFD👩');
    expect(clean('🔥\u200Da 1\uFE0F \u200D🔥')).toBe('🔥\uFFFDa 1\uFFFD \uFFFD🔥');
  });

  it('is the same if it is cleaned again, cut as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('👩', '\u200D', '🚒', '1', '\uFE0F', '\u20E3', 'a') }), (text) => {
        expect(clean(clean(text, 3), 3)).toBe(clean(text, 3));
      }),
    );
  });

  it('cuts between characters', () => {
    expect(clean('🔥🔥🔥', 2)).toBe('🔥🔥…');
    expect(clean('abc', 3)).toBe('abc');
  });

  it('keeps lines apart where it is asked to', () => {
    expect(cleanLines('a\nb\r\nc\u2028d')).toBe('a\nb\nc\nd');
  });
});

/** What VS Code makes of a label: an icon, here ⚙, of each `$(name)`, but text of it where a backslash is before it. */
function drawn(label: string): string {
  return label.replaceAll(/(\\)?(\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\))/g, (_, escaped?: string, icon?: string) =>
    escaped === undefined ? '⚙' : (icon ?? ''),
  );
}

describe('escapeIcons', () => {
  it('makes every icon text', () => {
    expect(escapeIcons('$(zap) and $(sync~spin)')).toBe('\\$(zap) and \\$(sync~spin)');
    expect(drawn('$(zap) and $(sync~spin)')).toBe('⚙ and ⚙');
  });

  it('adds nothing where VS Code draws no icon: the backslash would show', () => {
    for (const text of ['$5 (net)', 'kill $(pidof sshd)', '$()', '$(a~)', '$(zap']) {
      expect(escapeIcons(text)).toBe(text);
    }
  });

  it('lets VS Code show every text as it is', () => {
    const unit = fc.constantFrom('$(zap)', '$', '(', ')', '\\', 'zap', '~', ' ');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(drawn(escapeIcons(text))).toBe(text);
      }),
    );
  });
});
