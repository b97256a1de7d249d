import { describe, expect, it } from 'vitest';
import { readFlags, usage } from './flags';

describe('the flags', () => {
  it('need not be given', () => {
    expect(readFlags([])).toEqual({
      filterMode: 'pre',
      unknownKey: 'InvalidFilterKey',
      dates: 'strict',
      faults: [],
      still: false,
    });
  });

  it('are all read, with a blank or an equals sign', () => {
    const line =
      '--port=0 --sessions 500 --seed=7 --latency 50 --throttle 5 --fault hang --fault html --filter-mode post ' +
      '--page-size=10 --unknown-key ValidationException --dates lenient --now 1795600000000 --still';
    expect(readFlags(line.split(' '))).toEqual({
      port: 0,
      sessions: 500,
      seed: 7,
      latency: 50,
      throttle: 5,
      faults: [{ kind: 'hang' }, { kind: 'html' }],
      filterMode: 'post',
      defaultPageSize: 10,
      unknownKey: 'ValidationException',
      dates: 'lenient',
      now: 1_795_600_000_000,
      still: true,
    });
    const named = line.match(/--[a-z-]+/g) ?? [];
    expect([...new Set(usage.match(/(?<=\n {2})--[a-z-]+/g))].sort()).toEqual([...new Set(named)].sort());
  });

  it('give help instead', () => {
    expect(readFlags(['--help', '--port', '1'])).toBeUndefined();
  });

  it.each([
    [['--port', 'x'], '--port takes a number, not x.'],
    [['--page-size', '-'], '--page-size takes a number, not -.'],
    [['--fault', 'flood'], '--fault is one of throttle, '],
    [['--filter-mode', 'mid'], '--filter-mode is one of pre, post, not mid.'],
    [['--colour'], "Unknown option '--colour'"],
  ])('%j are refused', (args, sentence) => {
    expect(() => readFlags(args)).toThrow(sentence);
  });
});
