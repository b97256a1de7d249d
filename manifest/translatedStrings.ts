import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What of a file is put into the user's language. */
export interface Translated {
  /** The path of the file, from `src/`. */
  readonly file: string;
  /** The literals that are handed to a translation. */
  readonly strings: readonly string[];
  /** The places where something else is handed to one, or where one is handed on and its calls can't be followed. */
  readonly others: readonly string[];
}

const src = join(import.meta.dirname, '..', 'src').replaceAll('\\', '/');
const words = `${src}/core/base/l10n.ts`;

/**
 * Finds every string of `src/` that is put into the user's language, whatever the function is called there: the
 * compiler's types say which calls end at `Translate` or at `vscode.l10n.t`. `added` are files that exist for this
 * reading only, by their paths from `src/`.
 */
export function translatedStrings(added: Readonly<Record<string, string>> = {}): readonly Translated[] {
  const extra = new Map(Object.entries(added).map(([file, text]) => [`${src}/${file}`, text]));
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${src}/${file.replaceAll('\\', '/')}`);
  const program = programOf([...new Set([...files, ...extra.keys()])], extra);
  const checker = program.getTypeChecker();
  return [...files, ...extra.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return source === undefined || source.isDeclarationFile ? [] : [translatedIn(source, checker)];
  });
}

function programOf(files: readonly string[], extra: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node', 'vscode'],
    strict: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options, true);
  const disk = { ...host };
  host.fileExists = (path) => extra.has(path) || disk.fileExists(path);
  host.readFile = (path) => extra.get(path) ?? disk.readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = extra.get(path);
    return text === undefined
      ? disk.getSourceFile(path, target, ...rest)
      : ts.createSourceFile(path, text, target, true);
  };
  // The packages' types say nothing about words, and reading them takes most of the time.
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) =>
      text.startsWith('.')
        ? ts.resolveModuleName(text, from, options, host)
        : ({ resolvedModule: undefined } satisfies ts.ResolvedModuleWithFailedLookupLocations),
    );
  return ts.createProgram({ rootNames: files, options, host });
}

function translatedIn(source: ts.SourceFile, checker: ts.TypeChecker): Translated {
  const strings: string[] = [];
  const others: string[] = [];
  const placeOf = (node: ts.Node): string => `${source.fileName.slice(src.length + 1)}: ${node.getText(source)}`;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslation(node.expression, checker)) {
      const [message] = node.arguments;
      if (message !== undefined && ts.isStringLiteralLike(message)) {
        strings.push(message.text);
      } else if (!isMadeIn(node, checker)) {
        others.push(placeOf(node));
      }
    } else if (isLost(node, checker)) {
      others.push(placeOf(node.parent));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file: source.fileName.slice(src.length + 1), strings, others };
}

/** Tells whether a call of this is a translation: by its type, and by its name where there is no type. */
function isTranslation(callee: ts.Expression, checker: ts.TypeChecker): boolean {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(callee));
  return (type.flags & ts.TypeFlags.Any) === 0 ? isTranslate(type) : /(^|\.)t$/.test(callee.getText());
}

function isTranslate(type: ts.Type | undefined): boolean {
  return (
    type?.getCallSignatures().some(({ declaration }) => {
      if (declaration === undefined) {
        return false;
      }
      const { fileName } = declaration.getSourceFile();
      return ts.isFunctionDeclaration(declaration)
        ? declaration.name?.text === 't' && fileName.endsWith('/vscode/index.d.ts')
        : ts.isFunctionTypeNode(declaration) && fileName === words;
    }) ?? false
  );
}

/** Tells whether a call stands in a function that is a translation itself, and hands on what it was given. */
function isMadeIn(call: ts.Node, checker: ts.TypeChecker): boolean {
  const maker = ts.findAncestor(call, ts.isArrowFunction);
  return maker !== undefined && isTranslate(checker.getContextualType(maker));
}

/** Tells whether a translation is handed on here as a function like any other, so that what it is called with is not seen. */
function isLost(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (!(ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) || !ts.isExpression(node)) {
    return false;
  }
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.expression === node && isTranslate(checker.getTypeAtLocation(node));
  }
  if (ts.isCallExpression(parent) && parent.expression === node) {
    return false;
  }
  const wanted = checker.getContextualType(node);
  return wanted !== undefined && !isTranslate(wanted) && isTranslate(checker.getTypeAtLocation(node));
}
