import { l10n } from 'vscode';
import { clean } from '../../core/base/text';
import { localDateTime } from '../../core/base/time';
import { filterLabel, filterValue } from '../../core/presentation/filters/filterWords';
import { filterProblem } from '../../core/presentation/filters/filterProblem';
import { memoryWords } from '../../core/presentation/filters/memoryWords';
import { quickPickText, titleText } from '../../core/presentation/text/sinkText';
import { suggestionsFor, type ValueKey } from '../../core/presentation/filters/suggestions';
import { whenPresetLabel } from '../../core/presentation/filters/whenWords';
import { readFilter } from '../../core/request/filters';
import type { FilterKey, SessionFilter } from '../../core/request/request';
import { whenPresets } from '../../core/request/when';
import { ownerName } from '../../core/sessions/owner';
import { localZone } from '../../app/localZone';
import type { FilterChange, FilterContext } from './filterChange';
import { back, type Choice, pick, type PickQuestion, separator, type Typed } from '../host/pick';

/** What can be answered: a value, the caller's own ARN, or that the key shall not be filtered by. */
type Answer = { readonly value: string } | 'me' | 'remove';

/** Asks for the value of one filter. A wrong text stays in the box with what is wrong; nothing is set until it is right. */
export async function pickFilterValue(
  key: FilterKey,
  context: FilterContext,
  step?: { readonly at: number; readonly of: number },
): Promise<FilterChange | typeof back | undefined> {
  const set = context.filters.find((filter) => filter.key === key);
  const question: PickQuestion<Answer> = {
    title: titleText(l10n.t('Filter by {0}', filterLabel(key, l10n))),
    placeholder: titleText(placeholder(key)),
    ...(step ? { step } : {}),
    choices: [...removal(set), ...offers(key, context)],
    read: (text) => typed(key, text, context),
  };
  const answer = await pick(question);
  if (answer === undefined || answer === back) {
    return answer;
  }
  if (answer === 'remove') {
    return { kind: 'remove', key };
  }
  return { kind: 'set', filter: { key, value: answer === 'me' ? await context.me() : answer.value } };
}

function placeholder(key: FilterKey): string {
  switch (key) {
    case 'InvokedAfter':
    case 'InvokedBefore':
      return l10n.t('Enter a time: 2026-11-24, 2026-11-24T14:00, “2 hours ago”, “yesterday”');
    case 'Target':
      return l10n.t('Enter an instance, managed node, or task ID');
    case 'Owner':
      return l10n.t('Enter an ARN, or “me”');
    case 'Status':
      return l10n.t('Select a status');
    case 'SessionId':
      return l10n.t('Session ID');
    case 'AccessType':
      return l10n.t('Select an access type');
  }
}

function removal(set: SessionFilter | undefined): readonly Choice<Answer>[] {
  return set === undefined
    ? []
    : [
        {
          label: quickPickText(l10n.t('Remove this filter'), 'close'),
          description: quickPickText(filterValue(set, { zone: localZone })),
          value: 'remove',
        },
        separator,
      ];
}

function offers(key: FilterKey, context: FilterContext): readonly Choice<Answer>[] {
  switch (key) {
    case 'InvokedAfter':
    case 'InvokedBefore':
      return whenPresets(context.now, localZone).map(({ id, iso }) => ({
        label: quickPickText(whenPresetLabel(id, l10n)),
        description: quickPickText(localDateTime(Date.parse(iso), localZone)),
        value: { value: iso },
      }));
    case 'Owner':
      return [
        {
          label: quickPickText(l10n.t('me')),
          description: quickPickText(l10n.t('current credentials')),
          value: 'me',
        },
        ...seen(key, context),
      ];
    default:
      return seen(key, context);
  }
}

/** The values that the loaded sessions have. A session id says all by itself and is not counted. */
function seen(key: ValueKey, { listing, accountOf }: FilterContext): readonly Choice<Answer>[] {
  return suggestionsFor(listing, key, accountOf).map(({ value, count }) => ({
    label: quickPickText(clean(key === 'Owner' ? ownerName(value) : value)),
    description: quickPickText(count === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', count)),
    ...(key === 'Owner' ? { detail: quickPickText(clean(value)) } : {}),
    value: { value },
  }));
}

function typed(key: FilterKey, text: string, { now }: FilterContext): Typed<Answer> {
  if (key === 'Owner' && text.trim().toLowerCase() === 'me') {
    return { kind: 'value', label: quickPickText(l10n.t('me')), value: 'me' };
  }
  const read = readFilter(key, text, now, localZone);
  if (!read.ok) {
    return { kind: 'problem', message: quickPickText(filterProblem(read.problem, l10n), 'error') };
  }
  const label = quickPickText(l10n.t('Use “{0}”', filterValue(read.filter, { zone: localZone })));
  const forgotten = memoryWords([read.filter], { now, l10n });
  return {
    kind: 'value',
    label,
    ...(forgotten === undefined ? {} : { detail: quickPickText(forgotten) }),
    value: { value: read.filter.value },
  };
}
