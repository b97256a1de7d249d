import type { ZoneTable } from '../../base/zoneTable';
import type { SessionKey, TimelineData } from './data';
import type { PageAction } from '../text/pageActions';
import type { TimelineHead } from './head';
import type { LaneKind } from './lanes';

/** The things that a page needs to speak as the extension does: VS Code's strings, and the zone of its times. */
export interface PageLook {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly zone: ZoneTable;
  /** Translations by English sentence; undefined in English. */
  readonly strings?: Readonly<Record<string, string>> | undefined;
  /** The language of the user, as `<html lang>` and `Intl` take it. */
  readonly language: string;
}

export const timelineFormats = ['png', 'svg', 'csv'] as const;
export type TimelineFormat = (typeof timelineFormats)[number];

/** The messages to the timeline page. */
export type ToTimelinePage =
  | {
      readonly kind: 'sessions';
      readonly display: PageLook;
      readonly data: TimelineData;
      readonly head: TimelineHead;
      /** Lanes to begin with. */
      readonly lanes: LaneKind;
    }
  /** The message that only words and the time are others now. */
  | { readonly kind: 'head'; readonly display: PageLook; readonly head: TimelineHead }
  /** The message that somebody selected a session elsewhere. */
  | { readonly kind: 'select'; readonly session: SessionKey }
  /** The message that somebody used a command: export what is seen, or change between picture and table. */
  | { readonly kind: 'export'; readonly format: TimelineFormat }
  | { readonly kind: 'toggleTable' };

/** The messages of the timeline page. It speaks first. */
export type FromTimelinePage =
  | { readonly kind: 'ready' }
  /** The message that it could not read what it was told, and says so in place of it. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'open'; readonly session: SessionKey }
  | { readonly kind: 'select'; readonly session: SessionKey }
  /** The stretch that is to be the view's time filter, epoch milliseconds. */
  | { readonly kind: 'filter'; readonly from: number; readonly to: number }
  | { readonly kind: 'act'; readonly action: PageAction }
  /** The file to be saved: text, of a PNG its base64. */
  | { readonly kind: 'save'; readonly format: TimelineFormat; readonly content: string };

/** The memory of a timeline over a reload. */
export interface TimelineMemory {
  readonly range: '24h' | '7d' | '30d' | 'free';
  readonly from: number;
  readonly to: number;
  readonly lanes?: LaneKind | undefined;
  readonly table: boolean;
  readonly scroll: number;
  readonly selected?: SessionKey | undefined;
}
