import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../src/core/base/failure';
import { answerStyle, timestampsOf } from '../../../src/core/output/style';
import type { Globals } from '../../../src/core/commandLine/invocation';

const none = { output: undefined, timestamps: undefined, parameterValidation: true };
const reading = { zone: () => 0, colors: false, keepUnknown: false };
const globals = (more: Partial<Globals> = {}): Globals => ({ color: 'auto', ...more }) as Globals;

describe('the style of an answer', () => {
  it('is JSON with dates in ISO 8601 where nobody says otherwise', () => {
    expect(answerStyle(globals(), none, reading)).toMatchObject({
      output: 'json',
      timestamps: 'iso8601',
      color: false,
    });
  });

  it('is what the settings say, unless an option outranks them', () => {
    const settings = { ...none, output: 'text', timestamps: 'wire' };
    expect(answerStyle(globals(), settings, reading)).toMatchObject({ output: 'text', timestamps: 'wire' });
    expect(answerStyle(globals({ output: 'yaml' }), { ...settings, output: 'nonsense' }, reading).output).toBe('yaml');
  });

  it.each([
    ['on', false, true],
    ['off', true, false],
    ['auto', true, true],
    ['auto', false, false],
  ] as const)('has colours: --color %s, where they show: %s', (color, colors, expected) => {
    expect(answerStyle(globals({ color }), none, { ...reading, colors }).color).toBe(expected);
  });

  it('is refused where the settings name a format or dates that are none', () => {
    const failure = (act: () => unknown): unknown => {
      try {
        return act();
      } catch (thrown) {
        return failureOf(thrown);
      }
    };
    expect(failure(() => answerStyle(globals(), { ...none, output: 'xml' }, reading))).toMatchObject({
      code: 'badConfig',
      message: 'output is one of json, text, table, yaml, yaml-stream, off, not "xml"',
    });
    expect(failure(() => timestampsOf({ ...none, timestamps: 'x' }))).toMatchObject({
      code: 'badConfig',
      name: 'ConfigurationError',
    });
  });
});
