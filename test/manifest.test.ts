import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filterLabel } from '../src/core/presentation/filters/filterLabel';
import { filterKeys, filterTable } from '../src/core/request/filterKeys';
import { english } from '../src/core/base/l10n';
import { actionLabel } from '../src/core/presentation/timeline/head';
import { pageActions } from '../src/core/presentation/text/pageActions';
import { viewTypes } from '../src/ui/host/pageNames';

interface Menu {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}
interface Manifest {
  readonly activationEvents: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string; readonly enablement?: string }[];
    readonly menus: Readonly<Record<string, readonly Menu[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly keybindings: readonly { readonly command: string; readonly when: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon?: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly when: string; readonly contents: string }[];
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { readonly scope: string; readonly default?: unknown }>>;
    }[];
  };
}

const root = join(import.meta.dirname, '..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(text('package.json')) as Manifest;
const nls = JSON.parse(text('package.nls.json')) as Readonly<Record<string, string>>;
const { contributes } = manifest;

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, code: text(join('src', file)) }));
const ui = sources.filter(({ file }) => !file.startsWith('webview'));

/** The member names of an interface, as written in a source file. */
function membersOf(file: string, name: string): readonly string[] {
  const source = ts.createSourceFile(file, text(file), ts.ScriptTarget.ES2023);
  const found = source.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
  return found && ts.isInterfaceDeclaration(found)
    ? found.members.map((member) => (member.name as ts.StringLiteral).text)
    : [];
}

const commandIds = contributes.commands.map(({ command }) => command);
const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
const whens = [
  ...Object.values(contributes.menus).flatMap((menus) => menus.map(({ when }) => when)),
  ...contributes.keybindings.map(({ when }) => when),
  ...contributes.viewsWelcome.map(({ when }) => when),
  ...contributes.commands.map(({ enablement }) => enablement),
].filter((when) => when !== undefined);
const viewIds = Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id));
const panelIds = manifest.activationEvents.flatMap((event) => /^onWebviewPanel:(.+)$/.exec(event)?.slice(1) ?? []);

