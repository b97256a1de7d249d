import { describe, expect, it } from 'vitest';
import { revealing } from '../../../../src/core/presentation/tree/revealing';
import { listed, now } from '../../../support/builders';
import { handClock } from '../../../support/handClock';
import { settled } from '../../../support/services/memoryPages';

function tree(refusals: number) {
  let left = refusals;
  const revealed: string[] = [];
  const asked: string[] = [];
  const made = {
    visible: true,
    selection: [] as readonly string[],
    reveal: (id: string) => {
      asked.push(id);
      left -= 1;
      if (left >= 0) {
        return Promise.reject(new Error(`Cannot resolve tree item for element ${id}`));
      }
      revealed.push(id);
      made.selection = [id];
      return Promise.resolve();
    },
  };
  const clock = handClock(now);
  const of = revealing(made, clock, ({ session }) => (session.SessionId === 'gone' ? undefined : session.SessionId));
  const pass = async (): Promise<void> => {
    clock.advance(300);
    await settled();
  };
  return { made, of, clock, pass, revealed, asked };
}
const one = listed({ SessionId: 'one' });
const two = listed({ SessionId: 'two' });

describe('revealing a row', () => {
  it('selects it, once, and knows meanwhile that it is not the user who does', async () => {
    const { of, revealed, asked } = tree(0);
    const done = of.reveal(one);
    expect(of.has('one')).toBe(true);
    await done;
    expect(of.has('one')).toBe(false);
    await of.reveal(one);
    expect([revealed, asked]).toEqual([['one'], ['one']]);
  });

  it('is no failure where VS Code is drawing, and happens when it has drawn', async () => {
    const { of, pass, revealed } = tree(2);
    await of.reveal(one);
    expect(revealed).toEqual([]);
    await pass();
    expect(revealed).toEqual([]);
    await pass();
    expect(revealed).toEqual(['one']);
  });

  it('gives up after some time, or where another one is wanted by then', async () => {
    const never = tree(100);
    await never.of.reveal(one);
    for (let count = 0; count < 20; count += 1) {
      await never.pass();
    }
    expect(never.asked.length).toBe(5);
    const other = tree(1);
    await other.of.reveal(one);
    await other.of.reveal(two);
    await other.pass();
    expect(other.revealed).toEqual(['two']);
    const over = tree(1);
    await over.of.reveal(one);
    over.of.dispose();
    await over.pass();
    expect(over.revealed).toEqual([]);
    expect(over.clock.waiting).toBe(0);
  });

  it('does nothing in a tree that is not seen or has no such row', async () => {
    const { made, of, asked } = tree(0);
    await of.reveal(listed({ SessionId: 'gone' }));
    made.visible = false;
    await of.reveal(one);
    expect(asked).toEqual([]);
  });
});
