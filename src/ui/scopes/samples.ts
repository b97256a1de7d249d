import { commands } from 'vscode';
import type { Services } from '../host/services';

/** The parts that change when another source is shown. */
type SampleParts = Pick<Services, 'source' | 'view' | 'reader' | 'callers'>;

/** Shows made-up sessions in place of those of AWS, and the views that have them. */
export async function exploreSamples(parts: SampleParts): Promise<void> {
  turnTo('samples', parts);
  await commands.executeCommand('ssmSessions.active.focus');
}

/** Goes back to AWS: scopes and filters are as they were. */
export function leaveSamples(parts: SampleParts): void {
  turnTo('aws', parts);
}

/** Turns to another source: what is known of the one is forgotten before the other is asked, so that nothing is mixed. */
function turnTo(which: 'samples' | 'aws', { source, view, reader, callers }: SampleParts): void {
  if (source.samples !== (which === 'samples')) {
    reader.forget();
    callers.clear();
    source.show(which);
    view.visit(which === 'samples');
  }
}
