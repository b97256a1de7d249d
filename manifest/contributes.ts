import { type CommandRow, commands, type MenuEntry, type MenuPlace } from './commands';
import { type SettingRow, type SettingSection, settings, settingSections } from './settings';
import { texts } from './texts';
import { walkthroughDescription, walkthroughSteps, walkthroughTitle } from './walkthrough';
import { welcomes } from './welcomes';
import { and, inViews, onRow, type View } from './when';

type Entry = Readonly<Record<string, unknown>>;

const icon = 'media/activity.svg';
const schema = './schemas/request.schema.json';
const views: readonly View[] = ['active', 'history'];
const copyMenu = 'ssmSessions.copy' satisfies MenuPlace;
/** Where the menu of copies opens. */
const copyPlace = { at: '5_copy@1', when: and(inViews, onRow('session')) } as const satisfies Omit<MenuEntry, 'in'>;
const sections = Object.keys(settingSections) as readonly SettingSection[];
const commandRows = Object.entries(commands) as readonly (readonly [string, CommandRow])[];
const settingRows = Object.entries(settings) as readonly (readonly [string, SettingRow])[];

/** `ssmSessions.copy.shell` is `copy.shell` in keys of texts. */
const short = (id: string): string => id.replace(/^ssmSessions\./, '');

/** What each view says in place of rows: in which state, under which key of {@link nls}, in which words. */
const shownWelcomes = views.flatMap((view) =>
  Object.entries(welcomes).flatMap(([state, words]) => {
    const own = typeof words === 'string' ? words : words[view];
    const isShared = typeof words === 'string' || Object.keys(words).length === 1;
    return own === undefined
      ? []
      : [{ view, state, key: isShared ? `welcome.${state}` : `welcome.${view}.${state}`, words: own }];
  }),
);

/** Makes `contributes` of the manifest; texts stand in it by their keys in {@link nls}. */
export function contributes(): Entry {
  return {
    viewsContainers: { activitybar: [{ id: 'ssmSessions', title: '%container.title%', icon }] },
    views: {
      ssmSessions: views.map((view) => ({
        id: `ssmSessions.${view}`,
        name: `%view.${view}%`,
        contextualTitle: '%container.title%',
        icon,
      })),
    },
    viewsWelcome: shownWelcomes.map(({ view, state, key }) => ({
      view: `ssmSessions.${view}`,
      when: `ssmSessions.${view}Welcome == '${state}'`,
      contents: `%${key}%`,
    })),
    commands: commandRows.map(([command, row]) => ({
      command,
      title: `%command.${short(command)}%`,
      category: 'SSM Sessions',
      ...given({ icon: row.icon && `$(${row.icon})`, enablement: row.enablement }),
    })),
    submenus: [{ id: copyMenu, label: '%submenu.copy%' }],
    menus: {
      'view/title': menu('view/title'),
      'view/item/context': menu('view/item/context', [{ submenu: copyMenu, ...copyPlace }]),
      commandPalette: commandRows.flatMap(([command, { palette }]) =>
        palette === undefined ? [] : [{ command, when: palette }],
      ),
      'editor/title': menu('editor/title'),
      [copyMenu]: menu(copyMenu),
    },
    keybindings: commandRows.flatMap(([command, { keys = [] }]) =>
      keys.map(({ key, mac, args, when }) => ({
        command,
        key,
        ...given({ mac, args }),
        when,
      })),
    ),
    configuration: sections.map((section, index) => ({
      id: section,
      title: `%${sectionKey(section)}%`,
      order: index + 1,
      properties: Object.fromEntries(
        settingRows
          .filter(([, row]) => row.section === section)
          .map(([id, row], place) => [id, property(id, row, place + 1)]),
      ),
    })),
    jsonValidation: [{ fileMatch: ['*.ssm-sessions.json'], url: schema }],
    yamlValidation: [{ fileMatch: ['*.ssm-sessions.yaml', '*.ssm-sessions.yml'], url: schema }],
    walkthroughs: [
      {
        id: 'firstSteps',
        title: '%walkthrough.title%',
        description: '%walkthrough.description%',
        icon: 'media/icon.png',
        steps: Object.entries(walkthroughSteps).map(([id, { completionEvents }]) => ({
          id,
          title: `%walkthrough.${id}.title%`,
          description: `%walkthrough.${id}.description%`,
          media: { svg: `media/walkthrough/${id}.svg`, altText: `%walkthrough.${id}.altText%` },
          completionEvents,
        })),
      },
    ],
  };
}

