import { describe, expect, it } from 'vitest';
import { printValue } from '../../../src/core/query/answer';
import { cliObject } from '../../../src/core/query/cliObject';
import { sessionText } from '../../../src/core/presentation/sessionText';
import { session } from '../../support/builders';

const zone = (): number => 60;

describe('the text of a session', () => {
  it.each(['json', 'yaml'] as const)('in %s is what the CLI prints of such an object', (output) => {
    const one = session({ Reason: 'two\nlines: "quoted" 🔥', Future: { list: [1, null] } });
    const style = { output, query: undefined, timestamps: 'iso8601', zone, color: false, keepUnknown: true } as const;
    expect(sessionText(one, output, zone)).toBe(printValue(cliObject(one, zone, { keepUnknown: true }), style));
  });
});
