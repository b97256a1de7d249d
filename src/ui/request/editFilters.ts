import { l10n } from 'vscode';
import { escapeIcons } from '../../core/base/text';
import { filtersLine } from '../../core/presentation/filterWords';
import { mostFilters } from '../../core/request/filters';
import { filtersText, readFiltersText } from '../../core/request/filterText';
import type { SessionFilter } from '../../core/request/request';
import { localZone } from '../clock';
import { back, pick, type Typed } from '../pickers/pick';
import { wrong } from './lineInput';
import { commandPorts } from './ports';

/**
 * Lets the user edit filters as text, in the CLI's shorthand or in JSON. A wrong text stays in the box, with what is wrong.
 * Undefined where the user gave up.
 */
export async function editFilters(filters: readonly SessionFilter[]): Promise<readonly SessionFilter[] | undefined> {
  const answer = await pick<readonly SessionFilter[]>({
    title: l10n.t('Edit Filters as Text'),
    placeholder: l10n.t('key=Owner,value=arn:… key=Status,value=Connected, or JSON; nothing for no filters'),
    typed: filtersText(filters),
    typedOnly: true,
    choices: [{ label: l10n.t('$(clear-all) No filters'), value: [] }],
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
  return filters.length > mostFilters
    ? {
        kind: 'problem',
        message: l10n.t('AWS takes at most {0} filters at once; these are {1}', mostFilters, filters.length),
      }
    : {
        kind: 'value',
        label:
          filters.length === 1
            ? l10n.t('$(filter) Use this filter')
            : l10n.t('$(filter) Use these {0} filters', filters.length),
        detail: escapeIcons(filtersLine(filters, { zone: localZone, l10n })),
        value: filters,
      };
}
