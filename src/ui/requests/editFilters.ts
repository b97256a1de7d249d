import { l10n } from 'vscode';
import { filtersSummary } from '../../core/presentation/filters/filterLabel';
import { quickPickText, titleText } from '../../core/presentation/text/sinkText';
import { maxFilters } from '../../core/request/filters';
import { filtersText, readFiltersText } from '../../core/pasted/filterText';
import type { SessionFilter } from '../../core/request/request';
import { localZone } from '../../app/localZone';
import { back, pick, type Typed } from '../host/pick';
import { wrong } from './lineInput';
import { commandPorts } from './ports';

/**
 * Lets the user edit filters as text, in the CLI's shorthand or in JSON. A wrong text stays in the box, with what is
 * wrong. Undefined if the user gave up.
 */
export async function editFilters(filters: readonly SessionFilter[]): Promise<readonly SessionFilter[] | undefined> {
  const answer = await pick<readonly SessionFilter[]>({
    title: titleText(l10n.t('Edit Filters')),
    placeholder: titleText(l10n.t('key=Owner,value=arn:… key=Status,value=Connected, or JSON; nothing for no filters')),
    typed: filtersText(filters),
    typedOnly: true,
    choices: [{ label: quickPickText(l10n.t('No filters'), 'clear-all'), value: [] }],
    read: typed,
  });
  return answer === back ? undefined : answer;
}

function typed(text: string): Typed<readonly SessionFilter[]> {
  const read = readFiltersText(text, commandPorts);
  if (!read.ok) {
    return wrong(text, read.problems);
  }
  const { filters } = read;
  return filters.length > maxFilters
    ? {
        kind: 'problem',
        message: quickPickText(
          l10n.t('AWS accepts at most {0} filters at once; these are {1}', maxFilters, filters.length),
          'error',
        ),
      }
    : {
        kind: 'value',
        label: quickPickText(
          filters.length === 1 ? l10n.t('Apply Filter') : l10n.t('Apply {0} Filters', filters.length),
          'filter',
        ),
        detail: quickPickText(filtersSummary(filters, { zone: localZone, l10n })),
        value: filters,
      };
}
