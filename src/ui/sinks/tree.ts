import {
  type Command,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  type TreeItemCollapsibleState,
  type TreeView,
  type TreeViewOptions,
  window,
} from 'vscode';
import type { RowText, TitleText, TooltipMarkdown, TreeMessage } from '../../core/presentation/text/sinkText';

/** A tree view whose texts only {@link showHead} sets. */
export type Tree<T> = Omit<TreeView<T>, 'message' | 'description' | 'title' | 'badge'>;

/** The texts above and beside a tree. */
export interface TreeHead {
  readonly message: TreeMessage;
  readonly description: RowText;
  readonly badge: { readonly value: number; readonly tooltip: TitleText } | undefined;
}

/** The contents of a row. */
export interface RowFace {
  readonly id: string;
  readonly label: RowText;
  readonly description: RowText;
  /** The text that a screen reader says. */
  readonly spoken: RowText;
  readonly icon: { readonly id: string; readonly color?: string | undefined };
  readonly contextValue: string;
  readonly collapsible: TreeItemCollapsibleState;
  readonly command?: Command | undefined;
}

/** Makes a tree view. */
export function createTree<T>(id: string, options: TreeViewOptions<T>): Tree<T> {
  return window.createTreeView(id, options);
}

/** Shows what stands above and beside a tree. */
export function showHead<T>(tree: Tree<T>, { message, description, badge }: TreeHead): void {
  Object.assign(tree, { message, description, badge } satisfies Partial<TreeView<T>>);
}

/** Makes a row, still without its tooltip. */
export function createRow({
  id,
  label,
  description,
  spoken,
  icon,
  contextValue,
  collapsible,
  command,
}: RowFace): TreeItem {
  const item = new TreeItem(label, collapsible);
  item.id = id;
  item.description = description;
  item.iconPath = new ThemeIcon(icon.id, icon.color === undefined ? undefined : new ThemeColor(icon.color));
  item.contextValue = contextValue;
  item.accessibilityInformation = { label: spoken };
  if (command) {
    item.command = command;
  }
  return item;
}

/** Makes a row that VS Code asks for though it is gone. */
export function goneRow(): TreeItem {
  return new TreeItem('');
}

/** Gives a row its tooltip: Markdown that is never trusted (P5). */
export function giveTooltip(item: TreeItem, tooltip: TooltipMarkdown): void {
  item.tooltip = new MarkdownString(tooltip);
}
