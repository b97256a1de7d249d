import type { L10n } from '../core/base/l10n';
import { serviceAhead } from '../core/listing/serviceClock';
import type { Listing } from '../core/listing/listing';
import type { Clock } from '../core/ports';
import type { DisplayContext } from '../core/presentation/text/displayContext';
import { localZone } from './localZone';

/** Returns the look of things now, by the clock of the service that the listing is from. */
export function displayContext(listing: Listing, clock: Clock, l10n: L10n): DisplayContext {
  const ahead = serviceAhead(listing);
  return { now: clock.now() + ahead, ahead, zone: localZone, l10n };
}
