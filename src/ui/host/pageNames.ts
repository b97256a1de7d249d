/** Types of the panels that VS Code keeps over a reload; `package.json` wakes the extension for each of them. */
export const viewTypes = { session: 'ssmSessions.session', timeline: 'ssmSessions.timeline' } as const;

/** The scheme of the URIs of sessions that are shown as documents. */
export const sessionScheme = 'ssm-session';
