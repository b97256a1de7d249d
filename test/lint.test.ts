import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

/** A specifier that is no literal: the configuration has no types. */
const file = pathToFileURL(join(import.meta.dirname, '..', 'eslint.config.mjs')).href;
const { default: config } = (await import(file)) as { readonly default: readonly Linter.Config[] };
const rule = config.map(({ rules }) => rules?.['no-restricted-syntax']).find((found) => found !== undefined);

/** What the rules of the project say of a piece of code. */
function said(code: string): readonly string[] {
  const found = new Linter().verify(
    code,
    [
      {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        rules: { 'no-restricted-syntax': rule },
      },
    ],
    'a.ts',
  );
  return found.map(({ message }) => message);
}

describe('the linter', () => {
  it.each([
    'element.innerHTML = text;',
    "element['innerHTML'] = text;",
    'element.outerHTML = text;',
    "element.insertAdjacentHTML('beforeend', text);",
    'element.setHTMLUnsafe(text);',
    'range.createContextualFragment(text);',
    'frame.srcdoc = text;',
    'document.write(text);',
    'document.writeln(text);',
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';",
    "import { unsafeSVG } from 'lit/directives/unsafe-svg.js';",
    "import { unsafeStatic } from 'lit/static-html.js';",
    'const page = html`<div .innerHTML=${text}></div>`;',
    'const page = html`<iframe srcdoc=${text}></iframe>`;',
    'const page = html`<img onerror="${text}">`;',
  ])('lets no text become markup: %s', (code) => {
    expect(said(code)).toEqual([expect.stringContaining('text is set as text')]);
  });

  it('lets nobody type into a shell', () => {
    expect(said("terminal.sendText('aws sso login');")).toEqual([expect.stringContaining('argument list')]);
  });

  it('lets pages be written', () => {
    expect(said('const page = html`<button @click=${act} .value=${text} ?disabled=${off}>${text}</button>`;')).toEqual(
      [],
    );
  });
});
