import { expect, it } from 'vitest';
import { whenPresetLabel } from '../../../../src/core/presentation/filters/timeLabel';
import { whenPresets } from '../../../../src/core/request/when';
import { display, now } from '../../../support/builders';

it('every preset time has a name of its own', () => {
  const names = whenPresets(now, display.zone).map(({ id }) => whenPresetLabel(id, display.l10n));
  expect(names).toEqual(['Last hour', 'Today', 'Yesterday', 'Last 24 hours', 'Last 7 days', 'Last 30 days']);
});
