import { describe, expect, it } from 'vitest';
import { Looker } from '../../src/app/looker';
import type { State } from '../../src/core/request/request';

function made() {
  const steps: string[] = [];
  const display = (state: State) => {
    steps.push(`+${state}`);
    return { dispose: () => void steps.push(`-${state}`) };
  };
  return { steps, looker: new Looker({ look: display }) };
}

describe('somebody who looks', () => {
  it('looks at a state once, and away from it once', () => {
    const { steps, looker } = made();
    expect(looker.looks).toBe(false);
    looker.lookAt(['Active']);
    looker.lookAt(['Active']);
    expect(looker.looks).toBe(true);
    looker.lookAt([]);
    looker.lookAt([]);
    expect([steps, looker.looks]).toEqual([['+Active', '-Active'], false]);
  });

  it('turns from one state to the other, and keeps what it goes on looking at', () => {
    const { steps, looker } = made();
    looker.lookAt(['Active']);
    looker.lookAt(['Active', 'History']);
    looker.lookAt(['History']);
    expect(steps).toEqual(['+Active', '+History', '-Active']);
  });

  it('looks away when it is disposed of', () => {
    const { steps, looker } = made();
    looker.lookAt(['Active', 'History']);
    looker.dispose();
    expect(steps.slice(2)).toEqual(['-Active', '-History']);
  });
});
