import { RefusedCommand, refusedWord } from './commandProblem';
import type { Given, Parsed } from './argparse';
import { readJson } from '../documents/jsonText';
import type { TextProblem } from '../documents/problem';
import type { Read } from '../documents/refusal';
import type { OptionTexts } from './optionText';
import type { SourceMap, SourceValue } from '../documents/source';
import type { PlacedText } from './texts';
import { readYaml } from '../documents/yamlText';

/** `--cli-input-json` or `--cli-input-yaml`, with its text. */
export interface InputOption {
  readonly name: '--cli-input-json' | '--cli-input-yaml';
  readonly given: Given;
  readonly text: PlacedText;
}

/** Reads the file of each, if one is named, but not yet what is in it. Throws a `RefusedCommand`. */
export function inputOptions({ given }: Parsed, texts: OptionTexts): readonly InputOption[] {
  return (['--cli-input-json', '--cli-input-yaml'] as const).flatMap((name) => {
    const option = given.get(name);
    const word = option?.values[0];
    return option && word ? [{ name, given: option, text: texts.textOf(name, word) }] : [];
  });
}

/** Returns the members that the one of them gives; undefined if none is given. Throws a `RefusedCommand`. */
export function readInput(inputs: readonly InputOption[], texts: OptionTexts): SourceMap | undefined {
  const [input, other] = inputs;
  if (!input) {
    return undefined;
  }
  if (other) {
    const later = [input, other].sort((a, b) => a.given.option.index - b.given.option.index)[1] ?? other;
    throw refusedWord(later.given.option, (at) => ({ code: 'bothInputs', at }));
  }
  const value = texts.read(input.text, input.name === '--cli-input-json' ? readJson : readFirst);
  if (value.kind !== 'map') {
    throw new RefusedCommand([texts.texts.locate({ code: 'notAMap', value, at: value.at }, texts.words)]);
  }
  return value;
}

function readFirst(text: string): Read<SourceValue, TextProblem> {
  const read = readYaml(text);
  return read.ok ? read : { ok: false, problem: read.problems[0] };
}
