import { quickInput, runCommand } from './quickInput';

/** Sets a filter from the palette to what is typed: `Filter by …`. */
export async function typeFilter(command: string, text: string): Promise<void> {
  await runCommand(command);
  const input = await quickInput();
  await input.shown('Filter by');
  await input.type(text);
  await input.pick('Use “');
}
