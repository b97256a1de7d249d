import type { RowTag } from '../src/core/presentation/tree/rowTags';
import type { ContextKeys } from '../src/ui/host/contextKeys';
import { viewTypes } from '../src/ui/host/pageNames';

/** One of the two views in the side bar. */
export type View = 'active' | 'history';

/** In the title of either view, or on a row of it. */
export const inViews = String.raw`view =~ /^ssmSessions\.(active|history)$/`;

/** In the title of a view, or on a row of it. */
export const inView = (view: View): string => `view == ssmSessions.${view}`;

/** The keyboard is in a list of rows: that of a view, or either. */
export const inFocus = (view?: View): string =>
  and(
    view === undefined
      ? String.raw`focusedView =~ /^ssmSessions\.(active|history)$/`
      : `focusedView == ssmSessions.${view}`,
    'listFocus',
    '!inputFocus',
  );

/** On a row that has a tag. */
export const onRow = (tag: RowTag): string => String.raw`viewItem =~ /\b${tag}\b/`;

/** The active editor is one of our pages. */
export const onPage = (page: keyof typeof viewTypes): string => `activeWebviewPanelId == '${viewTypes[page]}'`;

/** The active editor is an answer of describe-sessions. */
export const onAnswer = 'resourceScheme == ssm-sessions-answer';

/** The active editor is a request document. */
export const onRequest = String.raw`resourceFilename =~ /\.ssm-sessions\.(json|ya?ml)$/`;

/** Nowhere. */
export const never = 'false';

/** Names a context key that the code sets. */
export const key = (name: keyof ContextKeys): string => name;

export const not = (when: string): string => `!${when}`;
export const and = (...whens: readonly string[]): string => whens.join(' && ');
