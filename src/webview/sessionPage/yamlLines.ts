import { escapeUnseen } from '../../core/base/text';
import type { JsonLine, JsonToken } from '../../core/presentation/sessionPage/jsonLines';

/** Returns YAML text as lines that can be coloured and folded: what is indented further belongs to the line above. */
export function yamlLines(text: string): readonly JsonLine[] {
  const rows = text.replace(/\n$/, '').split('\n').map(escapeUnseen);
  const indents = rows.map((row) => /^ */.exec(row)?.[0].length ?? 0);
  return rows.map((row, at) => {
    const indent = indents[at] ?? 0;
    const after = indents.findIndex((other, index) => index > at && other <= indent);
    const last = after < 0 ? rows.length - 1 : after - 1;
    return { indent, tokens: tokensOf(row.slice(indent)), closes: last > at ? last : undefined, at: undefined };
  });
}

function tokensOf(text: string): readonly JsonToken[] {
  const [, name, mark = '', value = ''] =
    /^((?:- )?(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*'))(:(?: +|$))(.*)$/s.exec(text) ?? [];
  return name === undefined
    ? [{ kind: 'string', text }]
    : [
        { kind: 'name', text: name },
        { kind: 'mark', text: mark },
        ...(value === '' ? [] : [{ kind: 'string' as const, text: value }]),
      ];
}