/** Lists the settings that a workspace may not choose while it is not trusted. */
export function restrictedConfigurations(): readonly string[] {
  return settingRows.filter(([, { scope }]) => scope === 'machine').map(([id]) => id);
}

/** Makes `package.nls.json`: every text of the manifest by its key. */
export function nls(): Readonly<Record<string, string>> {
  return {
    ...texts,
    ...Object.fromEntries(commandRows.map(([id, { title }]) => [`command.${short(id)}`, title])),
    ...Object.fromEntries(sections.map((section) => [sectionKey(section), settingSections[section]])),
    ...Object.fromEntries(settingRows.flatMap(([id, row]) => settingTexts(`config.${short(id)}`, row))),
    ...Object.fromEntries(shownWelcomes.map(({ key, words }) => [key, words])),
    'walkthrough.title': walkthroughTitle,
    'walkthrough.description': walkthroughDescription,
    ...Object.fromEntries(
      Object.entries(walkthroughSteps).flatMap(([id, { title, description, altText }]) => [
        [`walkthrough.${id}.title`, title],
        [`walkthrough.${id}.description`, description],
        [`walkthrough.${id}.altText`, altText],
      ]),
    ),
  };
}

/** An entry of a menu, with what it opens or runs. */
type Placed = Omit<MenuEntry, 'in'> & ({ readonly command: string } | { readonly submenu: string });

/** The commands that stand in a menu, and what else does, from top to bottom. */
function menu(place: MenuPlace, others: readonly Placed[] = []): readonly Entry[] {
  const placed = commandRows.flatMap(([command, { menus = [] }]) =>
    menus.filter((entry) => entry.in === place).map(({ at, when }): Placed => ({ command, at, ...given({ when }) })),
  );
  return [...placed, ...others]
    .toSorted((one, other) => inOrder.compare(one.at, other.at))
    .map(({ at, when, ...what }) => ({ ...what, ...given({ when }), group: at }));
}

const inOrder = new Intl.Collator('en', { numeric: true });

/** The members that have a value. */
function given<T extends object>(members: T): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: NonNullable<T[K]>;
  };
}

/** The schema of a setting, as VS Code has it. */
function property(id: string, row: SettingRow, order: number): Entry {
  const { type, default: standard, minimum, maximum, uniqueItems, scope, choices, items } = row;
  const text = `config.${short(id)}`;
  const values = (of: Readonly<Record<string, string>>): Entry => ({
    enum: Object.keys(of),
    enumDescriptions: Object.keys(of).map((value) => `%${text}.${value}%`),
  });
  return {
    type,
    default: standard,
    ...given({ minimum, maximum, uniqueItems }),
    scope,
    ...(items ? { items: { type: 'string', ...values(items) } } : {}),
    ...(choices ? values(choices) : {}),
    order,
    markdownDescription: `%${text}%`,
  };
}

function settingTexts(
  key: string,
  { description, choices, items }: SettingRow,
): readonly (readonly [string, string])[] {
  const values = Object.entries({ ...choices, ...items });
  return [[key, description], ...values.map(([value, words]) => [`${key}.${value}`, words] as const)];
}

function sectionKey(section: SettingSection): string {
  return section === 'views' ? 'config.title' : `config.${section}.title`;
}
