/** The mistakes of a query that are found before anything is asked. */
export type SyntaxProblem =
  | { readonly code: 'empty' | 'unfinished' | 'tooDeep' }
  /** `limit` in UTF-16 units. */
  | { readonly code: 'tooLong'; readonly limit: number }
  /** `found` is what stands at the place, as typed. */
  | { readonly code: 'unclosed' | 'character' | 'badLiteral' | 'unexpected'; readonly found: string };

/** The mistakes that show while a query looks at an answer, or while its result is drawn. */
export type ResultProblem =
  | { readonly code: 'sliceStep' | 'expression' | 'tooMuch' }
  | { readonly code: 'unknownFunction' | 'noArguments'; readonly name: string }
  | { readonly code: 'arguments'; readonly name: string; readonly wanted: number; readonly found: number }
  /** `wanted` and `found` name types; `value` is the value, shortened. */
  | {
      readonly code: 'type';
      readonly name: string;
      readonly wanted: string;
      readonly found: string;
      readonly value: string;
    }
  | { readonly code: 'null'; readonly name: string; readonly wanted: string }
  | { readonly code: 'order'; readonly left: string; readonly right: string }
  /** `found` is the type of an argument that the function cannot work with. */
  | { readonly code: 'operand'; readonly name: string; readonly found: string }
  /** `found` is an item, shortened. */
  | { readonly code: 'mixedList'; readonly found: string }
  | { readonly code: 'columns'; readonly wanted: number; readonly found: number };
