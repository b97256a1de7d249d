import { none, type TimelineData } from './data';
import type { Spans } from './spans';
import type { TimeWindow } from './window';

/** A stretch of time in which the same two or more people were on one target. */
export interface Meeting extends TimeWindow {
  readonly target: number;
  /** Indices into the people, ascending. */
  readonly people: readonly number[];
}

/** Two people, and how long they were on one target at once, in milliseconds. */
export interface Together {
  readonly people: readonly [number, number];
  readonly length: number;
}

/** Returns the meetings of two or more people on one target, target by target, by time. */
export function meetingsOf(data: TimelineData, spans: Spans): readonly Meeting[] {
  const visits = new Map<number, number[]>();
  for (const [index, target] of data.target.entries()) {
    if (target !== none && (data.person[index] ?? none) !== none) {
      const inside = visits.get(target);
      if (inside) {
        inside.push(index);
      } else {
        visits.set(target, [index]);
      }
    }
  }
  return [...visits].flatMap(([target, indices]) => onOne(target, indices, data, spans));
}

function onOne(
  target: number,
  indices: readonly number[],
  { person }: TimelineData,
  { start, end }: Spans,
): readonly Meeting[] {
  const steps = indices
    .flatMap((index) => [
      { at: start[index] ?? 0, who: person[index] ?? none, by: 1 },
      { at: end[index] ?? 0, who: person[index] ?? none, by: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const here = new Map<number, number>();
  const meetings: Meeting[] = [];
  let since = 0;
  for (const { at, who, by } of steps) {
    if (here.size > 1 && at > since) {
      const people = [...here.keys()].sort((a, b) => a - b);
      const last = meetings.at(-1);
      if (last?.to === since && same(last.people, people)) {
        meetings[meetings.length - 1] = { ...last, to: at };
      } else {
        meetings.push({ target, from: since, to: at, people });
      }
    }
    since = at;
    const times = (here.get(who) ?? 0) + by;
    if (times === 0) {
      here.delete(who);
    } else {
      here.set(who, times);
    }
  }
  return meetings;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** Returns the pairs that were together within a window, longest first. */
export function togetherIn(meetings: readonly Meeting[], { from, to }: TimeWindow): readonly Together[] {
  const pairs = new Map<string, { people: [number, number]; length: number }>();
  for (const meeting of meetings) {
    const length = Math.min(meeting.to, to) - Math.max(meeting.from, from);
    if (length > 0) {
      for (const [at, one] of meeting.people.entries()) {
        for (const other of meeting.people.slice(at + 1)) {
          const key = `${String(one)}/${String(other)}`;
          const pair = pairs.get(key) ?? { people: [one, other], length: 0 };
          pair.length += length;
          pairs.set(key, pair);
        }
      }
    }
  }
  return [...pairs.values()].sort((a, b) => b.length - a.length);
}
