import { redact } from '../../base/redact';
import { clean } from '../../base/text';
import type { Adapted } from '../../pasted/adapted';
import type { DisplayContext } from '../text/displayContext';

/** Says what was made of a pasted command, in phrases: to be said before it runs. Plain text; none if nothing was changed. */
export function pastedText({ options, leftOut, retyped }: Adapted, l10n: DisplayContext['l10n']): readonly string[] {
  const left = leftOut.map((piece) => clean(piece));
  return [
    ...(retyped.quotes ? [l10n.t('curly quotes read as straight ones')] : []),
    ...(retyped.dashes ? [l10n.t('long dashes read as hyphens')] : []),
    ...(left.length === 0 ? [] : [l10n.t('left out: {0}', left.join(', '))]),
    ...options.map(({ option, value, from }) => l10n.t('{0} from {1}', `${option} ${shown(value)}`, clean(from))),
  ];
}

/** Tells whether something was read otherwise than it stands there, so that the command may mean something else. */
export function isDoubtful({ retyped }: Adapted): boolean {
  return retyped.quotes || retyped.dashes;
}

/** Returns a value as it is shown; a URL may have a password in it. */
function shown(value: string): string {
  return clean(redact(value), 80);
}
