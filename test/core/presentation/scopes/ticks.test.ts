import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ticks } from '../../../../src/core/presentation/scopes/ticks';

type FromBox = { readonly said: readonly string[] } | 'arrived';

/** VS Code's side: the box, and what is on its way in both directions, in order. */
class World {
  readonly #ticks: Ticks;
  readonly #toBox: (readonly string[])[] = [];
  readonly #fromBox: FromBox[] = [];
  #checked = new Set<string>();
  /** What each key was last, by a person's hand. */
  readonly byHand = new Map<string, boolean>();

  /** `loud`: the box says, too, that a new list is empty before it has its ticks. */
  constructor(
    initial: readonly string[],
    private readonly loud = false,
  ) {
    this.#ticks = new Ticks(initial);
    this.makeAnew();
    this.settle();
  }

  get ticked(): readonly string[] {
    return [...this.#ticks.keys].sort();
  }

  get shown(): readonly string[] {
    return [...this.#checked].sort();
  }

  /** What is typed changes the list. */
  makeAnew(): void {
    this.#toBox.push([...this.#ticks.keys]);
    this.#ticks.offered();
  }

  toggle(key: string): void {
    const ticked = !this.#checked.has(key);
    if (ticked) {
      this.#checked.add(key);
    } else {
      this.#checked.delete(key);
    }
    this.byHand.set(key, ticked);
    this.#fromBox.push({ said: [...this.#checked] });
  }

  /** The box takes a list that has come: its ticks are said again if there are any. */
  take(): void {
    const keys = this.#toBox.shift();
    if (keys) {
      this.#checked = new Set(keys);
      if (this.loud) {
        this.#fromBox.push({ said: [] });
      }
      if (keys.length > 0) {
        this.#fromBox.push({ said: keys });
      }
      this.#fromBox.push('arrived');
    }
  }

  hear(): void {
    const message = this.#fromBox.shift();
    if (message === 'arrived') {
      if (this.#ticks.arrived()) {
        this.makeAnew();
      }
    } else if (message) {
      this.#ticks.heard(message.said);
    }
  }

  /** All that is on its way arrives. */
  settle(): void {
    for (let left = 1000; left > 0 && this.#toBox.length + this.#fromBox.length > 0; left -= 1) {
      this.take();
      this.hear();
    }
    expect([this.#toBox, this.#fromBox]).toEqual([[], []]);
  }
}

const keys = ['a', 'b', 'c'] as const;
type Step = (typeof keys)[number] | 'anew' | 'take' | 'hear';
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.constantFrom<Step>(...keys, 'anew', 'take', 'hear', 'take', 'hear'),
  { maxLength: 40 },
);

function act(world: World, step: Step): void {
  switch (step) {
    case 'anew':
      world.makeAnew();
      break;
    case 'take':
      world.take();
      break;
    case 'hear':
      world.hear();
      break;
    default:
      world.toggle(step);
  }
}

describe('what is ticked', () => {
  it('is never lost while the list changes, whatever crosses on its way, and is shown in the end', () => {
    fc.assert(
      fc.property(fc.subarray([...keys]), steps, fc.boolean(), (initial, all, loud) => {
        const world = new World(initial, loud);
        for (const step of all) {
          act(world, step);
        }
        world.settle();
        for (const [key, ticked] of world.byHand) {
          if (ticked) {
            expect(world.ticked).toContain(key);
          }
        }
        expect(world.shown).toEqual(world.ticked);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is just what a person ticked and unticked if nothing crosses', () => {
    fc.assert(
      fc.property(fc.subarray([...keys]), steps, fc.boolean(), (initial, all, loud) => {
        const world = new World(initial, loud);
        const expected = new Set<string>(initial);
        for (const step of all) {
          act(world, step);
          world.settle();
          if (step.length === 1) {
            if (expected.has(step)) {
              expected.delete(step);
            } else {
              expected.add(step);
            }
          }
          expect(world.ticked).toEqual([...expected].sort());
          expect(world.shown).toEqual(world.ticked);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has the tick that crosses a new list', () => {
    const world = new World(['a']);
    world.makeAnew();
    world.toggle('b');
    world.settle();
    expect([world.ticked, world.shown]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });
});
