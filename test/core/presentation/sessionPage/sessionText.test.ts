import { describe, expect, it } from 'vitest';
import { sessionText } from '../../../../src/core/presentation/sessionPage/sessionText';
import { printObject } from '../../../../src/core/output/answer';
import { cliObject } from '../../../../src/core/output/cliObject';
import { session } from '../../../support/builders';

const zone = (): number => 60;

describe('the text of a session', () => {
  it.each(['json', 'yaml'] as const)('in %s is what the CLI prints of such an object', (output) => {
    const one = session({ Reason: 'two\nlines: "quoted" 🔥', Future: { list: [1, null] } });
    const style = { output, query: undefined, timestamps: 'iso8601', zone, color: false, keepUnknown: true } as const;
    expect(sessionText(one, output, zone)).toMatch(/StartDate"?: ['"]2026-11-24T14:48:00\+01:00['"]/);
    expect(sessionText(one, output, zone)).toBe(printObject(cliObject(one, zone, { keepUnknown: true }), style));
  });
});
