import { commands, type QuickInputButton, QuickPickItemKind } from 'vscode';
import type { QuickPickText, TitleText } from '../../core/presentation/text/sinkText';
import { Ticks } from '../../core/presentation/scopes/ticks';
import { clock } from '../host/clock';
import { createPickBox, type PickItem, titleBox } from '../sinks/quickPick';
import { showWhileMaking } from '../host/pick';

/** Something that can be ticked; one without a value is a separator. */
export interface ManyChoice<T> {
  readonly label: QuickPickText;
  readonly description?: QuickPickText;
  readonly detail?: QuickPickText;
  readonly value?: T;
  /** True if it is ticked when the list opens. */
  readonly ticked?: boolean;
  /** True if it is shown whatever is typed. */
  readonly always?: boolean;
}

export interface ManyQuestion<T> {
  readonly title: TitleText;
  /** Takes the place of the title once the choices are known. */
  readonly knownTitle?: () => TitleText;
  readonly placeholder: TitleText;
  readonly choices: readonly ManyChoice<T>[] | Promise<readonly ManyChoice<T>[]>;
  /** Returns the same key for the same value, so that ticks survive while the list changes. */
  readonly keyOf: (value: T) => string;
  /** A button on each choice that answers with that one alone. */
  readonly only: QuickInputButton;
  /** Choices that what is typed adds to the list, for as long as it is open. */
  readonly read?: (text: string) => readonly ManyChoice<T>[];
}

interface Item<T> extends PickItem {
  readonly value?: T;
}

/**
 * Asks for any number of things. Answers undefined if the user gave up.
 *
 * @throws whatever making the choices throws
 */
export function pickMany<T>(question: ManyQuestion<T>): Promise<readonly T[] | undefined> {
  const box = createPickBox<Item<T>>(question.title, question.placeholder);
  box.canSelectMany = true;
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  box.keepScrollPosition = true;
  const values = new Map<string, T>();
  let choices: readonly ManyChoice<T>[] | undefined;
  let ticks = new Ticks([]);
  /** The choices that typing ever added. They stay: VS Code tells of items by their place, and what is ticked may not go. */
  const typed = new Map<string, ManyChoice<T>>();
  let meant: ReadonlySet<string> = new Set();
  const keyIn = ({ value }: { readonly value?: T }): readonly string[] =>
    value === undefined ? [] : [question.keyOf(value)];

  return new Promise((resolve, reject) => {
    let isOver = false;
    /** Answers in the order of the list. */
    const answer = (keys: ReadonlySet<string> | undefined): void => {
      isOver = true;
      resolve(keys && [...values].flatMap(([key, value]) => (keys.has(key) ? [value] : [])));
      box.dispose();
    };
    const offer = (): void => {
      const added = [...typed].map(([key, choice]) => ({ ...choice, always: meant.has(key) }));
      const all = [...(choices ?? []), ...added];
      for (const { value } of all) {
        if (value !== undefined) {
          values.set(question.keyOf(value), value);
        }
      }
      const items = all.map((choice) => itemOf(choice, question.only));
      const ticked = ticks.keys;
      box.items = items;
      box.selectedItems = items.filter((item) => keyIn(item).some((key) => ticked.has(key)));
      ticks.offered();
      void throughTheWindow().then(() => {
        if (ticks.arrived() && !isOver) {
          offer();
        }
      });
    };
    const read = (): void => {
      const text = box.value.trim();
      const now = new Map(
        (text === '' ? [] : (question.read?.(text) ?? [])).flatMap((choice) =>
          keyIn(choice).map((key) => [key, choice] as const),
        ),
      );
      const isSame = now.size === meant.size && [...now.keys()].every((key) => meant.has(key));
      meant = new Set(now.keys());
      for (const [key, choice] of now) {
        typed.set(key, typed.get(key) ?? choice);
      }
      if (!isSame) {
        offer();
      }
    };
    box.onDidChangeValue(() => {
      if (choices) {
        read();
      }
    });
    box.onDidChangeSelection((items) => ticks.heard(items.flatMap(keyIn)));
    box.onDidTriggerItemButton(({ item }) => answer(new Set(keyIn(item))));
    box.onDidAccept(() => answer(ticks.keys));
    box.onDidHide(() => answer(undefined));
    showWhileMaking(box, question.choices, reject, (ready) => {
      choices = ready;
      titleBox(box, question.knownTitle?.() ?? question.title);
      ticks = new Ticks(ready.filter(({ ticked }) => ticked === true).flatMap(keyIn));
      offer();
      read();
    });
  });
}

/**
 * Waits until the window has taken in what was set before and all that it had said of it has arrived: messages keep
 * their order, and VS Code sends what is set to a list after the current task.
 */
async function throughTheWindow(): Promise<void> {
  await new Promise<void>((resolve) => void clock.after(0, resolve));
  await commands.executeCommand('noop').then(undefined, () => undefined);
}

function itemOf<T>({ label, description, detail, value, always }: ManyChoice<T>, only: QuickInputButton): Item<T> {
  if (value === undefined) {
    return { label, kind: QuickPickItemKind.Separator };
  }
  return {
    label,
    value,
    buttons: [only],
    ...(description === undefined ? {} : { description }),
    ...(detail === undefined ? {} : { detail }),
    ...(always === true ? { alwaysShow: true } : {}),
  };
}
