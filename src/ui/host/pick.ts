import { QuickInputButtons, QuickPickItemKind } from 'vscode';
import { type QuickPickText, quickPickText, type TitleText } from '../../core/presentation/text/sinkText';
import { createPickBox, type PickBox, type PickItem } from '../sinks/quickPick';

/** The user wants the step before. */
export const back = Symbol('back');

/** A line between two groups of choices. */
export const separator = { label: quickPickText(''), kind: QuickPickItemKind.Separator } as const;

/** The meaning of a typed text: something that can be picked, or why it cannot. */
export type Typed<T> =
  | { readonly kind: 'value'; readonly label: QuickPickText; readonly detail?: QuickPickText; readonly value: T }
  | { readonly kind: 'problem'; readonly message: QuickPickText; readonly detail?: QuickPickText };

export interface Choice<T> extends PickItem {
  /** The value; absent on separators, and if `text` is there. */
  readonly value?: T;
  /** The text that picking it puts in the box, without answering yet. */
  readonly text?: string;
}

export interface PickQuestion<T> {
  readonly title: TitleText;
  readonly placeholder: TitleText;
  readonly choices: readonly Choice<T>[] | Promise<readonly Choice<T>[]>;
  /** The place of this question among several. */
  readonly step?: { readonly at: number; readonly of: number };
  /** Text that is there at the start. */
  readonly typed?: string;
  /** Reads what is typed as an answer that is not among the choices; undefined: only choices can be picked. */
  readonly read?: (text: string) => Typed<T> | undefined;
  /** Choices are offered while nothing is typed; then only what is typed counts, as it is when Enter is pressed. */
  readonly typedOnly?: boolean;
}

/**
 * Asks for one of several things, or for a typed one. A wrong text stays in the box, with what is wrong beneath it.
 * Answers undefined if the user gave up.
 */
export function pick<T>(question: PickQuestion<T>): Promise<T | typeof back | undefined> {
  const box = createPickBox<Choice<T>>(question.title, question.placeholder);
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  box.value = question.typed ?? '';
  box.ignoreFocusOut = question.read !== undefined;
  if (question.step) {
    box.step = question.step.at;
    box.totalSteps = question.step.of;
    box.buttons = question.step.at > 1 ? [QuickInputButtons.Back] : [];
  }
  let choices: readonly Choice<T>[] = [];
  const offer = (): void => {
    const typed = box.value.trim() === '' ? undefined : question.read?.(box.value);
    const others = typed && question.typedOnly === true ? [] : choices;
    box.items = typed ? [...others, typedChoice(typed)] : others;
  };
  return new Promise((resolve, reject) => {
    const answer = (value: T | typeof back | undefined): void => {
      resolve(value);
      box.dispose();
    };
    box.onDidChangeValue(offer);
    box.onDidAccept(() => {
      const [picked] = box.selectedItems;
      if (question.typedOnly === true && box.value.trim() !== '') {
        // The choice on the screen may still be that of an earlier text.
        const typed = question.read?.(box.value);
        if (typed?.kind === 'value') {
          answer(typed.value);
        }
      } else if (picked?.value !== undefined) {
        answer(picked.value);
      } else if (picked?.text !== undefined) {
        box.value = picked.text;
        offer();
      }
    });
    box.onDidTriggerButton((button) => {
      if (button === QuickInputButtons.Back) {
        answer(back);
      }
    });
    box.onDidHide(() => answer(undefined));
    showWhileMaking(box, question.choices, reject, (ready) => {
      choices = ready;
      offer();
    });
  });
}

/** Shows a list at once, and says that it is busy until its choices have been made; if they cannot be, it goes. */
export function showWhileMaking<T, Item extends PickItem>(
  box: PickBox<Item>,
  making: T | Promise<T>,
  reject: (error: Error) => void,
  made: (choices: T) => void,
): void {
  box.busy = true;
  box.show();
  Promise.resolve(making).then(
    (ready) => {
      box.busy = false;
      made(ready);
    },
    (thrown: unknown) => {
      box.dispose();
      reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
    },
  );
}

function typedChoice<T>(typed: Typed<T>): Choice<T> {
  const detail = typed.detail ? { detail: typed.detail } : {};
  return typed.kind === 'value'
    ? { label: typed.label, alwaysShow: true, value: typed.value, ...detail }
    : { label: typed.message, alwaysShow: true, ...detail };
}
