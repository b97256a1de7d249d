import { describe, expect, it } from 'vitest';
import { typedProblemText } from '../../../../src/core/presentation/requests/typedProblem';
import { readTypedLine } from '../../../../src/core/pasted/typedLine';
import { display } from '../../../support/builders';

function words(line: string): { sentence: string; excerpt: string } | undefined {
  const ports = { readFile: () => ({ text: '[{"key": "Owner"}]' }), checkQuery: () => undefined };
  const read = readTypedLine(line, ports);
  return read.ok ? undefined : typedProblemText(line, read.problems, display.l10n);
}

describe('The words for a mistake', () => {
  it('name the column, counted in characters from one, and mark the place', () => {
    expect(words('--state Active --output xml')).toEqual({
      sentence: expect.stringMatching(/^Column 25: --output cannot be “xml”\. Use json/) as string,
      excerpt: '--state Active --output ⟦xml⟧',
    });
    expect(words('--query 🔥 --output xml')?.sentence).toMatch(/^Column 20: /);
  });

  it('begin with a misspelt name, and count the rest', () => {
    expect(words('--state Active --filters key=Owner,valu=x')?.sentence).toMatch(
      /^Column 36: Unknown member “valu”.*\(and 1 more\)$/,
    );
  });

  it('mark the end where something is missing', () => {
    expect(words('--output json')?.excerpt).toBe('--output json⟦⟧');
  });

  it('name the file that the mistake is in', () => {
    expect(words('--state Active --filters file://x.json')?.sentence).toMatch(/^Column 26, character 2 of x\.json: /);
  });

  it('show no secret that was pasted, and point to the same place', () => {
    const { sentence, excerpt } = words('AWS_SESSION_TOKEN=s3cr3t aws ssm x') ?? { sentence: '', excerpt: '' };
    expect(sentence).toMatch(/^Column 34: /);
    expect(excerpt).toBe('…ON_TOKEN=•••••• aws ssm ⟦x⟧');
    expect(words('--state Active AWS_SESSION_TOKEN=s3cr3t')?.sentence).toMatch(
      /Unexpected: “AWS_SESSION_TOKEN=••••••”/,
    );
  });

  it('show the neighbourhood only, and nothing that hides', () => {
    const excerpt = words(`--query ${'x'.repeat(60)} --output xml\u202E ${'--page-size 5 '.repeat(4)}`)?.excerpt ?? '';
    expect(excerpt).toMatch(/^…x+ --output ⟦xml\uFFFD⟧ --page-size 5 .*…$/);
    expect(typedProblemText('', [], display.l10n)).toBeUndefined();
  });
});
