import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { faceOf } from '../../core/presentation/face';
import type { Look } from '../../core/presentation/look';
import type { Row } from '../../core/presentation/row';
import { failureDetail, failureSentence } from '../../core/presentation/sentences';
import { tooltipOf } from '../../core/presentation/tooltip';

/** A row as VS Code draws it, without its tooltip. */
export function treeItem(row: Row, look: Look): TreeItem {
  const { label, description, icon, spoken, tags } = faceOf(row, look);
  const item = new TreeItem(label, collapsible(row));
  item.id = row.id;
  item.description = description;
  item.iconPath = new ThemeIcon(icon.id, icon.color === undefined ? undefined : new ThemeColor(icon.color));
  item.contextValue = tags.join(' ');
  item.accessibilityInformation = { label: spoken };
  if (row.kind === 'session') {
    item.command = {
      command: 'ssmSessions.openSession',
      title: look.l10n.t('Open Session as JSON'),
      arguments: [row.id],
    };
  }
  return item;
}

/** A row's tooltip: markdown that is never trusted, with other people's text only as text (S17). */
export function treeTooltip(row: Row, look: Look): MarkdownString | undefined {
  const tooltip = new MarkdownString();
  switch (row.kind) {
    case 'session':
      for (const { name, value } of tooltipOf(row.listed, look)) {
        tooltip.appendMarkdown('**').appendText(name).appendMarkdown('** ').appendText(value).appendMarkdown('  \n');
      }
      return tooltip;
    case 'failure': {
      const { title, next } = failureSentence(row.failure, row.scope, look.l10n);
      return tooltip.appendText([title, next, failureDetail(row.failure, look.l10n)].join('\n'));
    }
    case 'group':
      return undefined;
  }
}

function collapsible(row: Row): TreeItemCollapsibleState {
  if (row.kind !== 'group') {
    return TreeItemCollapsibleState.None;
  }
  return row.open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