describe('the manifest and the code', () => {
  it('name the same commands', () => {
    const filters = Object.values(filterTable).map(({ command }) => command);
    expect([...membersOf('src/ui/host/commands.ts', 'Commands'), ...filters].sort()).toEqual([...commandIds].sort());
  });

  it('name the same settings', () => {
    const read = [...text('src/ui/host/settings.ts').matchAll(/setting\('([^']+)'/g)].map(
      ([, name]) => `ssmSessions.${name ?? ''}`,
    );
    expect(read.sort()).toEqual(settings.map(([id]) => id).sort());
  });

  it('name the same context keys', () => {
    const used = new Set(whens.flatMap((when) => [...when.matchAll(/\bssmSessions\.\w+/g)].map(([key]) => key)));
    const declared = membersOf('src/ui/host/contextKeys.ts', 'ContextKeys');
    const others = [...viewIds, ...panelIds];
    expect([...used].filter((key) => !others.includes(key)).sort()).toEqual([...declared].sort());
  });

  it('name the same views', () => {
    const made = ui.flatMap(({ code }) =>
      [...code.matchAll(/'(ssmSessions\.(?:active|history))'/g)].map(([, id]) => id),
    );
    expect([...new Set(made)].sort()).toEqual([...viewIds].sort());
  });

  it('name the same panels', () => {
    const made = Object.values(viewTypes);
    expect([...made].sort()).toEqual([...panelIds].sort());
  });

  it('mention no command that does not exist', () => {
    const mentioned = [
      ...Object.values(contributes.menus).flatMap((menus) => menus.flatMap(({ command }) => command ?? [])),
      ...contributes.keybindings.map(({ command }) => command),
      ...Object.values(nls).flatMap((words) =>
        [...words.matchAll(/command:(ssmSessions\.[\w.]+)/g)].map(([, id]) => id ?? ''),
      ),
    ];
    // VS Code makes a command of each view that shows it.
    const known = [...commandIds, ...viewIds.map((id) => `${id}.focus`)];
    expect(mentioned.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('ask for row tags that rows have', () => {
    const asked = new Set(whens.flatMap((when) => [...when.matchAll(/\\b(\w+)\\b/g)].map(([, tag]) => tag ?? '')));
    const rows = text('src/core/presentation/tree/rowTags.ts');
    expect([...asked].filter((tag) => !rows.includes(`'${tag}'`))).toEqual([]);
  });

  it('have every manifest string in package.nls.json, and no string there that is not used', () => {
    const used = [...text('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
    expect([...new Set(used)].sort()).toEqual(Object.keys(nls).sort());
  });
});

describe('the manifest', () => {
  it('shows each welcome view for a value that the code sets', () => {
    const shown = new Set(contributes.viewsWelcome.map(({ when }) => /== '(\w+)'/.exec(when)?.[1] ?? when));
    const code = ui.map(({ code: lines }) => lines).join('\n');
    expect([...shown].filter((value) => !code.includes(`'${value}'`))).toEqual([]);
  });

  it('writes welcome views in plain text and links: VS Code draws nothing else', () => {
    const welcomes = Object.entries(nls).filter(([key]) => key.startsWith('welcome.'));
    expect(welcomes.length).toBeGreaterThan(0);
    expect(welcomes.filter(([, words]) => /[`*]/.test(words)).map(([key]) => key)).toEqual([]);
  });

  it('lets no workspace choose endpoints, files or profiles', () => {
    const aws = settings.filter(([id]) => id.startsWith('ssmSessions.aws.'));
    expect(aws.map(([, { scope }]) => scope)).toEqual(aws.map(() => 'machine'));
    expect([...manifest.capabilities.untrustedWorkspaces.restrictedConfigurations].sort()).toEqual(
      aws.map(([id]) => id).sort(),
    );
  });

  it('gives every setting a default', () => {
    expect(settings.filter(([, setting]) => setting.default === undefined)).toEqual([]);
  });

  it('activates for nothing but what VS Code derives, its own panels, and workspaces with request documents', () => {
    const requests = 'workspaceContains:**/*.ssm-sessions.{json,yaml,yml}';
    expect(
      manifest.activationEvents.filter(
        (event) => !event.startsWith('onWebviewPanel:ssmSessions.') && event !== requests,
      ),
    ).toEqual([]);
  });

  it('lets no workspace choose the shell that commands are quoted for', () => {
    expect(settings.find(([id]) => id === 'ssmSessions.copy.shell')?.[1].scope).toBe('application');
  });

  it('has at most four icons in the title of a view, and one in that of a request document', () => {
    const icons = (menu: string): readonly Menu[] =>
      (contributes.menus[menu] ?? []).filter(({ group }) => group?.startsWith('navigation') === true);
    // With the sample data and without it, other icons are there.
    for (const hidden of ['!ssmSessions.samples', '&& ssmSessions.samples']) {
      for (const view of viewIds) {
        expect(
          icons('view/title')
            .filter(({ when }) => when?.includes(hidden) !== true)
            .filter(({ when }) => when?.includes('=~') === true || when?.includes(view) === true).length,
        ).toBeLessThanOrEqual(4);
      }
    }
    expect(icons('editor/title').filter(({ when }) => when?.startsWith('resourceFilename') === true)).toHaveLength(1);
  });

  it('gives every entry of a menu a place of its own, but for those of different editors', () => {
    const editor = (when = ''): string => /^(?:activeWebviewPanelId|resource\w+) \S+ \S+/.exec(when)?.[0] ?? '';
    for (const [menu, entries] of Object.entries(contributes.menus).filter(([name]) => name !== 'commandPalette')) {
      const places = entries.map(({ group, when }) => `${menu} ${String(group)} ${editor(when)}`);
      expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    }
  });

  it('calls a command by one name: in the manifest, on the buttons of the pages and in what is asked', () => {
    const titleOf = (id: string): string | undefined => nls[`command.${id}`]?.replace(/…$/, '');
    expect(pageActions.map((action) => actionLabel(action, { t: english }))).toEqual(pageActions.map(titleOf));
    const strings = Object.keys(JSON.parse(text('l10n/bundle.l10n.json')) as object);
    const picking = [...strings, ...Object.values(nls)].flatMap(
      (words) => words.match(/\b(?:Pick|Select) Profile[^\]…(]*/g) ?? [],
    );
    expect([...new Set(picking.map((name) => name.trim()))]).toEqual([titleOf('pickScope')]);
  });

  it('has every command of the palette in the README, by its name or by the end of it in the list', () => {
    const readme = text('README.md');
    const listed = [...readme.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) => names.split(/[,;] /));
    const hidden = (contributes.menus['commandPalette'] ?? []).filter(({ when }) => when === 'false');
    const named = (title: string): boolean =>
      readme.includes(title) || title.split(' ').some((_, from, words) => listed.includes(words.slice(from).join(' ')));
    const shown = commandIds.filter((id) => !hidden.some(({ command }) => command === id));
    const titles = shown.map((id) => nls[`command.${id.replace('ssmSessions.', '')}`] ?? id);
    expect(titles.filter((title) => !named(title))).toEqual([]);
  });

  it('names every filter in the walkthrough that is no time', () => {
    const told = nls['walkthrough.filter.description']?.toLowerCase() ?? '';
    const compared = filterKeys.filter((key) => filterTable[key].kind !== 'time');
    const labels = compared.map((key) => filterLabel(key, { t: english }).toLowerCase());
    expect(labels.filter((label) => !told.includes(label))).toEqual([]);
  });

  it('has every setting in the README, with its default', () => {
    const rows = [...text('README.md').matchAll(/^\| `(ssmSessions\.[\w.]+)` \| (.*?) ?\|/gm)];
    const told = Object.fromEntries(rows.map(([, id = '', standard = '']) => [id, standard.replaceAll('`', '')]));
    const shown = (value: unknown): string =>
      typeof value === 'string' ? value : JSON.stringify(value).replaceAll('","', '", "');
    expect(told).toEqual(Object.fromEntries(settings.map(([id, setting]) => [id, shown(setting.default)])));
  });

  it('keeps its floor: types no newer than the engine', () => {
    expect(manifest.engines.vscode).toBe('^1.100.0');
    expect(manifest.devDependencies['@types/vscode']).toBe('~1.100.0');
  });

  it('gives every command one category, and every view an icon', () => {
    expect(new Set(contributes.commands.map(({ category }) => category))).toEqual(new Set(['SSM Sessions']));
    expect(
      Object.values(contributes.views)
        .flat()
        .filter(({ icon }) => icon === undefined),
    ).toEqual([]);
  });
});
