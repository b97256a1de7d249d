import { type Command, type TreeItem, TreeItemCollapsibleState } from 'vscode';
import { rowItemOf } from '../../core/presentation/tree/rowItems';
import type { DisplayContext } from '../../core/presentation/text/displayContext';
import type { Row } from '../../core/presentation/tree/row';
import { failureDetail, failureText } from '../../core/presentation/text/failureText';
import { scopeTooltip } from '../../core/presentation/tree/scopeTooltip';
import type { ScopeIdentity } from '../../core/presentation/scopes/scopeIdentity';
import { rowText, type TooltipMarkdown } from '../../core/presentation/text/sinkText';
import { tooltipOf } from '../../core/presentation/text/tooltip';
import { tooltipOfLines, tooltipOfText } from '../../core/presentation/text/tooltipMarkdown';
import type { Scope } from '../../core/sessions/scope';
import { createRow } from '../sinks/tree';

/** Returns a row as VS Code draws it, without its tooltip. */
export function treeItem(row: Row, display: DisplayContext): TreeItem {
  const { label, description, icon, spoken, tags } = rowItemOf(row, display);
  return createRow({
    id: row.id,
    label: rowText(label),
    description: rowText(description),
    spoken: rowText(spoken),
    icon,
    contextValue: tags.join(' '),
    collapsible: collapsible(row),
    command: commandOf(row, display),
  });
}

/** Returns a row's tooltip. `identityIn`: who we are in a scope. */
export function treeTooltip(
  row: Row | undefined,
  identityIn: (scope: Scope) => ScopeIdentity,
  display: DisplayContext,
): TooltipMarkdown | undefined {
  switch (row?.kind) {
    case 'scope':
      return tooltipOfLines(scopeTooltip(row, identityIn(row.scope), display));
    case 'session':
      return tooltipOfLines(tooltipOf(row.listed, row.alsoIn, display));
    case 'failure': {
      const { title, next } = failureText(row.failure, row.scope, display.l10n);
      return tooltipOfText([title, next, failureDetail(row.failure, display.l10n)].join('\n'));
    }
    case 'group':
    case 'more':
    case undefined:
      return undefined;
  }
}

function commandOf(row: Row, { l10n }: DisplayContext): Command | undefined {
  if (row.kind === 'more') {
    return row.full
      ? { command: 'ssmSessions.filter', title: l10n.t('Filter Sessions') }
      : { command: 'ssmSessions.loadMore', title: l10n.t('Load More'), arguments: [row.id] };
  }
  return row.kind === 'session'
    ? { command: 'ssmSessions.openSession', title: l10n.t('Open Session Details'), arguments: [row.id] }
    : undefined;
}

function collapsible(row: Row): TreeItemCollapsibleState {
  if (!('children' in row) || row.sessions.length === 0) {
    return TreeItemCollapsibleState.None;
  }
  return row.open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
