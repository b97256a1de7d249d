import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** A folder of `src` (or a file of it), and whom it may import. */
interface Layer {
  readonly prefix: string;
  readonly files: readonly string[];
  readonly packages: readonly RegExp[];
}

const pagePackages = [/^lit(\/.*)?$/, /^valibot$/, /^@vscode\/codicons\//];
const known = ['core/base/', 'core/request/', 'core/sessions/', 'core/ports.ts'];
/** Folders of pictures, from the ground up: each may import those before it. */
const pictures = ['text', 'scopes', 'filters', 'tree', 'timeline', 'sessionPage', 'requests'].map(
  (subject) => `core/presentation/${subject}/`,
);

/**
 * Who may import whom (ARCHITECTURE.md). The first layer whose prefix a file has is the file's layer; a layer may import
 * itself and what it names here, type imports included.
 */
const layers: readonly Layer[] = [
  { prefix: 'core/base/', files: [], packages: [] },
  { prefix: 'core/request/', files: ['core/base/'], packages: [] },
  { prefix: 'core/sessions/', files: ['core/base/'], packages: [] },
  { prefix: 'core/ports.ts', files: ['core/base/', 'core/request/', 'core/sessions/'], packages: [] },
  { prefix: 'core/values/', files: ['core/base/'], packages: [] },
  { prefix: 'core/documents/', files: ['core/base/', 'core/request/'], packages: [/^yaml$/] },
  {
    prefix: 'core/commandLine/',
    files: ['core/base/', 'core/request/', 'core/values/', 'core/documents/'],
    packages: [],
  },
  { prefix: 'core/shell/', files: ['core/base/', 'core/request/', 'core/documents/'], packages: [] },
  {
    prefix: 'core/pasted/',
    files: ['core/base/', 'core/request/', 'core/documents/', 'core/commandLine/', 'core/shell/'],
    packages: [],
  },
  { prefix: 'core/jmespath/', files: ['core/base/', 'core/values/', 'core/documents/'], packages: [/^jmespath$/] },
  {
    prefix: 'core/output/',
    files: [...known, 'core/values/', 'core/commandLine/', 'core/jmespath/'],
    packages: [],
  },
  { prefix: 'core/reading/', files: known, packages: [] },
  { prefix: 'core/listing/', files: [...known, 'core/reading/'], packages: [] },
  ...pictures.map((prefix, floor) => ({
    prefix,
    files: [
      ...known,
      ...['values', 'documents', 'commandLine', 'shell', 'pasted', 'output', 'reading', 'listing'].map(
        (folder) => `core/${folder}/`,
      ),
      ...pictures.slice(0, floor),
    ],
    packages: [],
  })),
  { prefix: 'app/', files: ['core/'], packages: [] },
  {
    prefix: 'webview/shared/',
    files: ['core/base/', 'core/presentation/'],
    packages: pagePackages,
  },
  {
    prefix: 'webview/sessionPage/',
    files: ['core/base/', 'core/presentation/', 'webview/shared/'],
    packages: pagePackages,
  },
  {
    prefix: 'webview/timeline/',
    files: ['core/base/', 'core/presentation/', 'webview/shared/'],
    packages: pagePackages,
  },
  { prefix: 'webview/', files: [], packages: [] },
  // What the files and variables say; and from it, without running or asking anything, where credentials come from.
  { prefix: 'aws/config/', files: ['core/'], packages: [/^node:/] },
  { prefix: 'aws/sdk/', files: ['core/', 'aws/config/'], packages: [/^@aws-sdk\//, /^@smithy\//, /^node:/] },
  {
    prefix: 'aws/credentials/fetch/',
    files: ['core/', 'aws/config/', 'aws/sdk/', 'aws/credentials/'],
    packages: [/^@aws-sdk\//, /^@smithy\//, /^cross-spawn$/, /^node:/],
  },
  { prefix: 'aws/credentials/', files: ['core/', 'aws/config/'], packages: [] },
  {
    prefix: 'aws/calls/',
    files: ['core/', 'aws/config/', 'aws/sdk/', 'aws/credentials/'],
    packages: [/^@aws-sdk\//, /^@smithy\//, /^valibot$/, /^node:/],
  },
  { prefix: 'aws/', files: ['core/'], packages: [/^node:/] },
  { prefix: 'samples/', files: ['core/'], packages: [] },
  ...['sinks', 'host', 'actions', 'filters', 'scopes', 'tree', 'timeline', 'sessionPage', 'requests'].map(
    (subject, floor, floors) => ({
      prefix: `ui/${subject}/`,
      files: ['core/', 'app/', ...floors.slice(0, floor).map((lower) => `ui/${lower}/`)],
      packages: [/^vscode$/, /^valibot$/, /^node:/],
    }),
  ),
  { prefix: 'ui/', files: ['core/', 'app/'], packages: [/^vscode$/, /^node:/] },
  { prefix: 'cli/', files: ['core/', 'aws/'], packages: [/^node:/, /^https-proxy-agent$/, /^agent-base$/] },
  { prefix: 'cli.ts', files: ['core/', 'aws/', 'cli/'], packages: [/^node:/] },
  { prefix: 'extension.ts', files: ['core/', 'app/', 'aws/', 'samples/', 'ui/'], packages: [/^vscode$/, /^node:/] },
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

  it('has no two folders that import each other, be it by way of a third', () => {
    const between = new Map<string, Set<string>>();
    for (const [file, names] of imports) {
      const folder = dirname(file);
      const others = names
        .filter((name) => name.endsWith('.ts') && dirname(name) !== folder)
        .map((name) => dirname(name));
      between.set(folder, new Set([...(between.get(folder) ?? []), ...others]));
    }
    const reach = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
      for (const next of between.get(from) ?? []) {
        if (!seen.has(next)) {
          seen.add(next);
          reach(next, seen);
        }
      }
      return seen;
    };
    expect([...between.keys()].filter((folder) => reach(folder).has(folder))).toEqual([]);
  });

  it('has at most 25 files in a folder', () => {
    const size = (folder: string): number => files.filter((file) => dirname(file) === folder).length;
    expect([...new Set(files.map((file) => dirname(file)))].filter((folder) => size(folder) > 25)).toEqual([]);
  });

  it('has a folder of the same name for a subject in each world', () => {
    const subjects = ['tree', 'timeline', 'sessionPage', 'requests', 'scopes', 'filters'];
    const inside = (world: string): string[] =>
      readdirSync(join(root, world), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    expect(inside('core/presentation').sort()).toEqual([...subjects, 'text'].sort());
    expect(inside('ui').sort()).toEqual([...subjects, 'actions', 'host', 'sinks'].sort());
    expect(inside('webview').sort()).toEqual(['sessionPage', 'shared', 'timeline']);
  });

  it('has each test in the folder of what it tests', () => {
    const tests = readdirSync(join(root, '..', 'test'), { recursive: true, encoding: 'utf8' })
      .map((file) => file.split('\\').join('/'))
      .filter((file) => /^(core|app|aws|webview|ui|samples|cli)\/.*\.test\.ts$/.test(file));
    const folders = new Set(files.map((file) => dirname(file)));
    expect(tests.filter((file) => !folders.has(dirname(file)))).toEqual([]);
  });

  it('imports extension.ts and cli.ts from nowhere, and neither barrels nor default exports exist', () => {
    const doors = [...imports].filter(([, names]) => names.some((name) => /^(extension|cli)\.ts$/.test(name)));
    expect(doors).toEqual([]);
    expect(files.filter((file) => file.endsWith('/index.ts'))).toEqual([]);
  });

  it('keeps extension.ts to 20 lines', () => {
    expect(readFileSync(join(root, 'extension.ts'), 'utf8').split('\n').length - 1).toBeLessThanOrEqual(20);
  });
});
