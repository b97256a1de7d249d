import type { WireSession } from '../../emulator/worlds/world';

const begun = Math.floor(Date.now() / 1000) - 90 * 60;

/** An active session that began an hour and a half before the tests. */
export function session(id: string, members: Readonly<Record<string, unknown>> = {}): WireSession {
  return {
    SessionId: id,
    Target: 'i-0123456789abcdef0',
    Status: 'Connected',
    StartDate: begun + 0.352,
    Owner: 'arn:aws:sts::111122223333:assumed-role/Admin/jane.doe@example.com',
    ...members,
  };
}

/** One that has ended. */
export function endedSession(id: string, members: Readonly<Record<string, unknown>> = {}): WireSession {
  return session(id, { Status: 'Terminated', EndDate: begun + 600, ...members });
}

/** Texts that would do something if they were taken for more than text. */
export const hostile = session('<img src=x onerror=alert(1)>"\'$(zap)-\u202Etxt', {
  Target: 'i-1; $(touch /tmp/owned) `id` & calc',
  Status: '<b>New</b>',
  Reason: '[click](command:workbench.action.quit) <script>alert(2)</script> ${7*7} 🔥\u0000',
  Owner: 'arn:aws:iam::111122223333:user/<svg onload=alert(3)>',
  Details: '</script><script>alert(4)</script>',
  Unheard: { Of: ['<iframe src=//example.com>'] },
});
