import type { Copyable } from './copyable';
import type { SessionDetail } from './detail';

/** What the session page is told: the whole model, again at each change. */
export interface ToSessionPage {
  readonly kind: 'session';
  readonly detail: SessionDetail;
}

/** What the session page says. It speaks first. */
export type FromSessionPage = { readonly kind: 'ready' } | { readonly kind: 'copy'; readonly what: Copyable };
