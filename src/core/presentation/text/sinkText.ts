import { redact } from '../../base/redact';
import { clean, cleanLines, escapeIcons } from '../../base/text';

declare const sink: unique symbol;

/** Text that was made for one kind of place in VS Code; only the functions below make it. */
type For<Place extends string> = string & { readonly [sink]: Place };

/** Text that was not made for a place yet: what is made twice shows its escapes. */
type Unmade<T extends string> = T extends For<string> ? never : T;

/** A notification, or the title or report of one with progress: VS Code makes links of `[label](command:…)` there. */
export type NotificationText = For<'notification'>;
/** The message or the detail of a dialog, several lines of plain text. */
export type DialogText = For<'dialog'>;
/** A label, description or detail of a quick pick: VS Code draws icons there. */
export type QuickPickText = For<'quickPick'>;
/** The text of a status bar item or a message in the status bar: VS Code draws icons there. */
export type StatusBarText = For<'statusBar'>;
/** The title of a lens: VS Code draws icons there. */
export type LensText = For<'lens'>;
/** The prompt of an input box, or what is wrong with its text: VS Code makes links and draws icons there. */
export type PromptText = For<'prompt'>;
/** The message above a tree. */
export type TreeMessage = For<'treeMessage'>;
/** The label or description of a row of a tree, or the description of a view: one line of plain text. */
export type RowText = For<'row'>;
/** The title of a picker, panel, terminal or comparison, or a placeholder: one line of plain text. */
export type TitleText = For<'title'>;
/** The name of a document, which is the last segment of its path and the label of its tab. */
export type TabName = For<'tab'>;
/** A tooltip of plain text, in several lines. */
export type TooltipText = For<'tooltip'>;
/** A tooltip or hover in Markdown, with other people's text only as text. */
export type TooltipMarkdown = For<'markdown'>;
/** The text that an editor shows at a mistake or as help beside a completion, in several lines of plain text. */
export type EditorText = For<'editor'>;
/** A line of the log. */
export type LogLine = For<'log'>;

/** Icons that are drawn before our own words. */
export type Icon =
  | 'arrow-right'
  | 'beaker'
  | 'book'
  | 'check'
  | 'clear-all'
  | 'close'
  | 'discard'
  | 'error'
  | 'file-code'
  | 'filter'
  | 'history'
  | 'info'
  | 'list-flat'
  | 'list-tree'
  | 'play'
  | 'refresh'
  | 'server'
  | 'warning';

/** Makes text for a notification. VS Code cuts it at 1,000 characters itself. */
export function notificationText<T extends string>(text: Unmade<T>): NotificationText {
  return linkless(clean(text, 800)) as NotificationText;
}

/** Makes text for a dialog. */
export function dialogText<T extends string>(text: Unmade<T>): DialogText {
  return linkless(cleanLines(text, 1500)) as DialogText;
}

/** Makes text for a quick pick, with an icon of ours in front if one is named. */
export function quickPickText<T extends string>(text: Unmade<T>, icon?: Icon): QuickPickText {
  return withIcon(text, icon, ' ') as QuickPickText;
}

/** Joins texts for a quick pick to one. */
export function joinedQuickPickText(texts: readonly QuickPickText[]): QuickPickText {
  return texts.filter((text) => text !== '').join(' · ') as QuickPickText;
}

/** Makes text for the status bar, with an icon of ours in front if one is named. */
export function statusBarText<T extends string>(text: Unmade<T>, icon?: Icon): StatusBarText {
  return withIcon(text, icon, ' ') as StatusBarText;
}

/** Makes the title of a lens, with an icon of ours in front if one is named. */
export function lensText<T extends string>(text: Unmade<T>, icon?: Icon): LensText {
  // A plain blank after an icon would not be drawn.
  return withIcon(text, icon, '\u00A0') as LensText;
}

/** Makes text for an input box. */
export function promptText<T extends string>(text: Unmade<T>): PromptText {
  return escapeIcons(linkless(clean(text, 500))) as PromptText;
}

/** Makes the message above a tree. */
export function treeMessage<T extends string>(text: Unmade<T>): TreeMessage {
  return linkless(clean(text, 1000)) as TreeMessage;
}

/** Makes a label or a description of a row. */
export function rowText<T extends string>(text: Unmade<T>): RowText {
  return clean(text, 1000) as RowText;
}

/** Makes a title or a placeholder. */
export function titleText<T extends string>(text: Unmade<T>): TitleText {
  return clean(text, 300) as TitleText;
}

/** Makes the name of a document: one segment of a path, at most 120 characters and the ending. */
export function tabName<T extends string>(text: Unmade<T>, ending = ''): TabName {
  const segment = clean(text, 120).replaceAll('/', '∕').replaceAll('\\', '⧵');
  return `${segment}${ending}` as TabName;
}

/** Makes a tooltip of plain text. */
export function tooltipText<T extends string>(text: Unmade<T>): TooltipText {
  return cleanLines(text, 4000) as TooltipText;
}

/** Makes what an editor shows at a mistake or beside a completion. */
export function editorText<T extends string>(text: Unmade<T>): EditorText {
  return cleanLines(text, 2000) as EditorText;
}

/**
 * Makes one line of the log of whatever is to be told: no secret ({@link redact}), no sequence that a terminal obeys,
 * no end of a line after which another entry could be feigned. `home` is written as `~`.
 */
export function logLine<T extends string>(text: Unmade<T>, home?: string): LogLine {
  return clean(redact(text, home), 10_000) as LogLine;
}

/** Breaks VS Code's links: a label in brackets with an address in parentheses right behind it. */
function linkless(text: string): string {
  return text.replaceAll('](', '] (');
}

function withIcon(text: string, icon: Icon | undefined, blank: string): string {
  const words = escapeIcons(clean(text, 1000));
  return icon === undefined ? words : `$(${icon})${blank}${words}`;
}
