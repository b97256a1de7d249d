import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { faceOf } from '../../core/presentation/face';
import type { Look } from '../../core/presentation/look';
import type { Row } from '../../core/presentation/row';
import { failureDetail, failureSentence } from '../../core/presentation/sentences';
import { type ScopeIdentity, scopeTooltip } from '../../core/presentation/scopeTooltip';
import { type TooltipLine, tooltipOf } from '../../core/presentation/tooltip';
import type { Scope } from '../../core/sessions/scope';

/** A row as VS Code draws it, without its tooltip. */
export function treeItem(row: Row, look: Look): TreeItem {
  const { label, description, icon, spoken, tags } = faceOf(row, look);
  const item = new TreeItem(label, collapsible(row));
  item.id = row.id;
  item.description = description;
  item.iconPath = new ThemeIcon(icon.id, icon.color === undefined ? undefined : new ThemeColor(icon.color));
  item.contextValue = tags.join(' ');
  item.accessibilityInformation = { label: spoken };
  if (row.kind === 'more') {
    item.command = row.full
      ? { command: 'ssmSessions.filter', title: look.l10n.t('Filter Sessions') }
      : { command: 'ssmSessions.loadMore', title: look.l10n.t('Load More'), arguments: [row.id] };
  }
  if (row.kind === 'session') {
    item.command = {
      command: 'ssmSessions.openSession',
      title: look.l10n.t('Open Session as JSON'),
      arguments: [row.id],
    };
  }
  return item;
}

/**
 * A row's tooltip: markdown that is never trusted, with other people's text only as text (S17). `identityIn`: who we
 * are in a scope.
 */
export function treeTooltip(
  row: Row,
  identityIn: (scope: Scope) => ScopeIdentity,
  look: Look,
): MarkdownString | undefined {
  switch (row.kind) {
    case 'scope':
      return lines(scopeTooltip(row, identityIn(row.scope), look));
    case 'session':
      return lines(tooltipOf(row.listed, row.alsoIn, look));
    case 'failure': {
      const { title, next } = failureSentence(row.failure, row.scope, look.l10n);
      const detail = failureDetail(row.failure, look.l10n);
      return new MarkdownString().appendText([title, next, detail].join('\n'));
    }
    case 'group':
    case 'more':
      return undefined;
  }
}

function lines(of: readonly TooltipLine[]): MarkdownString {
  const tooltip = new MarkdownString();
  for (const { name, value } of of) {
    tooltip.appendMarkdown('**').appendText(name).appendMarkdown('** ').appendText(value).appendMarkdown('  \n');
  }
  return tooltip;
}

function collapsible(row: Row): TreeItemCollapsibleState {
  if (!('children' in row) || row.sessions.length === 0) {
    return TreeItemCollapsibleState.None;
  }
  return row.open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
