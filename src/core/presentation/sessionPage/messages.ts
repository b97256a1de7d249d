import type { Copyable } from './copyable';
import type { SessionDetail } from './detail';
import type { SessionReference } from '../../listing/lookUp';
import type { JsonPath } from './jmesPath';
import type { SessionFormat } from './sessionText';
import type { SessionKey } from '../timeline/data';
import type { PageLook } from '../timeline/messages';

/** The actions of the session page besides copying; each is also a command. */
export const sessionActions = ['pin', 'document', 'timeline', 'filterByTarget', 'filterByOwner'] as const;
export type SessionAction = (typeof sessionActions)[number];

/** The message to the session page: the whole model, again at each change. */
export interface ToSessionPage {
  readonly kind: 'session';
  readonly display: PageLook;
  readonly detail: SessionDetail;
}

/** The messages of the session page. It speaks first. */
export type FromSessionPage =
  | { readonly kind: 'ready' }
  /** The message that it could not read what it was told, and says so in place of it. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'copy'; readonly what: Copyable }
  /** The whole in a format. */
  | { readonly kind: 'copyText'; readonly format: SessionFormat }
  /** A part of the JSON, or where it stands in it. */
  | { readonly kind: 'copyPart'; readonly path: JsonPath; readonly what: 'value' | 'path' }
  | { readonly kind: 'act'; readonly action: SessionAction; readonly format: SessionFormat }
  /** Another session, one of those around this one. */
  | { readonly kind: 'open'; readonly session: SessionKey }
  /** The output, by its place among the links: opened if it may be, else copied. */
  | { readonly kind: 'output'; readonly at: number };

/** The memory of a session page over a reload. */
export interface SessionMemory extends SessionReference {
  readonly pinned: boolean;
  readonly format: SessionFormat;
  /** Pixels above what is seen. */
  readonly scroll: number;
}
