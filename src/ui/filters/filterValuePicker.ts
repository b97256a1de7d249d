import { l10n } from 'vscode';
import { clean } from '../../core/base/text';
import { localDateTime } from '../../core/base/time';
import { filterLabel, filterValue, filterWords } from '../../core/presentation/filters/filterLabel';
import { filterProblem } from '../../core/presentation/filters/filterProblem';
import { retentionText } from '../../core/presentation/filters/retentionText';
import { quickPickText, titleText } from '../../core/presentation/text/sinkText';
import { suggestionsFor } from '../../core/presentation/filters/suggestions';
import { whenPresetLabel } from '../../core/presentation/filters/timeLabel';
import { type FilterKey, filterTable } from '../../core/request/filterKeys';
import { type FilterInput, filterOf, readFilterInput } from '../../core/request/filters';
import type { SessionFilter } from '../../core/request/request';
import { whenPresets } from '../../core/request/when';
import { ownerName } from '../../core/sessions/owner';
import { localZone } from '../../app/localZone';
import type { FilterChange, FilterContext } from './filterChange';
import { back, type Choice, pick, type PickQuestion, separator, type Typed } from '../host/pick';

/** The possible answers: an input that makes a filter, or that the key shall not be filtered by. */
type Answer = Exclude<FilterInput, { readonly kind: 'problem' }> | { readonly kind: 'remove' };

/** Asks for the value of one filter. A wrong text stays in the box with what is wrong; nothing is set until it is right. */
export async function pickFilterValue(
  key: FilterKey,
  context: FilterContext,
  step?: { readonly at: number; readonly of: number },
): Promise<FilterChange | typeof back | undefined> {
  const set = context.filters.find((filter) => filter.key === key);
  const question: PickQuestion<Answer> = {
    title: titleText(l10n.t('Filter by {0}', filterLabel(key, l10n))),
    placeholder: titleText(filterWords(key, l10n).placeholder),
    ...(step ? { step } : {}),
    choices: [...removal(set), ...offers(key, context)],
    read: (text) => typed(key, text, context),
  };
  const answer = await pick(question);
  if (answer === undefined || answer === back) {
    return answer;
  }
  return answer.kind === 'remove'
    ? { kind: 'remove', key }
    : { kind: 'set', filter: await filterOf(answer, context.me) };
}

function removal(set: SessionFilter | undefined): readonly Choice<Answer>[] {
  return set === undefined
    ? []
    : [
        {
          label: quickPickText(l10n.t('Remove this filter'), 'close'),
          description: quickPickText(filterValue(set, { zone: localZone })),
          value: { kind: 'remove' },
        },
        separator,
      ];
}

function offers(key: FilterKey, context: FilterContext): readonly Choice<Answer>[] {
  switch (filterTable[key].kind) {
    case 'time':
      return whenPresets(context.now, localZone).map(({ id, iso }) => ({
        label: quickPickText(whenPresetLabel(id, l10n)),
        description: quickPickText(localDateTime(Date.parse(iso), localZone)),
        value: { kind: 'filter', filter: { key, value: iso } },
      }));
    case 'arn':
      return [
        {
          label: quickPickText(l10n.t('me')),
          description: quickPickText(l10n.t('current credentials')),
          value: { kind: 'me' },
        },
        ...seen(key, context),
      ];
    case 'text':
      return seen(key, context);
  }
}

/** Returns the values that the loaded sessions have. A session id says all by itself and is not counted. */
function seen(key: FilterKey, { listing, accountOf }: FilterContext): readonly Choice<Answer>[] {
  const isArn = filterTable[key].kind === 'arn';
  return suggestionsFor(listing, key, accountOf).map(({ value, count }) => ({
    label: quickPickText(clean(isArn ? ownerName(value) : value)),
    description: quickPickText(count === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', count)),
    ...(isArn ? { detail: quickPickText(clean(value)) } : {}),
    value: { kind: 'filter', filter: { key, value } },
  }));
}

function typed(key: FilterKey, text: string, { now }: FilterContext): Typed<Answer> {
  const input = readFilterInput(key, text, now, localZone);
  if (input.kind === 'problem') {
    return { kind: 'problem', message: quickPickText(filterProblem(input.problem, l10n), 'error') };
  }
  if (input.kind === 'me') {
    return { kind: 'value', label: quickPickText(l10n.t('me')), value: input };
  }
  const label = quickPickText(l10n.t('Use “{0}”', filterValue(input.filter, { zone: localZone })));
  const forgotten = retentionText([input.filter], { now, l10n });
  return {
    kind: 'value',
    label,
    ...(forgotten === undefined ? {} : { detail: quickPickText(forgotten) }),
    value: input,
  };
}
