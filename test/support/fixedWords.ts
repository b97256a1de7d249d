import ts from 'typescript';

/** The words that the templates of a page say themselves: in their text, and in attributes that are shown or spoken. */
export function fixedWords(code: string): readonly string[] {
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(?:html|svg)$/.test(node.tag.getText())) {
      words.push(...wordsOf(fixedParts(node.template)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('page.ts', code, ts.ScriptTarget.ES2023, true));
  return words;
}

function fixedParts(template: ts.TemplateLiteral): string {
  return ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join('\0');
}

function wordsOf(markup: string): readonly string[] {
  const shown = [...markup.matchAll(/\b(?:title|alt|placeholder|aria-label|aria-description)="([^"]*)"/g)].map(
    ([, value]) => value ?? '',
  );
  return [...shown, markup.replace(/<[^>]*>/g, ' ')].flatMap((text) => text.match(/\p{L}+/gu) ?? []);
}
