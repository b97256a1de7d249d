import type { JsonReason, YamlReason } from '../../documents/problem';
import type { DisplayContext } from '../text/displayContext';

/** Says why a text is no JSON, and what would be. */
export function jsonProblemText(reason: JsonReason, l10n: DisplayContext['l10n']): string {
  switch (reason) {
    case 'value':
      return l10n.t('Not JSON: a value is expected here. Texts stand in "double quotes"');
    case 'name':
      return l10n.t('Not JSON: a name in "double quotes" is expected here');
    case 'colon':
      return l10n.t('Not JSON: “:” is expected after the name');
    case 'comma':
      return l10n.t('Not JSON: “,” or a closing bracket is expected here');
    case 'openString':
      return l10n.t('Not JSON: this text is not closed. Add " at its end');
    case 'control':
      return l10n.t('Not JSON: a line end or tab in a text. Write \\n or \\t');
    case 'escape':
      return l10n.t('Not JSON: no such escape. Write \\\\ for a backslash');
    case 'unicodeEscape':
      return l10n.t('Not JSON: four hexadecimal digits are expected after \\u');
    case 'extra':
      return l10n.t('Not JSON: something follows the value. Remove it');
    case 'byteOrderMark':
      return l10n.t('Not JSON: the text begins with a byte order mark. Save it without one');
  }
}

/** Says why a text is no YAML that the CLI takes, and what would be. */
export function yamlProblemText(reason: YamlReason, l10n: DisplayContext['l10n']): string {
  switch (reason) {
    case 'syntax':
      return l10n.t('Not YAML: this was not expected here. Check the indentation, or quote the value');
    case 'alias':
      return l10n.t('Not YAML: there is no anchor of this name before. Quote a value that begins with *');
    case 'control':
      return l10n.t('Not YAML: this character cannot be printed. Write it as "\\u…" in double quotes');
    case 'date':
      return l10n.t('There is no such date. Correct it, and put it in quotes');
    case 'directive':
      return l10n.t('Not YAML: a line with % is a directive. Remove it, or quote the value');
    case 'documents':
      return l10n.t('More than one YAML document. Keep one request');
    case 'duplicate':
      return l10n.t('This name is duplicated. Remove one');
    case 'escape':
      return l10n.t('Not YAML: no such escape. Write \\\\ for a backslash, or use single quotes');
    case 'indent':
      return l10n.t('Not YAML: the indentation does not fit. Line it up with its neighbours');
    case 'merge':
      return l10n.t('<< merges maps only');
    case 'name':
      return l10n.t('A map cannot be a name. Quote the text');
    case 'open':
      return l10n.t('Not YAML: a bracket or quote is not closed before this');
    case 'start':
      return l10n.t('Not YAML: a value cannot begin with this character. Quote it');
    case 'tab':
      return l10n.t('Not YAML: a tab cannot indent. Use spaces');
    case 'tag':
      return l10n.t('This value has a tag that is not supported here. Remove it, or quote the value');
  }
}
