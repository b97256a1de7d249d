/** The actions that a page can ask of the extension about what it says; each is a command. */
export const pageActions = ['refresh', 'pickScope', 'clearFilters', 'signIn', 'copyPolicy', 'showLog'] as const;
export type PageAction = (typeof pageActions)[number];
