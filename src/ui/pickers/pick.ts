import { QuickInputButtons, type QuickPick, type QuickPickItem, window } from 'vscode';

/** The user wants the step before. */
export const back = Symbol('back');

/** What a typed text means: something that can be picked, or why it cannot. */
export type Typed<T> =
  | { readonly kind: 'value'; readonly label: string; readonly detail?: string; readonly value: T }
  | { readonly kind: 'problem'; readonly message: string; readonly detail?: string };

export interface Choice<T> extends QuickPickItem {
  /** Absent on separators, and where `text` is there. */
  readonly value?: T;
  /** Picking it answers nothing yet, but puts this text in the box. */
  readonly text?: string;
}

export interface PickQuestion<T> {
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[] | Promise<readonly Choice<T>[]>;
  /** Where this question stands among several. */
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
 * Answers undefined where the user gave up.
 */
export function pick<T>(question: PickQuestion<T>): Promise<T | typeof back | undefined> {
  const box = window.createQuickPick<Choice<T>>();
  box.title = question.title;
  box.placeholder = question.placeholder;
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

/** Shows a list at once, and says that it is busy until its choices have been made; where they cannot be, it goes. */
export function showWhileMaking<T, Item extends QuickPickItem>(
  box: QuickPick<Item>,
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
    : { label: `$(error) ${typed.message}`, alwaysShow: true, ...detail };
}
