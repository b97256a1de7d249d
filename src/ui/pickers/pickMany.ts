import { type QuickInputButton, QuickPickItemKind } from 'vscode';
import type { QuickPickText, TitleText } from '../../core/presentation/sinkText';
import { createPickBox, type PickItem, titleBox } from '../sinks/quickPick';
import { showWhileMaking } from './pick';

/** Something that can be ticked; one without a value is a separator. */
export interface ManyChoice<T> {
  readonly label: QuickPickText;
  readonly description?: QuickPickText;
  readonly detail?: QuickPickText;
  readonly value?: T;
  /** Ticked when the list opens. */
  readonly ticked?: boolean;
  /** Shown whatever is typed. */
  readonly always?: boolean;
}

export interface ManyQuestion<T> {
  readonly title: TitleText;
  /** Takes the place of the title once the choices are known. */
  readonly knownTitle?: () => TitleText;
  readonly placeholder: TitleText;
  readonly choices: readonly ManyChoice<T>[] | Promise<readonly ManyChoice<T>[]>;
  /** The same for the same value, so that ticks survive while the list changes. */
  readonly keyOf: (value: T) => string;
  /** A button on each choice that answers with that one alone. */
  readonly only: QuickInputButton;
  /** Choices that what is typed adds to the list. */
  readonly read?: (text: string) => readonly ManyChoice<T>[];
}

interface Item<T> extends PickItem {
  readonly value?: T;
}

/**
 * Asks for any number of things. Answers undefined where the user gave up.
 *
 * @throws whatever making the choices throws
 */
export function pickMany<T>(question: ManyQuestion<T>): Promise<readonly T[] | undefined> {
  const box = createPickBox<Item<T>>(question.title, question.placeholder);
  box.canSelectMany = true;
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  let choices: readonly ManyChoice<T>[] = [];
  const ticked = new Map<string, T>();
  let added: readonly ManyChoice<T>[] = [];

  const offer = (): void => {
    const items = [...choices, ...added].map((choice) => itemOf(choice, question.only));
    box.items = items;
    box.selectedItems = items.filter(({ value }) => value !== undefined && ticked.has(question.keyOf(value)));
  };
  return new Promise((resolve, reject) => {
    const answer = (values: readonly T[] | undefined): void => {
      resolve(values);
      box.dispose();
    };
    box.onDidChangeValue((text) => {
      const before = added;
      added = text.trim() === '' ? [] : (question.read?.(text.trim()) ?? []);
      // A list that is replaced loses its scroll position, so it stays where nothing is added or taken away.
      if (added.map(({ label }) => label).join() !== before.map(({ label }) => label).join()) {
        offer();
      }
    });
    box.onDidChangeSelection((items) => {
      ticked.clear();
      for (const { value } of items) {
        if (value !== undefined) {
          ticked.set(question.keyOf(value), value);
        }
      }
    });
    box.onDidTriggerItemButton(({ item: { value } }) => answer(value === undefined ? [] : [value]));
    box.onDidAccept(() => answer([...ticked.values()]));
    box.onDidHide(() => answer(undefined));
    showWhileMaking(box, question.choices, reject, (ready) => {
      choices = ready;
      titleBox(box, question.knownTitle?.() ?? question.title);
      for (const { value, ticked: initially } of ready) {
        if (value !== undefined && initially === true) {
          ticked.set(question.keyOf(value), value);
        }
      }
      offer();
    });
  });
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
