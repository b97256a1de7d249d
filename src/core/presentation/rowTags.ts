/** The words of a row's `contextValue`; menus ask for them with `viewItem =~ /\bsession\b/`. */
export const rowTags = ['group', 'session', 'active', 'ended', 'failure'] as const;
export type RowTag = (typeof rowTags)[number];
