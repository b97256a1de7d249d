import type { Given, Parsed } from './argparse';
import { refusedWord } from './commandProblem';
import { readFiltersOption } from './filtersOption';
import { inputOptions, readInput } from './inputOption';
import type { OptionTexts } from './optionText';
import { wholeNumber } from '../values/python';
import { type SourceEntry, type SourceMap, sourceMap, type SourceValue } from '../documents/source';
import { type PlacedText, rangeOf } from './texts';

/** The parameters that the options of `describe-sessions` give. */
export interface DescribeParameters {
  /** The members that options give, then those of `--cli-input-…` that no option gives; not yet held against the model. */
  readonly request: SourceMap;
  readonly startingToken: PlacedText | undefined;
}

/** Reads the options, and the files that they name, in the CLI's order. Throws a `RefusedCommand`. */
export function readParameters(parsed: Parsed, texts: OptionTexts): DescribeParameters {
  const { given } = parsed;
  const members = [
    ...member('State', given.get('--state'), (option) => textValue('--state', option, texts)),
    ...member('MaxResults', given.get('--max-results'), (option) => wholeValue('--max-results', option, texts)),
    ...member('NextToken', given.get('--next-token'), (option) => textValue('--next-token', option, texts)),
    ...member('Filters', given.get('--filters'), (option) => readFiltersOption(option, texts)),
  ];
  const inputs = inputOptions(parsed, texts);
  const token = given.get('--starting-token')?.values[0];
  const startingToken = token && texts.textOf('--starting-token', token);
  const input = readInput(inputs, texts);
  const rest = (input?.entries ?? []).filter(({ name }) => !members.some((one) => one.name === name));
  return { request: sourceMap([...members, ...rest], input?.at ?? { start: 0, end: 0 }), startingToken };
}

function member(
  name: string,
  option: Given | undefined,
  read: (option: Given) => SourceValue | undefined,
): readonly SourceEntry[] {
  const value = option && read(option);
  return value ? [{ name, nameAt: value.at, value }] : [];
}

function textValue(name: string, { values: [word] }: Given, texts: OptionTexts): SourceValue | undefined {
  if (!word) {
    return undefined;
  }
  const text = texts.textOf(name, word);
  const at = rangeOf(text);
  return word.text.startsWith('fileb://') ? { kind: 'bytes', at } : { kind: 'string', value: text.text, at };
}

function wholeValue(option: string, { values: [word] }: Given, texts: OptionTexts): SourceValue | undefined {
  if (!word) {
    return undefined;
  }
  const text = texts.textOf(option, word);
  const value = wholeNumber(text.text);
  if (value === undefined) {
    throw refusedWord(word, (at) => ({ code: 'notAnInteger', option, value: text.text, strict: false, at }), 255);
  }
  return { kind: 'integer', value, at: rangeOf(text) };
}
