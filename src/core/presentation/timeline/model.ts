import { statusOf } from '../../sessions/kind';
import type { DisplayContext } from '../text/displayContext';
import { statusColour } from '../text/statusColour';
import { none, type TimelineData } from './data';
import { type Lane, type LaneKind, lanesOf } from './lanes';
import { type Meeting, meetingsOf, togetherIn } from './meetings';
import type { BarStyle, SceneLane } from './scene';
import { type Spans, spansAt } from './spans';
import { statsOf } from './stats';
import { limitsOf, type TimeWindow } from './window';
import { laneTitle, statsText, meetingText } from './labels';

/** The values that a timeline works out once for the sessions it shows. */
export interface TimelineModel {
  readonly data: TimelineData;
  readonly kind: LaneKind;
  readonly spans: Spans;
  readonly lanes: readonly Lane[];
  /** The meetings of each lane: when two or more people were on a target of it. */
  readonly meetings: readonly (readonly Meeting[])[];
  readonly limits: TimeWindow;
  /** Indices of all sessions, by start. */
  readonly all: readonly number[];
}

/** Works it out. */
export function timelineModel(data: TimelineData, kind: LaneKind, now: number): TimelineModel {
  const spans = spansAt(data, now);
  const lanes = lanesOf(data, spans, kind);
  const meetings = meetingsOf(data, spans);
  return {
    data,
    kind,
    spans,
    lanes,
    meetings: lanes.map((lane) => meetings.filter((meeting) => concerns(data, kind, lane, meeting))),
    limits: limitsOf(data.start, now),
    all: data.id.map((_, index) => index),
  };
}

/**
 * Tells whether a meeting is in a lane: that of its target, those of the people in it, and the scope's that the target
 * is in.
 */
function concerns(data: TimelineData, kind: LaneKind, lane: Lane, { target, people }: Meeting): boolean {
  if (kind === 'target') {
    return lane.name === target;
  }
  return lane.spans.some(
    (index) => data.target[index] === target && (kind === 'scope' || people.includes(data.person[index] ?? none)),
  );
}

/** Returns a lane as it is drawn; its words are worked out when they are first asked for. */
export function sceneLane(
  model: TimelineModel,
  at: number,
  window: TimeWindow,
  { l10n }: Pick<DisplayContext, 'l10n'>,
): SceneLane {
  const { data, kind, spans } = model;
  const lane = model.lanes[at] ?? { name: none, spans: [], rows: [] };
  const meetings = model.meetings[at] ?? [];
  let about: readonly string[] | undefined;
  return {
    rows: lane.rows,
    title: laneTitle(data, kind, lane.name, l10n),
    marks: meetings,
    get about() {
      about ??= [
        statsText(statsOf(data, spans, lane.spans, window), l10n),
        meetingText(togetherIn(meetings, window), data, l10n),
      ].filter((words) => words !== undefined);
      return about;
    },
  };
}

/** Returns the style of a session's bar: by its status, by whether it still runs, and by how access to it was had. */
export function barStyle({ status, statuses, accessType, accessTypes, end }: TimelineData, index: number): BarStyle {
  const name = statuses[status[index] ?? none];
  const kind = statusOf(name);
  return {
    colour: statusColour(name),
    open: end[index] === none,
    dash: kind === 'connecting' || kind === 'disconnected' || kind === 'unknown',
    cross: kind === 'failed',
    ...(accessTypes[accessType[index] ?? none] === 'JustInTime' ? { foot: 'purple' } : {}),
  };
}
