import type { TextRange } from '../base/textRange';
import type { SourceValue } from './source';

/**
 * A mistake in a request, in terms that a test, a squiggle and a sentence can be made of. Words for it are made in
 * `presentation/requestSentences.ts`.
 */
export type Problem = LineProblem | OptionProblem | TextProblem | MemberProblem;

/** The code of a problem. */
export type ProblemCode = Problem['code'];

interface Placed {
  /** Offsets in the word, or in the file that it names. */
  readonly at: TextRange;
}

/** A command line that is no list of words: shell syntax that nobody runs here. */
export type LineProblem = Placed &
  (
    | { readonly code: 'openQuote'; readonly quote: string }
    /** A variable, a substitution, a pipe …: `found` is the character that begins it. */
    | { readonly code: 'shellSyntax'; readonly found: string }
  );

/** Options that are missing, unknown, or do not go together. */
export type OptionProblem = Placed &
  (
    | { readonly code: 'missingCommand'; readonly level: 'command' | 'operation' }
    | { readonly code: 'unknownCommand'; readonly level: 'command' | 'operation'; readonly word: string }
    | { readonly code: 'unknownOptions'; readonly words: readonly string[] }
    | { readonly code: 'ambiguousOption'; readonly word: string; readonly matches: readonly string[] }
    | { readonly code: 'missingOptions'; readonly options: readonly string[] }
    | { readonly code: 'missingValue'; readonly option: string }
    | { readonly code: 'unwantedValue'; readonly option: string; readonly value: string }
    /** `strict` if the option list says so, not whoever uses the value later (exit code 255). */
    | { readonly code: 'notAnInteger'; readonly option: string; readonly value: string; readonly strict: boolean }
    | {
        readonly code: 'notAChoice';
        readonly option: string;
        readonly value: string;
        readonly choices: readonly string[];
      }
    | { readonly code: 'badQuery'; readonly query: string; readonly message: string }
    | { readonly code: 'noScheme'; readonly value: string }
    | { readonly code: 'pagingOff'; readonly options: readonly string[] }
    | { readonly code: 'promptOnAndOff' }
    /** `--cli-auto-prompt`: nobody asks here. */
    | { readonly code: 'noPrompt' }
    | { readonly code: 'bothInputs' }
    /** A `--starting-token` that is ours, or the CLI's, but says nothing that can be asked. */
    | {
        readonly code: 'badToken';
        readonly token: string;
        /** `members` if it would change the request (exit code 252), `form` if it cannot be read (255). */
        readonly reason: 'form' | 'members';
      }
  );

/** A text that is not what it should be. `option` is the one that gave it; undefined for a document of its own. */
export type TextProblem = Placed &
  (
    | { readonly code: 'unreadableFile'; readonly option: string; readonly path: string; readonly reason: string }
    | { readonly code: 'shorthandSyntax'; readonly expected: string; readonly received: string }
    | { readonly code: 'shorthandTwice'; readonly name: string }
    | { readonly code: 'jsonSyntax'; readonly reason: JsonReason }
    /** A word after words of JSON that is none. */
    | { readonly code: 'notJson' }
    | { readonly code: 'yamlSyntax'; readonly reason: YamlReason }
    /** A name at the top of a YAML map that is a number, a date … */
    | { readonly code: 'nameNotText' }
    /** A file for a list that begins with `{`. */
    | { readonly code: 'notAList' }
    /** A word, file or document in which there is nothing but blanks. */
    | { readonly code: 'emptyText' }
    /** `fileb://` if text is wanted. */
    | { readonly code: 'bytes' }
    | { readonly code: 'tooDeep' }
    | { readonly code: 'tooLong'; readonly limit: number }
    | { readonly code: 'notAMap'; readonly value: SourceValue }
  );

/** The reasons why a text is no JSON. */
export type JsonReason =
  | 'value'
  | 'name'
  | 'colon'
  | 'comma'
  | 'openString'
  | 'control'
  | 'escape'
  | 'unicodeEscape'
  | 'extra'
  | 'byteOrderMark';

/** The reasons why a text is no YAML, or none that the CLI takes. */
export type YamlReason =
  | 'syntax'
  | 'alias'
  | 'control'
  | 'date'
  | 'directive'
  | 'documents'
  | 'duplicate'
  | 'escape'
  | 'indent'
  | 'merge'
  | 'name'
  | 'open'
  | 'start'
  | 'tab'
  | 'tag';

/** Members that the API model does not take. `in` and `path` are the CLI's: `Filters[0]`, empty for the request itself. */
export type MemberProblem = Placed &
  (
    | { readonly code: 'missingMember'; readonly in: string; readonly name: string }
    | {
        readonly code: 'unknownMember';
        readonly in: string;
        readonly name: string;
        readonly known: readonly string[];
      }
    | {
        readonly code: 'wrongType';
        readonly path: string;
        readonly value: SourceValue;
        readonly expected: 'string' | 'integer' | 'list' | 'structure';
      }
    | { readonly code: 'tooSmall'; readonly path: string; readonly value: string; readonly min: number }
    | { readonly code: 'tooShort'; readonly path: string; readonly length: number; readonly min: number }
  );
