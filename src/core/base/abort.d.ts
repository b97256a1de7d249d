/**
 * The part of the `AbortController` standard that core uses. It is in every JavaScript world this code runs in, but in
 * no ECMAScript library, and core is compiled against nothing else.
 */
interface AbortSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

declare class AbortController {
  readonly signal: AbortSignal;
  abort(): void;
}
