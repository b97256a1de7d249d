import { Random } from '../../emulator/worlds/random';
import type { WireSession } from '../../emulator/worlds/world';

const minute = 60;
const day = 1440 * minute;

/**
 * So many sessions of the 29 days before `now` (epoch seconds), always the same for the same numbers: a tenth of them
 * still running (40 at most), on `targets` targets, by eight people and a machine.
 */
export function crowd(count: number, now: number, targets = 24): readonly WireSession[] {
  const people = [
    'jane.doe',
    'ravi.patel',
    'maria.garcia',
    'tom.obrien',
    'li.wei',
    'sofie.janssen',
    'amara.okafor',
    'noah.mueller',
  ];
  const numbers = new Random('crowd');
  const random = (): number => numbers.next();
  return Array.from({ length: count }, (_, index) => {
    const running = index < Math.min(40, Math.ceil(count / 10));
    const who =
      random() < 0.1
        ? 'botocore-session-1764000000'
        : `${people[Math.floor(random() * people.length)] ?? ''}@example.com`;
    const start = running ? now - random() * 300 * minute : now - 400 * minute - random() * 28 * day;
    const length = (2 + random() ** 3 * 480) * minute;
    return {
      SessionId: `${who}-${index.toString(16).padStart(17, '0')}`,
      Target: `i-0${Math.floor(random() * targets)
        .toString(16)
        .padStart(16, '0')}`,
      Status: running ? (random() < 0.8 ? 'Connected' : 'Disconnected') : random() < 0.05 ? 'Failed' : 'Terminated',
      StartDate: Math.round(start * 1000) / 1000,
      ...(running ? {} : { EndDate: Math.round((start + length) * 1000) / 1000 }),
      Owner: `arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/${who}`,
      DocumentName: 'SSM-SessionManagerRunShell',
      OutputUrl: {},
      MaxSessionDuration: '480',
      AccessType: random() < 0.9 ? 'Standard' : 'JustInTime',
    };
  });
}
