import { paths as circleIcon } from '@vscode/codicons/src/icons/circle.svg';
import { paths as connectedIcon } from '@vscode/codicons/src/icons/circle-filled.svg';
import { paths as disconnectedIcon } from '@vscode/codicons/src/icons/debug-disconnect.svg';
import { paths as failedIcon } from '@vscode/codicons/src/icons/error.svg';
import { paths as terminatingIcon } from '@vscode/codicons/src/icons/circle-large.svg';
import { paths as unknownIcon } from '@vscode/codicons/src/icons/question.svg';
import { paths as connectingIcon } from '@vscode/codicons/src/icons/sync.svg';
import { html, type TemplateResult } from 'lit';
import type { SessionDetail } from '../../core/presentation/sessionPage/detail';
import { statusColour } from '../../core/presentation/text/statusColour';
import { icon } from './icon';

type Status = NonNullable<SessionDetail['found']>['status'];

const icons: Readonly<Record<Status, readonly string[]>> = {
  connected: connectedIcon,
  connecting: connectingIcon,
  disconnected: disconnectedIcon,
  terminating: terminatingIcon,
  terminated: circleIcon,
  failed: failedIcon,
  unknown: unknownIcon,
};

/** Returns the mark of a status, as the tree has it; the word stands beside it. */
export function statusMark(status: Status): TemplateResult {
  return html`<span class="mark ink-${statusColour(status)}">${icon(icons[status])}</span>`;
}
