import assert from 'node:assert/strict';
import { awsCli, runAws } from '../../../support/awsCli';
import { crowd } from '../../support/crowd';
import { environment } from '../../support/environment';
import { eventually } from '../../support/eventually';
import { webview } from '../../support/screen';
import { showTimeline } from '../../support/timelinePage';
import { workbench } from '../../support/workbench';

interface Printed {
  readonly Target: string;
  readonly Owner: string;
  readonly StartDate: string;
  readonly EndDate?: string;
}

const day = 86_400_000;

describe('The numbers of the timeline', function () {
  this.timeout(120_000);

  let printed: readonly Printed[] = [];

  before(async function () {
    if (awsCli === undefined) {
      this.skip();
    }
    const page = await workbench();
    await page.setViewportSize({ width: 1660, height: 1900 });
    await showTimeline(crowd(160, Date.now() / 1000, 5));
    printed = [...(await print('Active')), ...(await print('History'))];
    assert.equal(printed.length, 160);
  });
  after(async () => {
    await (await workbench()).setViewportSize({ width: 1280, height: 800 });
  });

  for (const [range, days] of [
    ['30 days', 30],
    ['7 days', 7],
    ['24 hours', 1],
  ] as const) {
    it(`are, in the last ${range}, those counted from the answer of the AWS CLI`, async () => {
      const page = await webview();
      await page.getByRole('button', { name: range }).click();
      await eventually(async () => {
        const now = await shownNow();
        const head = await page.locator('.head').innerText();
        assert.ok(head.includes(` · ${counted(printed, now - days * day, now)}\n`), head);
      });
    });
  }

  for (const [lanes, nameOf] of [
    ['Target', ({ Target }: Printed) => Target],
    ['Owner', ({ Owner }: Printed) => lastPart(Owner)],
  ] as const) {
    it(`are those of each ${lanes.toLowerCase()} beside its lane, too`, async () => {
      const page = await webview();
      await page.getByLabel('Group by').selectOption(lanes);
      await page.getByRole('button', { name: '7 days' }).click();
      const names = [...new Set(printed.map(nameOf))].sort();
      await eventually(async () => {
        const now = await shownNow();
        assert.deepEqual(
          await shownLanes(),
          Object.fromEntries(
            names.map((name) => [
              name,
              counted(
                printed.filter((session) => nameOf(session) === name),
                now - 7 * day,
                now,
              ),
            ]),
          ),
        );
      });
    });
  }
});

async function print(state: string): Promise<readonly Printed[]> {
  const { stdout, stderr } = await runAws(
    ['ssm', 'describe-sessions', '--state', state, '--output', 'json'],
    environment.emulator(),
    '111122223333',
    'eu-west-1',
  );
  assert.equal(stderr, '');
  return (JSON.parse(stdout) as { readonly Sessions: readonly Printed[] }).Sessions;
}

/** Until when the page takes sessions to go on that have not ended: it is told so once a minute. */
async function shownNow(): Promise<number> {
  return (await webview())
    .locator('ssm-picture')
    .evaluate((picture) => (picture as unknown as { readonly input: { readonly now: number } }).input.now);
}

/** What is said of each lane where the pointer is on its name: the line below the name. */
async function shownLanes(): Promise<Readonly<Record<string, string>>> {
  const page = await workbench();
  const picture = (await webview()).locator('ssm-picture');
  const box = await picture.boundingBox();
  assert.ok(box);
  const found: Record<string, string> = {};
  for (let y = 30; y < box.height; y += 20) {
    await page.mouse.move(box.x + 20, box.y + y);
    const [name = '', numbers = ''] = (await picture.locator('.card').innerText()).split('\n');
    if (name !== '') {
      found[name] = numbers;
    }
  }
  return found;
}

/** Counted the plain way, moment by moment; shares nothing with what it judges. */
function counted(sessions: readonly Printed[], from: number, to: number): string {
  let hours = 0;
  let peak = 0;
  const seen = new Set<Printed>();
  const people = new Set<string>();
  const others = new Set<string>();
  for (const session of sessions) {
    const [start, end] = reach(session, to);
    if (start < to && end > from) {
      seen.add(session);
      const name = lastPart(session.Owner);
      (name.includes('@') ? people : others).add(name);
      hours += (Math.min(end, to) - Math.max(start, from)) / 3_600_000;
    }
  }
  for (const moment of [from, ...sessions.map((session) => reach(session, to)[0])]) {
    let open = 0;
    for (const session of seen) {
      const [start, end] = reach(session, to);
      if (moment >= from && start <= moment && end > moment) {
        open += 1;
      }
    }
    peak = Math.max(peak, open);
  }
  if (seen.size === 0) {
    return 'No sessions in this range';
  }
  return [
    seen.size === 1 ? '1 session' : `${seen.size} sessions`,
    ...(people.size > 0 ? [people.size === 1 ? '1 person' : `${people.size} people`] : []),
    ...(others.size > 0 ? [`${others.size} shared or automated`] : []),
    `${(Math.round(hours * 10) / 10).toFixed(1)} h`,
    `peak ${peak}`,
  ].join(' · ');
}

function reach({ StartDate, EndDate }: Printed, now: number): readonly [number, number] {
  return [Date.parse(StartDate), EndDate === undefined ? now : Date.parse(EndDate)];
}

function lastPart(arn: string): string {
  return arn.split('/').at(-1) ?? '';
}
