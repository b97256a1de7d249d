import { Consent, withConsent } from '../../src/app/consent';
import { CurrentView } from '../../src/app/currentView';
import type { Confirm } from '../../src/app/host';
import { lazyAws } from '../../src/app/lazyAws';
import { Reader } from '../../src/app/reader';
import { createSource, type Source } from '../../src/app/source';
import { english } from '../../src/core/base/l10n';
import { SessionStore } from '../../src/core/listing/store';
import type { State } from '../../src/core/request/request';
import type { Scope } from '../../src/core/sessions/scope';
import { logLines, memento, setting, trust } from './appHost';
import { now } from './builders';
import { type FakeAws, fakeAws } from './fakeAws';
import { type HandClock, handClock } from './handClock';
import { type Reading, settled } from './services/memoryPages';

/** The parts of the extension that decide, with AWS and the editor in a test's hands. */
export interface AppParts {
  readonly aws: FakeAws;
  readonly samples: FakeAws;
  readonly clock: HandClock;
  readonly trust: ReturnType<typeof trust>;
  readonly consent: Consent;
  readonly source: Source;
  readonly store: SessionStore;
  readonly view: CurrentView;
  readonly reader: Reader;
  readonly log: ReturnType<typeof logLines>;
  /** Readings that were begun since the last time. */
  readonly begun: () => readonly Reading[];
}

/** Makes and connects them, as the extension does. */
export async function appParts({
  trusted = true,
  confirm = (): Promise<boolean> => Promise.resolve(true),
  chosen = [],
}: {
  readonly trusted?: boolean;
  readonly confirm?: Confirm;
  readonly chosen?: readonly Scope[];
} = {}): Promise<AppParts> {
  const l10n = { t: english };
  const aws = fakeAws();
  const samples = fakeAws();
  const clock = handClock(now);
  const trustIn = trust(trusted);
  const consent = new Consent(trustIn, confirm, l10n);
  const source = createSource(
    lazyAws(() => Promise.resolve(withConsent(aws, consent))),
    lazyAws(() => Promise.resolve(samples)),
  );
  const store: SessionStore = new SessionStore(source, clock, { isSeen: (state) => reader.isSeen(state) });
  const view = new CurrentView(memento(), setting([]));
  if (chosen.length > 0) {
    await view.choose(chosen);
  }
  const log = logLines();
  const reader: Reader = new Reader(store, source, view, consent, log);
  let told = 0;
  const begun = (): readonly Reading[] => {
    const since = aws.readings.slice(told);
    told = aws.readings.length;
    return since;
  };
  return { aws, samples, clock, trust: trustIn, consent, source, store, view, reader, log, begun };
}

/** Lets what waits for AWS go on, answers all that was begun since the last time, and tells which states that was of. */
export async function answerAll({ begun }: AppParts, ids: readonly string[] = []): Promise<readonly State[]> {
  const states: string[] = [];
  for (;;) {
    await settled();
    const readings = begun();
    if (readings.length === 0) {
      return states.sort() as State[];
    }
    for (const reading of readings) {
      states.push(reading.request.State);
      const sessions = ids.map((id) => ({ SessionId: id, StartDate: now / 1000, Status: 'Connected' }));
      await reading.give(reading.request.State === 'Active' ? sessions : []);
    }
  }
}
