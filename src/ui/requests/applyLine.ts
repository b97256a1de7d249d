import { l10n, workspace } from 'vscode';
import { clean } from '../../core/base/text';
import { filtersSummary } from '../../core/presentation/filters/filterLabel';
import { scopesLabel, scopeLabel } from '../../core/presentation/text/scopeLabel';
import { dialogText, quickPickText } from '../../core/presentation/text/sinkText';
import { withoutMeaning } from '../../core/presentation/requests/withoutMeaning';
import type { Invocation } from '../../core/commandLine/invocation';
import { type Scope, scopeKey } from '../../core/sessions/scope';
import { localZone } from '../../app/localZone';
import { confirm } from '../sinks/tell';
import { applyToView } from './applyToView';
import { lineFor } from './givenLine';
import { askLine, type LineAct } from './lineInput';
import type { LineMemory } from './lineMemory';
import type { RequestParts } from './parts';

/** Lets the views show what a command asks for; asks for the command if none is given. */
export async function applyLine(given: unknown, parts: RequestParts, lines: LineMemory): Promise<void> {
  const read = await lineFor('ssmSessions.applyCommand', given, (typed) =>
    askLine({ title: l10n.t('Set View from AWS CLI Command'), act, history: lines.lines, typed }),
  );
  if (read?.invocation.kind === 'describe') {
    await lines.add(read.line);
    await applyToView(read.invocation, parts, (scope) =>
      mayShow(scope, typeof given === 'string' && workspace.isTrusted, parts),
    );
  }
}

/** Tells whether a line may change what the views show: one from outside only if the user agrees. */
async function mayShow(scope: Scope, isGiven: boolean, { reader }: RequestParts): Promise<boolean> {
  const [only, ...others] = reader.scopes;
  const isShown = only !== undefined && others.length === 0 && scopeKey(only) === scopeKey(scope);
  return (
    !isGiven ||
    isShown ||
    confirm(
      dialogText(l10n.t('Show the sessions of {0}?', scopeLabel(scope, l10n))),
      dialogText(
        l10n.t(
          'A keybinding, a task or another extension requested this. The views currently show {0}.',
          reader.scopes.length === 0 ? l10n.t('nothing') : scopesLabel(reader.scopes, l10n),
        ),
      ),
      l10n.t('Show'),
    )
  );
}

/** Returns what Enter does with a command: what is no listing cannot be applied. */
function act(invocation: Invocation): LineAct | undefined {
  if (invocation.kind !== 'describe') {
    return undefined;
  }
  const { globals, request } = invocation;
  const parts = [globals.profile, globals.region, request.State].filter((part) => part !== undefined);
  const filters = filtersSummary(request.Filters ?? [], { zone: localZone, l10n });
  const unused = withoutMeaning(invocation);
  return {
    label: quickPickText(l10n.t('Show in the view'), 'list-tree'),
    detail: quickPickText(
      [
        ...parts.map((part) => clean(part)),
        ...(filters === '' ? [] : [filters]),
        ...(unused.length === 0 ? [] : [l10n.t('not used: {0}', unused.join(', '))]),
      ].join(' · '),
    ),
  };
}
