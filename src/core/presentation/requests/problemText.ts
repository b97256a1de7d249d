import { clean } from '../../base/text';
import type { LineProblem, MemberProblem, OptionProblem, Problem, TextProblem } from '../../documents/problem';
import type { SourceValue } from '../../documents/source';
import { jsonProblemText, yamlProblemText } from './syntaxText';
import type { DisplayContext } from '../text/displayContext';

type L10n = DisplayContext['l10n'];

/** Says what is wrong with a request, and what would be right. Plain text; other people's text in it is made visible. */
export function problemText(problem: Problem, l10n: L10n): string {
  switch (problem.code) {
    case 'openQuote':
    case 'shellSyntax':
      return lineSentence(problem, l10n);
    case 'unreadableFile':
    case 'shorthandSyntax':
    case 'shorthandTwice':
    case 'jsonSyntax':
    case 'notJson':
    case 'notAList':
    case 'yamlSyntax':
    case 'nameNotText':
    case 'emptyText':
    case 'bytes':
    case 'tooDeep':
    case 'tooLong':
    case 'notAMap':
      return textSentence(problem, l10n);
    case 'missingMember':
    case 'unknownMember':
    case 'wrongType':
    case 'tooSmall':
    case 'tooShort':
      return memberSentence(problem, l10n);
    default:
      return optionSentence(problem, l10n);
  }
}

function lineSentence(problem: LineProblem, l10n: L10n): string {
  switch (problem.code) {
    case 'openQuote':
      return l10n.t('This quote is not closed. Add {0} at the end of the value', problem.quote);
    case 'shellSyntax':
      return problem.found === '\n'
        ? l10n.t('A second command begins here. Run one at a time, or end the line before with \\')
        : l10n.t("“{0}” is for a shell, and no shell runs here. Quote it: '{0}'", problem.found);
  }
}

function optionSentence(problem: OptionProblem, l10n: L10n): string {
  switch (problem.code) {
    case 'missingCommand':
      return problem.level === 'command'
        ? l10n.t('The command is missing. Begin with ssm describe-sessions')
        : l10n.t('The operation is missing. Add describe-sessions after ssm');
    case 'unknownCommand':
      return problem.level === 'command'
        ? l10n.t('Unknown command “{0}”. Only ssm describe-sessions can be run here', clean(problem.word))
        : l10n.t('Unknown operation “{0}”. Only describe-sessions can be run here', clean(problem.word));
    case 'unknownOptions':
      return unknownOptions(problem.words, l10n);
    case 'ambiguousOption':
      return l10n.t('“{0}” can be {1}. Write the option in full', clean(problem.word), problem.matches.join(', '));
    case 'missingOptions':
      return l10n.t('Missing: {0}. Add it, for example --state Active', problem.options.join(', '));
    case 'missingValue':
      return l10n.t('{0} needs a value. Write it after the option', problem.option);
    case 'unwantedValue':
      return l10n.t('{0} takes no value. Remove “={1}”', problem.option, clean(problem.value));
    case 'notAnInteger':
      return l10n.t('{0} needs a whole number, not “{1}”', problem.option, clean(problem.value));
    case 'notAChoice':
      return l10n.t('{0} cannot be “{1}”. Use {2}', problem.option, clean(problem.value), problem.choices.join(', '));
    case 'badQuery':
      return l10n.t('The --query is wrong: {0}', clean(problem.message));
    case 'noScheme':
      return l10n.t('--endpoint-url “{0}” has no scheme. Begin with https:// or http://', clean(problem.value));
    case 'pagingOff':
      return l10n.t(
        'This has no effect without paging: {0}. Leave it out, or remove --no-paginate, MaxResults and NextToken',
        problem.options.join(', '),
      );
    case 'promptOnAndOff':
      return l10n.t('--cli-auto-prompt and --no-cli-auto-prompt exclude each other. Remove one');
    case 'noPrompt':
      return l10n.t('--cli-auto-prompt is not supported here. Remove it');
    case 'bothInputs':
      return l10n.t('--cli-input-json and --cli-input-yaml exclude each other. Remove one');
    case 'badToken':
      return problem.reason === 'members'
        ? l10n.t('This token has more than a place in a listing. Use a NextToken as it was printed')
        : l10n.t('This token cannot be read. Use a NextToken as it was printed');
  }
}

function unknownOptions(words: readonly string[], l10n: L10n): string {
  const list = words.map((word) => `“${clean(word)}”`).join(', ');
  return words.some((word) => word.startsWith('-'))
    ? l10n.t('Unknown option: {0}. Remove it, or correct its name', list)
    : l10n.t('Unexpected: {0}. A value with spaces needs quotes; a value follows its option', list);
}

