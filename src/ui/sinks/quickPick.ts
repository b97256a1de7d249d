import { type QuickInputButton, type QuickPick, type QuickPickItem, type QuickPickItemKind, window } from 'vscode';
import type { QuickPickText, TitleText } from '../../core/presentation/text/sinkText';

/** An item whose texts were made for a quick pick. */
export interface PickItem {
  readonly label: QuickPickText;
  readonly description?: QuickPickText;
  readonly detail?: QuickPickText;
  readonly kind?: QuickPickItemKind;
  readonly alwaysShow?: boolean;
  readonly buttons?: readonly QuickInputButton[];
}

/** A quick pick whose title only {@link titleBox} sets. */
export type PickBox<Item extends PickItem> = Omit<
  QuickPick<Item & QuickPickItem>,
  'title' | 'placeholder' | 'items'
> & { items: readonly Item[] };

/** Makes a quick pick. */
export function createPickBox<Item extends PickItem>(title: TitleText, placeholder: TitleText): PickBox<Item> {
  const box = window.createQuickPick<Item & QuickPickItem>();
  box.title = title;
  box.placeholder = placeholder;
  return box;
}

/** Gives a quick pick another title. */
export function titleBox<Item extends PickItem>(box: PickBox<Item>, title: TitleText): void {
  Object.assign(box, { title } satisfies Partial<QuickPick<Item & QuickPickItem>>);
}
