import { describe, expect, it } from 'vitest';
import { statusCounts, statusIcon, statusLabel } from '../../../../src/core/presentation/text/statusLabel';
import { listed, display } from '../../../support/builders';

describe('a status', () => {
  it('is told apart by the shape of its icon, not by colour alone', () => {
    const statuses = ['Connected', 'Connecting', 'Disconnected', 'Terminating', 'Terminated', 'Failed', 'New'];
    expect(new Set(statuses.map((status) => statusIcon(status).id)).size).toBe(statuses.length);
    expect(statusIcon(undefined)).toEqual(statusIcon('New'));
  });

  it('is called what AWS calls it, known or not', () => {
    expect(statusLabel('Brand\nNew', display.l10n)).toBe('Brand New');
    expect(statusLabel(undefined, display.l10n)).toBe('No status');
    expect(statusLabel(null, display.l10n)).toBe('No status');
  });

  it('is counted, the most frequent first', () => {
    const sessions = ['Failed', 'Connected', 'Connected', undefined].map((Status) => {
      const { session, ...place } = listed();
      return { ...place, session: { SessionId: session.SessionId, ...(Status === undefined ? {} : { Status }) } };
    });
    expect(statusCounts(sessions, display.l10n)).toBe('2 connected · 1 failed · 1 no status');
  });

  it('is not counted of sessions that have ended since: their rows say so, and their groups do', () => {
    const gone = listed({ SessionId: 'b' }, { vanished: true });
    expect(statusCounts([listed(), gone, gone], display.l10n)).toBe('1 connected · 2 ended');
    expect(statusCounts([gone], display.l10n)).toBe('1 ended');
    expect(statusCounts([], display.l10n)).toBe('');
  });
});
