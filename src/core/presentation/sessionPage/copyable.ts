/** The things that can be copied from the session page; the host looks the values up itself. */
export const copyable = ['json', 'sessionId', 'target', 'owner', 'command'] as const;
export type Copyable = (typeof copyable)[number];