function textSentence(problem: TextProblem, l10n: L10n): string {
  switch (problem.code) {
    case 'unreadableFile':
      return l10n.t('{0}: cannot read {1}: {2}', problem.option, clean(problem.path), clean(problem.reason));
    case 'shorthandSyntax':
      return shorthandSentence(problem.expected, problem.received, l10n);
    case 'shorthandTwice':
      return l10n.t('“{0}” is duplicated. Put a space, not a comma, between two filters', clean(problem.name));
    case 'jsonSyntax':
      return jsonProblemText(problem.reason, l10n);
    case 'notJson':
      return l10n.t('The first filter is JSON, so this must be an object: {"key": …, "value": …}');
    case 'notAList':
      return l10n.t('A file of filters holds a list. Put [ before and ] after');
    case 'yamlSyntax':
      return yamlProblemText(problem.reason, l10n);
    case 'nameNotText':
      return l10n.t('A member’s name must be text. Use State, MaxResults, NextToken or Filters');
    case 'emptyText':
      return l10n.t('The document is empty. Write a request with at least State');
    case 'bytes':
      return l10n.t('fileb:// gives bytes, and this is text. Use file://');
    case 'tooDeep':
      return l10n.t('Too many lists or maps in one another. A request needs three levels');
    case 'tooLong':
      return l10n.t('Longer than {0} characters. A request is shorter', problem.limit);
    case 'notAMap':
      return l10n.t('A request must be a map with State, not {0}', typeWords(problem.value, l10n));
  }
}

function shorthandSentence(expected: string, received: string, l10n: L10n): string {
  switch (expected) {
    case '=':
      return received === 'EOF'
        ? l10n.t('“=” is missing at the end. Write key=…,value=…')
        : l10n.t('“=” expected, not “{0}”. Write key=…,value=…', clean(received));
    case ',':
      return l10n.t('“,” expected, not “{0}”. Quote a value with such characters: value="…"', clean(received));
    case '<singled quoted>':
    case '<double quoted>':
      return l10n.t('This quote is not closed. Add it at the end of the value');
    case '<second>':
      return l10n.t('A value is missing after the comma. Remove the comma, or write \\, for one in a value');
    default:
      return l10n.t('“{0}” expected. Close the bracket, or quote the value', clean(expected));
  }
}

function memberSentence(problem: MemberProblem, l10n: L10n): string {
  switch (problem.code) {
    case 'missingMember':
      return problem.in === ''
        ? l10n.t('{0} is missing', problem.name)
        : l10n.t('{0} is missing in {1}', problem.name, clean(problem.in));
    case 'unknownMember':
      return problem.in === ''
        ? l10n.t('Unknown member “{0}”. Use {1}', clean(problem.name), problem.known.join(', '))
        : l10n.t(
            'Unknown member “{0}” in {1}. Use {2}',
            clean(problem.name),
            clean(problem.in),
            problem.known.join(', '),
          );
    case 'wrongType':
      return wrongTypeSentence(problem, l10n);
    case 'tooSmall':
      return l10n.t('{0} must be at least {1}, not {2}', clean(problem.path), problem.min, clean(problem.value));
    case 'tooShort':
      return problem.path === 'Filters'
        ? l10n.t('Filters is empty. Write a filter, or leave it out')
        : l10n.t('{0} is empty. Write a value', clean(problem.path));
  }
}

function wrongTypeSentence(
  { path, value, expected }: Extract<MemberProblem, { readonly code: 'wrongType' }>,
  l10n: L10n,
): string {
  if (value.kind === 'bytes') {
    return textSentence({ code: 'bytes', at: value.at }, l10n);
  }
  const found = typeWords(value, l10n);
  switch (expected) {
    case 'string':
      return value.kind === 'list'
        ? l10n.t('{0} must be text, not {1}. Write a comma in a value as \\, or quote the value', clean(path), found)
        : l10n.t('{0} must be text, not {1}. Put it in quotes', clean(path), found);
    case 'integer':
      return l10n.t('{0} must be a whole number, not {1}', clean(path), found);
    case 'list':
      return l10n.t('{0} must be a list, not {1}. Put it in [ ]', clean(path), found);
    case 'structure':
      return l10n.t('{0} must be a map of members, not {1}', clean(path), found);
  }
}

function typeWords(value: SourceValue, l10n: L10n): string {
  switch (value.kind) {
    case 'string':
      return l10n.t('the text “{0}”', clean(value.value, 40));
    case 'integer':
    case 'float':
      return l10n.t('the number {0}', clean(String(value.value), 40));
    case 'boolean':
      return value.value ? l10n.t('true') : l10n.t('false');
    case 'null':
      return l10n.t('nothing');
    case 'bytes':
      return l10n.t('bytes of a file');
    case 'date':
      return l10n.t('the date {0}', clean(value.value, 40));
    case 'list':
      return l10n.t('a list');
    case 'map':
      return l10n.t('a map');
  }
}
