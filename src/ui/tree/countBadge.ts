import { l10n } from 'vscode';
import { titleText } from '../../core/presentation/text/sinkText';
import { viewSettings } from '../host/settings';
import type { TreeHead } from '../sinks/tree';

/** Returns the badge of the Active view; undefined if there is nothing to count or nobody wants it. */
export function countBadge(count: number): TreeHead['badge'] {
  const tooltip = count === 1 ? l10n.t('1 active session') : l10n.t('{0} active sessions', count);
  return count > 0 && viewSettings.badge.value ? { value: count, tooltip: titleText(tooltip) } : undefined;
}
