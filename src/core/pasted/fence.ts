import { lengthAt } from '../base/sticky';
import type { TextRange } from '../base/textRange';
import { programNames } from '../shell/program';

/** The part of a copied text that is code, and what else there is. */
export interface Fenced {
  readonly at: TextRange;
  /** Texts before and after it that are more than blanks, fences excepted. */
  readonly around: readonly TextRange[];
}

interface Block {
  readonly open: number;
  readonly start: number;
  readonly end: number;
  readonly close: number;
}

const lineFence = /^[ \t>]*(`{3,}|~{3,})/;
const anyFence = /(?<!\S)(`{3,}|~{3,})/g;
/** The language behind a fence, or attributes in braces. */
const language = new RegExp(
  String.raw`(?!(?:${programNames}|ssm|describe-sessions)(?:\s|$))(?:\{[^}\n]*\}|\w[\w+#.-]*)(?=\s|$)|[ \t]+(?:\{[^}\n]*\}|(?:ba|z|k|fi)?sh|shell|console|terminal|text|txt|plaintext|none|bat|cmd|pwsh|powershell|ps1|(?:sh|shell)-?session)(?=\s|$)`,
  'iy',
);
const inlineCode = /^\s*(`{1,2})(?=[^`\s])/;

/** Returns the block of code in a copied text that has the command, without its fences; the whole text if it has none. */
export function fencedPart(text: string): Fenced {
  const oneLine = !/[\r\n]/.test(text.trim());
  const blocks = oneLine ? blocksInLine(text) : blocksInLines(text);
  const block = blocks.find(({ start, end }) => text.slice(start, end).includes('describe-sessions')) ?? blocks[0];
  return block
    ? { at: { start: block.start, end: block.end }, around: around(text, block, blocks) }
    : { at: inlineCodeIn(text), around: [] };
}

/** Fences each on a line of its own; the last one may be left open. */
function blocksInLines(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { readonly sign: string; readonly at: number; readonly start: number } | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const found = lineFence.exec(line);
    const [before = '', sign = ''] = found ?? [];
    const end = Math.min(at + line.length + 1, text.length);
    if (open && sign.startsWith(open.sign)) {
      blocks.push({ open: open.at, start: open.start, end: at, close: end });
      open = undefined;
    } else if (!open && found) {
      open = {
        sign,
        at,
        start: codeInLine(line, before.length) ? at + before.length + lengthAt(language, line, before.length) : end,
      };
      const closed = open.start < end ? text.indexOf(sign, open.start) : -1;
      if (closed >= 0 && closed < end) {
        blocks.push({ open: at, start: open.start, end: closed, close: end });
        open = undefined;
      }
    }
    at += line.length + 1;
  }
  return open ? [...blocks, { open: open.at, start: open.start, end: text.length, close: text.length }] : blocks;
}

/** Fences in a text whose line ends became blanks. */
function blocksInLine(text: string): readonly Block[] {
  const fences = [...text.matchAll(anyFence)];
  const blocks: Block[] = [];
  for (let index = 0; index < fences.length; index += 2) {
    const { 0: sign = '', index: open = 0 } = fences[index] ?? {};
    const start = open + sign.length + lengthAt(language, text, open + sign.length);
    const glued = text.indexOf(sign, start);
    const end = Math.min(fences[index + 1]?.index ?? text.length, glued < 0 ? text.length : glued);
    blocks.push({ open, start, end, close: Math.min(end + sign.length, text.length) });
  }
  return blocks;
}

function codeInLine(line: string, from: number): boolean {
  return new RegExp(String.raw`(?<![\w-])(?:${programNames}\s|ssm\s+describe|describe-sessions)`, 'i').test(
    line.slice(from),
  );
}

function around(text: string, { open, close }: Block, blocks: readonly Block[]): readonly TextRange[] {
  const edges = [0, ...blocks.flatMap((block) => [block.open, block.start, block.end, block.close]), text.length];
  return edges
    .slice(1)
    .map((end, index) => ({ start: edges[index] ?? 0, end }))
    .filter(({ start, end }) => end <= open || start >= close)
    .filter(({ start, end }) => /[^\s`~>]/.test(text.slice(start, end)) && !lineFence.test(text.slice(start, end)));
}

/** Returns the text without the backticks of inline code. */
function inlineCodeIn(text: string): TextRange {
  const [before = '', sign = ''] = inlineCode.exec(text) ?? [];
  const end = text.trimEnd().length;
  return sign !== '' && end - sign.length >= before.length && text.startsWith(sign, end - sign.length)
    ? { start: before.length, end: end - sign.length }
    : { start: 0, end: text.length };
}
