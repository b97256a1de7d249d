import { cleanLines } from '../../base/text';
import type { TooltipMarkdown } from './sinkText';
import type { TooltipLine } from './tooltip';

/** The longest Markdown: VS Code cuts it at 100,000 characters. */
const maxLength = 90_000;

/** Makes a tooltip of named values, the names in bold. */
export function tooltipOfLines(lines: readonly TooltipLine[]): TooltipMarkdown {
  return joined(lines.map(({ name, value }) => `**${asText(name).trim()}** ${asText(value)}`));
}

/** Makes a tooltip or hover of plain text. */
export function tooltipOfText(text: string): TooltipMarkdown {
  return joined([asText(text)]);
}

/**
 * Returns text that Markdown shows as it is. A backslash is before every character that could mean something, those of
 * an address too (`:`, `@`, `.`), which VS Code's own `appendText` leaves and its renderer makes links of.
 */
function asText(text: string): string {
  return cleanLines(text)
    .split('\n')
    .map((line) => line.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&').replaceAll(/^ +| {2,}| +$/g, blanks))
    .join('  \n');
}

/** Blanks that are neither indentation nor lost. */
function blanks(found: string): string {
  return '&nbsp;'.repeat(found.length);
}

function joined(lines: readonly string[]): TooltipMarkdown {
  let markdown = '';
  for (const line of lines) {
    if (markdown.length + line.length > maxLength) {
      return `${markdown}…` as TooltipMarkdown;
    }
    markdown += `${line}  \n`;
  }
  return markdown as TooltipMarkdown;
}
