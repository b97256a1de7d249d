import { lengthAt, matchesAt } from '../base/sticky';
import { programNames } from './program';
import { blankClass, lineEndClass } from './typography';

/** A prompt of a terminal. */
export interface Prompt {
  /** The number of characters it takes, blanks around it included; 0 if there is none. */
  readonly length: number;
  /** True if it is one of cmd or PowerShell on Windows. */
  readonly windows: boolean;
}

const gap = `[${blankClass}]`;
const mark = String.raw`[$%#>❯❱›»➜➤→⇒λ⟩▶⮞⟫✗✔⚡\uE0B0-\uE0BF]`;
/** Programs that run another, and words that set variables: a command begins with one of them. */
const beginnings = String.raw`(?:export|declare|typeset|set|setx|setenv|unset|env|sudo|doas|time|watch|command|exec|nohup|nice|timeout|winpty|docker|podman|kubectl|aws-vault|aws-okta|aws-runas|aws-sso|aws-sso-util|assume|awsume|awsudo|granted|saml2aws|chamber|op|doppler|lstk|bash|sh|zsh|eval|cmd|pwsh|powershell)`;
/** The name that a shell has for itself in a plain prompt. */
const shell = String.raw`(?:ba|da|fi|tc|[ackz])?sh(?:-[\d.]+)?[$#%>]`;
/** The beginning of a command; `(?=…)` around it. */
const command = String.raw`(?:["'“‘]?(?:[^\s"'“‘]{0,200}[\\/])?${programNames}["'”’]?(?=\s|$)|["'][^"'${lineEndClass}]{0,200}[\\/]${programNames}["']|ssm\s+describe|describe-sessions\b|--?(?!${shell})[a-z]|[A-Za-z_]\w*=|\$\{?env[:.]|${beginnings}(?:\.exe)?\s)`;

const commandHere = new RegExp(command, 'iy');
const blanks = new RegExp(`[${blankClass}\uFEFF\u200B]*`, 'y');
/** Prompts after which anything may follow. */
const certain: readonly RegExp[] = [
  // The frame that some themes draw around two lines.
  new RegExp(`[┌╭][^└╰${lineEndClass}]*(?=[└╰${lineEndClass}])`, 'y'),
  new RegExp(String.raw`[└╰][^${lineEndClass}]{0,80}?[$#❯>]${gap}+`, 'y'),
  new RegExp(String.raw`[$%❯❱›»➜➤→⇒λ⟩▶⮞⟫]{1,3}${gap}+`, 'y'),
  new RegExp(String.raw`[\w.-]+@[\w.-]+[^${lineEndClass}'"|&;<>$#%❯]{0,120}[$#%>❯]${gap}+`, 'y'),
  new RegExp(String.raw`\[[^\]${lineEndClass}]{0,120}\][ ]?[$#%>❯]${gap}+`, 'y'),
  new RegExp(String.raw`-?${shell}${gap}+`, 'y'),
];
const windows: readonly RegExp[] = [
  new RegExp(String.raw`PS(?:${gap}[^>${lineEndClass}]{0,200})?>+${gap}*`, 'y'),
  new RegExp(String.raw`[A-Za-z]:[\\/](?:(?!\s-|\bssm\b)[^>|"'&;${lineEndClass}]){0,200}>${gap}*`, 'y'),
];
/** Prompts that could be something else: a command must follow. */
const likely: readonly RegExp[] = [
  new RegExp(String.raw`\([\w .@:+/-]{1,60}\)${gap}+(?=${command}|${mark}|PS\b|[\w.-]+@|\[|[A-Za-z]:\\)`, 'iy'),
  new RegExp(String.raw`(?:>{1,3}${gap}*|!{1,2})(?=${command})`, 'iy'),
  new RegExp(String.raw`[^${lineEndClass}'"|;&<>\`]{1,120}?${mark}${gap}+(?=${command})`, 'iy'),
];
/** The folder, the branch and a dirt mark, which stand behind the arrow of some themes. */
const behindArrow = new RegExp(
  String.raw`[\w.~/-]+(?:${gap}+(?:git:)?\([^)${lineEndClass}]*\))?(?:${gap}+[✗✔])?${gap}+(?=${command})`,
  'iy',
);
const root = new RegExp(String.raw`#+${gap}*(?=${command})`, 'iy');
const restOfLine = new RegExp(`[^${lineEndClass}]*`, 'y');
const continuedLine = new RegExp(`[\\\\^\`][${blankClass}]*$`);
const laterCommand = new RegExp(`[${lineEndClass}]${gap}*(?=${command})`, 'i');

const second = new RegExp(
  String.raw`(${gap}*)(>{1,2}|(?:quote|dquote|bquote|cmdand|cmdor|pipe|subsh)>|More\?)${gap}+`,
  'y',
);
/** The number of characters within which commands are looked for after a comment. */
const farthest = 500;

/** Returns the prompt at the beginning of a line of copied text; `#` is none if it makes a comment of the line. */
export function promptAt(text: string, start: number): Prompt {
  let at = start + lengthAt(blanks, text, start);
  let isWindows = false;
  for (let length = 1; length > 0 && !matchesAt(commandHere, text, at); at += length) {
    const ofWindows = longest(windows, text, at);
    isWindows ||= ofWindows > 0;
    length = ofWindows || longest(certain, text, at) || rootAt(text, at) || longest(likely, text, at);
    if (/[➜→⇒]/.test(text.slice(start, at))) {
      length ||= lengthAt(behindArrow, text, at);
    }
  }
  return { length: at - start, windows: isWindows };
}

/**
 * Returns the prompt before a line that continues another: `> `. `>` is a redirection if an indented line begins with
 * it, and if the first line has no prompt, unless an option follows. `at` is behind the line end, or behind what
 * continues a line whose end became a blank.
 */
export function secondPromptAt(text: string, at: number, prompted: boolean): number {
  second.lastIndex = at;
  const [whole = '', indent = '', sign = ''] = second.exec(text) ?? [];
  const column = indent.length - (/[\\^`]/.test(text.charAt(at - 1)) ? 1 : 0);
  const redirects = /^>+$/.test(sign) && !(prompted && column === 0) && text.charAt(at + whole.length) !== '-';
  return redirects ? 0 : whole.length;
}

/** Returns the length of root's prompt. A line of a comment can look like it: then commands that are none come after it. */
function rootAt(text: string, at: number): number {
  const length = lengthAt(root, text, at);
  if (length === 0) {
    return 0;
  }
  const line = lengthAt(restOfLine, text, at);
  const commented =
    !continuedLine.test(text.slice(at, at + line)) && laterCommand.test(text.slice(at + line, at + line + farthest));
  return commented ? 0 : length;
}

function longest(patterns: readonly RegExp[], text: string, at: number): number {
  return Math.max(...patterns.map((pattern) => lengthAt(pattern, text, at)));
}
