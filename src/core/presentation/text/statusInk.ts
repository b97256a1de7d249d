import { type Status, statusOf } from '../../sessions/kind';
import type { Ink } from './ink';

const statusInks: Readonly<Record<Status, Ink>> = {
  connected: 'green',
  connecting: 'blue',
  disconnected: 'yellow',
  terminating: 'orange',
  terminated: 'grey',
  failed: 'red',
  unknown: 'foreground',
};

/** Returns the ink of a status. */
export function statusInk(status: string | undefined): Ink {
  return statusInks[statusOf(status)];
}
