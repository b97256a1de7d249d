import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom (ARCHITECTURE.md). The first layer whose prefix a file has is the file's layer; a layer may import
 * itself and what it names here, type imports included.
 */
const layers: readonly {
  readonly prefix: string;
  readonly files: readonly string[];
  readonly packages: readonly RegExp[];
}[] = [
  { prefix: 'core/base/', files: [], packages: [] },
  { prefix: 'core/request/', files: ['core/base/'], packages: [/^yaml$/] },
  { prefix: 'core/sessions/', files: ['core/base/', 'core/request/'], packages: [] },
  { prefix: 'core/ports.ts', files: ['core/base/', 'core/request/', 'core/sessions/'], packages: [] },
  {
    prefix: 'core/listing/',
    files: ['core/base/', 'core/request/', 'core/sessions/', 'core/ports.ts'],
    packages: [],
  },
  {
    prefix: 'core/query/',
    files: ['core/base/', 'core/request/', 'core/sessions/', 'core/ports.ts'],
    packages: [/^yaml$/, /^jmespath$/],
  },
  { prefix: 'core/presentation/', files: ['core/'], packages: [] },
  {
    prefix: 'webview/',
    files: ['core/base/', 'core/presentation/'],
    packages: [/^lit(\/.*)?$/, /^valibot$/, /^@vscode\/codicons\//],
  },
  // What the files and variables say; and from it, without running or asking anything, where credentials come from.
  { prefix: 'aws/config/', files: ['core/'], packages: [/^node:/] },
  {
    prefix: 'aws/credentials/fetch/',
    files: ['core/', 'aws/'],
    packages: [/^@aws-sdk\//, /^@smithy\//, /^cross-spawn$/, /^node:/],
  },
  { prefix: 'aws/credentials/', files: ['core/', 'aws/config/'], packages: [] },
  { prefix: 'aws/', files: ['core/'], packages: [/^@aws-sdk\//, /^@smithy\//, /^valibot$/, /^node:/] },
  { prefix: 'samples/', files: ['core/'], packages: [] },
  { prefix: 'ui/', files: ['core/'], packages: [/^vscode$/, /^valibot$/, /^node:/] },
  { prefix: 'cli/', files: ['core/', 'aws/'], packages: [/^node:/, /^https-proxy-agent$/, /^agent-base$/] },
  { prefix: 'cli.ts', files: ['core/', 'aws/', 'cli/'], packages: [/^node:/] },
  { prefix: 'extension.ts', files: ['core/', 'aws/', 'samples/', 'ui/'], packages: [/^vscode$/, /^node:/] },
];

/** Files over 300 lines, each with its reason. */
const long: ReadonlyMap<string, string> = new Map();

const root = join(import.meta.dirname, '..', 'src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split('\\').join('/'));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2023);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push((node.moduleSpecifier as ts.StringLiteral).text);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push((node.argument.literal as ts.StringLiteral).text);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      found.push((node.arguments[0] as ts.StringLiteral).text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.map((name) => (name.startsWith('.') ? resolved(file, name) : name));
}

function resolved(from: string, name: string): string {
  const path = relative('.', normalize(join(dirname(from), name)))
    .split('\\')
    .join('/');
  return files.includes(`${path}.ts`) ? `${path}.ts` : path;
}

function layerOf(file: string): (typeof layers)[number] | undefined {
  return layers.find(({ prefix }) => file.startsWith(prefix));
}

describe('the architecture', () => {
  it('has files to judge', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it('gives every file a layer', () => {
    expect(files.filter((file) => !file.endsWith('.d.ts') && !layerOf(file))).toEqual([]);
  });

  it('lets imports go only where the table allows', () => {
    const wrong = [...imports].flatMap(([file, names]) => {
      const layer = layerOf(file);
      return names
        .filter((name) => {
          const allowed = name.endsWith('.ts')
            ? [layer?.prefix ?? '', ...(layer?.files ?? [])].some((prefix) => name.startsWith(prefix))
            : layer?.packages.some((pattern) => pattern.test(name));
          return allowed !== true;
        })
        .map((name) => `${file} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has no cycles, counting type imports', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) {
        return;
      }
      for (const next of imports.get(file) ?? []) {
        walk(next, [...path, file]);
      }
      done.add(file);
    };
    for (const file of files) {
      walk(file, []);
    }
    expect(cycles).toEqual([]);
  });

  it('has no file over 300 lines without a reason, and no reason without such a file', () => {
    const lines = (file: string): number => readFileSync(join(root, file), 'utf8').split('\n').length - 1;
    expect(files.filter((file) => lines(file) > 300).sort()).toEqual([...long.keys()].sort());
  });

  it('imports extension.ts and cli.ts from nowhere, and neither barrels nor default exports exist', () => {
    const doors = [...imports].filter(([, names]) => names.some((name) => /^(extension|cli)\.ts$/.test(name)));
    expect(doors).toEqual([]);
    expect(files.filter((file) => file.endsWith('/index.ts'))).toEqual([]);
  });

  it('keeps activate() on one screen: extension.ts has at most 60 lines', () => {
    expect(readFileSync(join(root, 'extension.ts'), 'utf8').split('\n').length).toBeLessThanOrEqual(60);
  });
});
