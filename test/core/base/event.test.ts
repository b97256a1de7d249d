import { describe, expect, it } from 'vitest';
import { Emitter } from '../../../src/core/base/event';

describe('an emitter', () => {
  it('calls its listeners in the order in which they came, one that came twice twice', () => {
    const heard: string[] = [];
    const emitter = new Emitter<string>();
    const first = (value: string): void => void heard.push(`first ${value}`);
    emitter.event(first);
    emitter.event((value) => heard.push(`second ${value}`));
    emitter.event(first);
    emitter.fire('x');
    expect(heard).toEqual(['first x', 'second x', 'first x']);
  });

  it('is silent to those that left, and leaving twice takes nobody else along', () => {
    const heard: string[] = [];
    const emitter = new Emitter<string>();
    const listener = (value: string): void => void heard.push(value);
    const left = emitter.event(listener);
    emitter.event(listener);
    left.dispose();
    left.dispose();
    emitter.fire('x');
    expect(heard).toEqual(['x']);
  });

  it('calls no listener that an earlier one has just disposed', () => {
    const heard: string[] = [];
    const emitter = new Emitter<undefined>();
    emitter.event(() => {
      later.dispose();
    });
    const later = emitter.event(() => heard.push('later'));
    emitter.fire(undefined);
    expect(heard).toEqual([]);
  });

  it('calls a listener that came while it fired from the next time on', () => {
    const heard: string[] = [];
    const emitter = new Emitter<string>();
    emitter.event((value) => {
      emitter.event((later) => heard.push(`${value} ${later}`));
    });
    emitter.fire('1');
    emitter.fire('2');
    expect(heard).toEqual(['1 2']);
  });

  it('is silent once it is disposed, from within too', () => {
    const heard: string[] = [];
    const emitter = new Emitter<string>();
    emitter.event((value) => heard.push(value));
    emitter.event(() => {
      emitter.dispose();
    });
    emitter.event((value) => heard.push(value));
    emitter.fire('x');
    emitter.fire('y');
    expect(heard).toEqual(['x']);
  });
});
