import type { SessionDetail } from './detail';

/** What can be copied from the session page; the host looks the values up itself. */
export const copyable = ['json', 'sessionId', 'target', 'owner', 'command'] as const;
export type Copyable = (typeof copyable)[number];

/** What the session page is told: the whole model, again at each change. */
export interface ToSessionPage {
  readonly kind: 'session';
  readonly detail: SessionDetail;
}

/** What the session page says. It speaks first. */
export type FromSessionPage = { readonly kind: 'ready' } | { readonly kind: 'copy'; readonly what: Copyable };
