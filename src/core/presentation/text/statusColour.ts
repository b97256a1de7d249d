import { type Status, statusOf } from '../../sessions/kind';
import type { ColourRole } from './colourRole';

const statusColours: Readonly<Record<Status, ColourRole>> = {
  connected: 'green',
  connecting: 'blue',
  disconnected: 'yellow',
  terminating: 'orange',
  terminated: 'grey',
  failed: 'red',
  unknown: 'foreground',
};

/** Returns the ink of a status. */
export function statusColour(status: string | undefined): ColourRole {
  return statusColours[statusOf(status)];
}
