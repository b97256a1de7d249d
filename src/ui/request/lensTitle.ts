/** A lens with an icon before its words; a plain blank between them would not be drawn. */
export function lensTitle(icon: string, words: string): string {
  return `$(${icon})\u00A0${words}`;
}
