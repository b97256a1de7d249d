import type { Given } from './argparse';
import { readJson } from '../documents/jsonText';
import type { OptionTexts } from './optionText';
import { trimStart } from '../values/python';
import { readShorthand } from './shorthand';
import type { SourceValue } from '../documents/source';
import { type PlacedText, rangeOf } from './texts';

/**
 * Returns the value of `--filters`. One word that names a file is that file's text. The first word says whether all of
 * them are JSON or shorthand. One word may be a JSON list; each other one is a filter. A file with one filter in
 * shorthand is that filter and no list, which the API model then refuses. Throws a `RefusedCommand`.
 */
export function readFiltersOption({ option, values }: Given, texts: OptionTexts): SourceValue {
  const [only] = values;
  if (values.length === 1 && only) {
    const text = texts.textOf('--filters', only);
    if (only.text.startsWith('fileb://')) {
      throw texts.refused({ code: 'bytes', at: rangeOf(text) }, 255);
    }
    if (trimStart(text.text).startsWith('[')) {
      return texts.read(text, readJson);
    }
    if (text.file !== undefined) {
      return filterOfFile(text, texts);
    }
    return listOf([text], texts);
  }
  return values.length === 0
    ? { kind: 'list', items: [], at: rangeOf(texts.texts.add(option)) }
    : listOf(
        values.map((word) => texts.texts.add(word)),
        texts,
      );
}

function filterOfFile(text: PlacedText, texts: OptionTexts): SourceValue {
  const start = text.text.length - trimStart(text.text).length;
  if (text.text.startsWith('{', start)) {
    const at = { start: text.base + start, end: text.base + start + 1 };
    throw texts.refused({ code: 'notAList', at }, start === 0 ? 252 : 255);
  }
  return texts.read(text, readShorthand);
}

function listOf(words: readonly PlacedText[], texts: OptionTexts): SourceValue {
  const json = /^[[{]/.test(trimStart(words[0]?.text ?? ''));
  const items = words.map((text) => (json ? jsonFilter(text, texts) : texts.read(text, readShorthand)));
  const ranges = words.map(rangeOf);
  return { kind: 'list', items, at: { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 } };
}

function jsonFilter(text: PlacedText, texts: OptionTexts): SourceValue {
  const trimmed = trimStart(text.text);
  if (trimmed === '') {
    throw texts.refused({ code: 'emptyText', at: rangeOf(text) }, 255);
  }
  if (!trimmed.startsWith('{')) {
    throw texts.refused({ code: 'notJson', at: rangeOf(text) });
  }
  return texts.read(text, readJson);
}
