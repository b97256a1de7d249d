import { describe, expect, it } from 'vitest';
import { overlapsOf } from '../../../../src/core/presentation/sessionPage/overlaps';
import { listed, display, now } from '../../../support/builders';
import { listingWith } from '../../../support/timeline';

const at = now / 1000;
const bob = 'arn:aws:iam::111122223333:user/bob';
const self = listed({ SessionId: 'self', Target: 'i-1', StartDate: at - 3600 });

describe('aroundOf', () => {
  it('finds what overlapped on the same target or by the same owner, the target first', () => {
    const around = overlapsOf(
      listingWith([
        self,
        listed({ SessionId: 'same-owner', Target: 'i-2', StartDate: at - 60 }),
        listed(
          {
            SessionId: 'same-target',
            Target: 'i-1',
            StartDate: at - 7200,
            EndDate: at - 3000,
            Owner: bob,
            Status: 'Terminated',
          },
          { state: 'History' },
        ),
        listed(
          { SessionId: 'before', Target: 'i-1', StartDate: at - 9000, EndDate: at - 8000, Owner: bob },
          { state: 'History' },
        ),
        listed({ SessionId: 'stranger', Target: 'i-9', StartDate: at - 60, Owner: bob }),
      ]),
      self,
      display,
    );
    expect(around?.neighbours.map(({ session: { id }, row }) => [id, row])).toEqual([
      ['self', 0],
      ['same-target', 1],
      ['same-owner', 1],
    ]);
    expect(around?.neighbours[1]?.about).toBe('same target, bob · Terminated · 2026-11-24 12:00 · 1 h 10 min');
    expect(around?.neighbours[2]?.about).toBe('same owner, i-2 · Connected · 2026-11-24 13:59 · 1 min');
    expect(around?.neighbours.map(({ from, to }) => [from, Math.round(to * 1000) / 1000])).toEqual([
      [0.5, 1],
      [0, 0.583],
      [7140 / 7200, 1],
    ]);
    expect(around).toMatchObject({ rows: 2, from: '2026-11-24 12:00', to: '2026-11-24 14:00', more: 0 });
  });

  it('has who was on the same target first, though others of the same owner began earlier', () => {
    const others = [
      listed({ SessionId: 'same-owner', Target: 'i-2', StartDate: at - 7200 }),
      listed({ SessionId: 'same-target', Target: 'i-1', StartDate: at - 60, Owner: bob }),
    ];
    const around = overlapsOf(listingWith([self, ...others]), self, display);
    expect(around?.neighbours.map(({ session: { id } }) => id)).toEqual(['self', 'same-target', 'same-owner']);
  });

  it('shows a session once that two profiles of one account see, and itself not again', () => {
    const admin = { scope: { profile: 'admin', region: self.scope.region } };
    const other = { SessionId: 'other', Target: 'i-1', StartDate: at - 60 };
    const around = overlapsOf(
      listingWith([self, listed(other), listed(self.session, admin), listed(other, admin)]),
      self,
      display,
    );
    expect(around?.neighbours.map(({ session: { id } }) => id)).toEqual(['self', 'other']);
  });

  it('shows fifty, and says how many more there are', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      listed({ SessionId: `s-${String(index)}`, Target: 'i-1', Owner: bob, StartDate: at - 60 }),
    );
    const around = overlapsOf(listingWith([self, ...many]), self, display);
    expect(around?.neighbours).toHaveLength(51);
    expect(around?.more).toBe(10);
  });

  it('knows nothing of a session without a start', () => {
    const session = { SessionId: 'self', Target: 'i-1' };
    expect(overlapsOf(listingWith([]), { ...self, session }, display)).toBeUndefined();
  });
});
