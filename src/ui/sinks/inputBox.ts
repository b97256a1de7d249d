import { window } from 'vscode';
import type { PromptText, TitleText } from '../../core/presentation/text/sinkText';

/** The question of an input box. */
export interface InputQuestion {
  readonly title: TitleText;
  readonly prompt: PromptText;
  readonly placeholder: TitleText;
  /** True if those who look at the screen are not to read it. */
  readonly secret?: boolean;
  /** Returns what is wrong with a text; undefined: nothing. */
  readonly problem: (text: string) => PromptText | undefined;
}

/** Asks for a text, and stays while another window has the focus. Undefined: given up. */
export async function askInput({
  title,
  prompt,
  placeholder,
  secret = false,
  problem,
}: InputQuestion): Promise<string | undefined> {
  return window.showInputBox({
    title,
    prompt,
    placeHolder: placeholder,
    password: secret,
    ignoreFocusOut: true,
    validateInput: problem,
  });
}
