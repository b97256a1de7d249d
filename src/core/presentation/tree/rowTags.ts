/** The words of a row's `contextValue`; menus ask for them with `viewItem =~ /\bsession\b/`. */
export const rowTags = [
  'group',
  'scope',
  'session',
  'active',
  'ended',
  'more',
  'failure',
  'readable',
  'signedOut',
  'denied',
] as const;
export type RowTag = (typeof rowTags)[number];
