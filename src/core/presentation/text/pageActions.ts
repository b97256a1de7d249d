/** What a page can ask the extension to do about what it says; each is a command. */
export const pageActions = ['refresh', 'pickScope', 'clearFilters', 'signIn', 'copyPolicy', 'showLog'] as const;
export type PageAction = (typeof pageActions)[number];
