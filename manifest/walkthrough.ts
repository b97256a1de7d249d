/** A step of the walkthrough; `media/walkthrough` has a picture of its name. */
export interface WalkthroughStep {
  readonly title: string;
  readonly description: string;
  /** Says what the picture shows. */
  readonly altText: string;
  /** What has happened when the step is done, as VS Code's events. */
  readonly completionEvents: readonly (`onCommand:ssmSessions.${string}` | `onView:ssmSessions.${string}`)[];
}

export const walkthroughTitle = 'Get Started with SSM Sessions';
export const walkthroughDescription = 'Who is on which machine now, and who was: AWS Session Manager in the sidebar.';

export const walkthroughSteps: Readonly<Record<string, WalkthroughStep>> = {
  connect: {
    title: 'Connect a profile',
    description: [
      'SSM Sessions uses the profiles of your AWS config files and never signs in on its own. Select one or more profiles and regions to watch.',
      '[Select Profiles and Regions](command:ssmSessions.pickScope)',
      'No AWS account at hand? Everything works with sample sessions, too.',
      '[Explore Sample Data](command:ssmSessions.exploreSampleData)',
    ].join('\n'),
    altText: 'A list of AWS profiles and regions, two of them selected',
    completionEvents: ['onCommand:ssmSessions.pickScope', 'onCommand:ssmSessions.exploreSampleData'],
  },
  tree: {
    title: 'Explore sessions',
    description: [
      'Active shows who is connected now, History the sessions of the last 30 days, by target and status. The line above the rows says how many sessions were loaded, and when.',
      '[Show Active Sessions](command:ssmSessions.active.focus)',
      'Group them by owner, day or document: [Group By…](command:ssmSessions.groupBy)',
    ].join('\n'),
    altText: 'Sessions in a tree, grouped by machine and status',
    completionEvents: ['onView:ssmSessions.active'],
  },
  filter: {
    title: 'Filter sessions',
    description: [
      'Combine up to six filters, applied by AWS: target, owner (“me”), status, start, session ID, and access type.',
      '[Filter Sessions](command:ssmSessions.filter)',
    ].join('\n'),
    altText: 'Values to filter by, each with how many sessions have it',
    completionEvents: ['onCommand:ssmSessions.filter'],
  },
  session: {
    title: 'Open a session',
    description: [
      'Click a session to see all that AWS knows about it, exactly as `aws ssm describe-sessions` prints it. Copy IDs, ARNs, and commands from the context menu.',
      '[Open a Session](command:ssmSessions.openSession)',
    ].join('\n'),
    altText: 'A session’s facts and its JSON',
    completionEvents: ['onCommand:ssmSessions.openSession'],
  },
  timeline: {
    title: 'Open the timeline',
    description: [
      'Who was where, when, and together with whom: the sessions of the view as bars, a day, a week or a month at once.',
      '[Open the Timeline](command:ssmSessions.openTimeline)',
    ].join('\n'),
    altText: 'Bars in lanes, one for each session, with the number of concurrent sessions beneath',
    completionEvents: ['onCommand:ssmSessions.openTimeline'],
  },
};
