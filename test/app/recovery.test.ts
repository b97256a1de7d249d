import { describe, expect, it } from 'vitest';
import { recoverByItself } from '../../src/app/recovery';
import type { FailureCode } from '../../src/core/base/failure';
import { FailureError } from '../../src/core/base/failure';
import type { Scope } from '../../src/core/sessions/scope';
import { answerAll, type AppParts, appParts } from '../support/appParts';
import { scope } from '../support/builders';
import { settled } from '../support/services/memoryPages';

const other: Scope = { profile: 'dev', region: 'us-east-1' };

/** An extension that recovers, whose first readings have failed so, each in its scope. */
async function failed(...codes: readonly FailureCode[]) {
  const app = await appParts({ chosen: [scope, other].slice(0, codes.length) });
  const files = { looks: 0, now: 'one' };
  const recovery = recoverByItself(
    app.store,
    app.reader,
    {
      credentialFiles: {
        fingerprint: () => {
          files.looks += 1;
          return Promise.resolve(files.now);
        },
      },
    },
    app.clock,
  );
  app.reader.look('Active');
  await settled();
  for (const [index, reading] of app.begun().entries()) {
    await reading.give({ code: codes[index] ?? 'unknown', message: '' });
  }
  return { app, files, recovery };
}

/** Lets so many seconds go by, and all that is due in them. */
async function seconds(app: AppParts, count: number): Promise<void> {
  for (let second = 0; second < count; second += 1) {
    app.clock.advance(1000);
    await settled();
  }
}

describe('recovery', () => {
  it('looks at no file while all is well', async () => {
    const app = await appParts();
    let looks = 0;
    const fingerprint = (): Promise<string> => Promise.resolve(String((looks += 1)));
    recoverByItself(app.store, app.reader, { credentialFiles: { fingerprint } }, app.clock);
    app.reader.look('Active');
    await answerAll(app);
    await seconds(app, 10);
    expect([looks, app.clock.waiting]).toEqual([0, 0]);
  });

  it('looks at no file where no file could mend what failed', async () => {
    const { app, files } = await failed('accessDenied');
    await seconds(app, 10);
    expect(files.looks).toBe(0);
  });

  it('looks at once and every two seconds, and reads nothing while the files stay as they are', async () => {
    const { app, files } = await failed('ssoExpired');
    app.clock.advance(0);
    await settled();
    expect(files.looks).toBe(1);
    await seconds(app, 10);
    expect(files.looks).toBe(6);
    expect(app.begun()).toEqual([]);
  });

  it('reads again when the files have changed, once, and looks no longer when all is well', async () => {
    const { app, files } = await failed('ssoExpired');
    await seconds(app, 4);
    files.now = 'two';
    app.clock.advance(2000);
    await settled();
    expect(await answerAll(app)).toEqual(['Active']);
    const { looks } = files;
    await seconds(app, 10);
    expect([files.looks, app.begun(), app.clock.waiting]).toEqual([looks, [], 0]);
  });

  it('does not take for mended what fails later by what was written while all was well', async () => {
    const { app, files } = await failed('ssoExpired');
    await seconds(app, 2);
    files.now = 'two';
    await seconds(app, 2);
    await answerAll(app);
    files.now = 'three';
    void app.reader.refresh({ by: 'user' });
    await settled();
    await app.begun()[0]?.give({ code: 'ssoExpired', message: '' });
    await seconds(app, 6);
    expect(app.begun()).toEqual([]);
  });

  it('goes on looking where it fails again', async () => {
    const { app, files } = await failed('ssoExpired');
    await seconds(app, 2);
    for (const now of ['two', 'three']) {
      files.now = now;
      await seconds(app, 2);
      const [reading, ...more] = app.begun();
      expect(more).toEqual([]);
      expect(reading).toBeDefined();
      await reading?.give({ code: 'ssoExpired', message: '' });
    }
  });

  it('reads again what a file can mend, and leaves the rest', async () => {
    const { app, files } = await failed('accessDenied', 'noCredentials');
    await seconds(app, 2);
    files.now = 'two';
    await seconds(app, 2);
    expect(app.begun().map((reading) => reading.scope)).toEqual([other]);
  });

  it('works the scope out anew where there was none', async () => {
    const app = await appParts();
    app.aws.profiles.resolve = () => Promise.reject(new FailureError({ code: 'noRegion', message: '' }));
    let now = 'one';
    recoverByItself(app.store, app.reader, { credentialFiles: { fingerprint: () => Promise.resolve(now) } }, app.clock);
    app.reader.look('Active');
    await seconds(app, 2);
    app.aws.profiles.resolve = () => Promise.resolve(scope);
    await seconds(app, 4);
    expect(app.store.listing.blocked?.code).toBe('noRegion');
    now = 'two';
    await seconds(app, 2);
    expect(await answerAll(app)).toEqual(['Active']);
  });

  it('neither looks nor reads once it is disposed of, be it while it looks', async () => {
    const { app, files, recovery } = await failed('ssoExpired');
    await seconds(app, 2);
    files.now = 'two';
    app.clock.advance(2000);
    recovery.dispose();
    await settled();
    const { looks } = files;
    await seconds(app, 10);
    expect([files.looks, app.begun(), app.clock.waiting]).toEqual([looks, [], 0]);
  });
});
