import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tooltipOfLines, tooltipOfText } from '../../../../src/core/presentation/text/tooltipMarkdown';

const pieces = [
  ...['[x](command:a)', '![x](https://e.example/i.png)', '<https://e.example>', 'https://e.example', 'www.e.example'],
  ...[
    'a@b.example',
    '<img src=x onerror=alert(1)>',
    '&amp;',
    '&#58;',
    '**',
    '_',
    '`',
    '# ',
    '- ',
    '1. ',
    '> ',
    '| a |',
  ],
  ...['---', '===', '~~', '\\', '$(zap)', ' ', '  ', '    ', '\n', '\u202E', 'a', 'é', '🔥'],
];
const hostile = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 });

/** Markdown without its escapes, entities and hard ends of lines, which are the only things in it that mean something. */
function shown(markdown: string): string {
  return markdown
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('  \n', '\n');
}

describe('A tooltip of text', () => {
  it('leaves no character that could mean something to Markdown', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const bare = tooltipOfText(text)
          .replaceAll('&nbsp;', '')
          .replaceAll(/\\[!-/:-@[-`{-~]/g, '');
        expect(bare).not.toMatch(/[!-/:-@[-`{-~]/);
      }),
    );
  });

  it('shows what there is', () => {
    const text = 'https://e.example a@b.example [x](command:a) &amp; <b>\n  1. # - two';
    expect(shown(tooltipOfText(text))).toBe(`${text}\n`);
  });

  it('has no address that VS Code would make a link of', () => {
    expect(tooltipOfText('see https://e.example, www.e.example or a@b.example')).toBe(
      'see https\\:\\/\\/e\\.example\\, www\\.e\\.example or a\\@b\\.example  \n',
    );
  });
});

describe('A tooltip of named values', () => {
  it('has the names in bold and nothing else in it', () => {
    expect(tooltipOfLines([{ name: 'Reason', value: '**b** _i_' }])).toBe('**Reason** \\*\\*b\\*\\* \\_i\\_  \n');
    expect(tooltipOfLines([{ name: '**x', value: 'y' }])).toBe('**\\*\\*x** y  \n');
  });

  it('ends before VS Code would cut it', () => {
    const lines = Array.from({ length: 200 }, () => ({ name: 'n', value: '*'.repeat(3000) }));
    expect(tooltipOfLines(lines).length).toBeLessThan(100_000);
    expect(tooltipOfLines(lines)).toMatch(/…$/);
  });
});
