import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FailureCode } from '../src/core/base/failure';
import type { FeedKnowledge } from '../src/core/listing/listing';
import { filterLabel, filtersSummary } from '../src/core/presentation/filters/filterLabel';
import { whenPresetLabel } from '../src/core/presentation/filters/timeLabel';
import { answerStatus } from '../src/core/presentation/requests/answerStatus';
import { keyHelp, memberHelp } from '../src/core/presentation/requests/memberHelp';
import { consentText } from '../src/core/presentation/scopes/consentText';
import { scopeSections } from '../src/core/presentation/scopes/scopeChoices';
import { watchedTooltip } from '../src/core/presentation/scopes/watchedTooltip';
import { detailOf } from '../src/core/presentation/sessionPage/detail';
import { sessionNote } from '../src/core/presentation/sessionPage/sessionNote';
import { failureDetail, failureText } from '../src/core/presentation/text/failureText';
import { tooltipOf } from '../src/core/presentation/text/tooltip';
import { timelineData } from '../src/core/presentation/timeline/data';
import { timelineHead } from '../src/core/presentation/timeline/head';
import { cell, columnLabel, tableColumns } from '../src/core/presentation/timeline/table';
import { barText, laneKindLabel, statsText, meetingText } from '../src/core/presentation/timeline/labels';
import { rowItemOf } from '../src/core/presentation/tree/rowItems';
import type { Grouping } from '../src/core/presentation/tree/grouping';
import { groupingLabel } from '../src/core/presentation/tree/groupLabel';
import { scopeTooltip } from '../src/core/presentation/tree/scopeTooltip';
import { summaryOf } from '../src/core/presentation/tree/summary';
import { filterKeys } from '../src/core/request/filterKeys';
import { filterShape, requestShape } from '../src/core/request/fields';
import {
  knowledge,
  listed,
  listing,
  display as plainLook,
  nobody,
  now,
  placesIn,
  rowsIn,
  scope,
  session,
} from './support/builders';
import { fixedWords } from './support/fixedWords';
import { pseudo, pseudoBundle, speaking, untranslated } from './support/pseudo';
import { listingWith } from './support/timeline';

const root = join(import.meta.dirname, '..');
const read = (...path: readonly string[]): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(root, ...path), 'utf8')) as Readonly<Record<string, string>>;

const l10n = speaking(pseudoBundle(read('l10n', 'bundle.l10n.json')));
const display = { ...plainLook, l10n };

const other = { profile: 'test', region: 'us-east-1' };
const owner = session().Owner ?? '';
const rootUser = 'arn:aws:iam::111122223333:root';
/** What is not ours to translate: names, identifiers, and what AWS said. */
const data = [
  owner,
  rootUser,
  'jane@example.com',
  'Admin',
  'jane-1',
  'old-1',
  'i-1',
  'mi-2',
  'prod',
  'test',
  'eu-west-1',
  'us-east-1',
  'UTC',
  'said by AWS',
  'SSM-Own',
  'ssm:DescribeSessions',
  '$(warning)',
  // AWS's own words for a status, as the CLI prints them.
  'Connected',
  'Terminated',
  'connected',
  'terminated',
  'root',
];

const feeds: readonly FeedKnowledge[] = [
  knowledge([]),
  knowledge([], { phase: 'waiting', asOf: undefined }),
  knowledge([], { phase: 'reading', asOf: undefined }),
  knowledge([session()], { phase: 'reading', asOf: undefined, throttledUntil: now + 5000 }),
  knowledge([session()], { phase: 'complete' }),
  knowledge([session(), session({ SessionId: 'old-1', Target: 'mi-2' })], {
    phase: 'failed',
    failure: { code: 'accessDenied', message: 'said by AWS' },
  }),
  knowledge([session()], { phase: 'failed', more: true, failure: { code: 'cancelled', message: '' } }),
];

const failures: readonly FailureCode[] = [
  'noCredentials',
  'profileNotFound',
  'profileCycle',
  'ssoExpired',
  'credentialsExpired',
  'credentialsInvalid',
  'mfaCancelled',
  'mfaRefused',
  'noRegion',
  'badRegion',
  'regionDisabled',
  'throttled',
  'timeout',
  'unreachable',
  'clockSkew',
  'invalidFilterKey',
  'invalidToken',
  'sameToken',
  'invalidRequest',
  'refused',
  'serviceError',
  'malformedAnswer',
  'cancelled',
];

const groupings: readonly (readonly Grouping[])[] = [
  [],
  ['scope', 'target'],
  ['status'],
  ['owner'],
  ['day'],
  ['document'],
];
const asked = { scopes: [scope], filters: [{ key: 'Owner', value: owner }], samples: true, restricted: false } as const;

/** Asserts that every letter of each text came through the language. */
function translated(texts: readonly (string | undefined)[], also: readonly string[] = []): void {
  const shown = texts.filter((text) => text !== undefined);
  expect(shown.length).toBeGreaterThan(0);
  const missing = shown.map((text) => [text, untranslated(text, [...data, ...also])]);
  expect(missing.filter(([, words]) => words?.length !== 0)).toEqual([]);
}

describe('in a language that nobody speaks, all is in it', () => {
  it('the language itself leaves data, links and placeholders alone', () => {
    expect(pseudo('Open {0}, [here](command:x) or `there`')).toMatch(
      /^⟦Óþéñ \{0\}, \[ĥéŕé\]\(command:x\) óŕ `there`·+⟧$/,
    );
    expect(speaking({ 'Open {0}': pseudo('Open {0}') }).t('Open {0}', 'x')).toBe('⟦Óþéñ x···⟧');
    expect(untranslated('⟦Óþéñ jane-1⟧ now', ['jane-1'])).toEqual(['now']);
  });

  it.each(feeds.map((feed, at) => [at, feed] as const))('rows, summaries and tooltips of reading %i', (_, feed) => {
    const both = listing(feed, { ...feed, feed: { ...feed.feed, scope: other } });
    for (const from of [listing(feed), both]) {
      for (const grouping of groupings) {
        const rows = [...rowsIn(from, 'Active', grouping, { pageSize: 1 }).byId.values()];
        const faces = rows.map((row) => rowItemOf(row, { ...display, ahead: 600_000 }));
        const tooltips = rows.flatMap((row) =>
          row.kind === 'scope'
            ? scopeTooltip(row, { caller: undefined, origin: undefined, endpoints: [] }, display)
            : [],
        );
        const { message, description } = summaryOf(from, placesIn(from, 'Active'), asked, display);
        translated([
          'x',
          ...faces.flatMap((face) => [face.label, face.description, face.spoken]),
          ...tooltips.flatMap(({ name, value }) => [name, value]),
          message,
          description,
        ]);
      }
      const { lines, notices } = timelineHead(from, asked, nobody, display);
      const actions = notices.flatMap(({ text, actions: all }) => [text, ...all.map(({ label }) => label)]);
      translated(['x', ...lines, ...actions]);
      const identity = () => ({ caller: undefined, origin: undefined, endpoints: [] });
      translated(watchedTooltip(from, [scope, other], identity, display));
    }
  });

  it.each(failures)('the failure %s', (code) => {
    const failure = { code, message: 'said by AWS', status: 400, requestId: '1' };
    const { title, next } = failureText(failure, scope, l10n);
    translated([title, next, failureDetail(failure, l10n)]);
    const facts = { pages: 1, sessions: 2, next: 'x', failure, stale: failure, at: now, endpoints: [] };
    translated([answerStatus(facts, scope, display)]);
  });

  it('the page of a session', () => {
    const running = listed({
      Reason: '1',
      MaxSessionDuration: '10',
      DocumentName: 'SSM-Own',
      AccessType: 'JustInTime',
    });
    const ended = listed(
      { SessionId: 'old-1', Owner: rootUser, Status: 'Terminated', EndDate: now / 1000, MaxSessionDuration: '10' },
      { state: 'History' },
    );
    const all = listingWith([running, ended]);
    for (const [one, state] of [
      [running, 'Active'],
      [ended, 'History'],
    ] as const) {
      const changes = [{ member: 'Status', before: '', at: now }];
      const { found, note } = detailOf(
        { scope, state, sessionId: one.session.SessionId },
        one,
        {
          caller: { account: '1', arn: rootUser },
          endpoints: [],
          note: sessionNote(
            all,
            { now: { ...one, stale: true }, seen: one, foreign: false, changes: [], restricted: false },
            display,
          ),
          pinned: false,
          changes,
          listing: all,
        },
        display,
      );
      translated([
        note,
        found?.statusLabel,
        found?.statusChanged,
        found?.output.none,
        ...(found?.facts.flatMap(({ name, value, more, changed }) => [name, value, more, changed]) ?? []),
        ...(found?.overlaps?.neighbours.flatMap(({ title, about }) => [title, about]) ?? []),
      ]);
      // The members keep the names that AWS gives them.
      const lines = tooltipOf({ ...one, stale: true, vanished: true }, [other], display);
      translated(lines.slice(-3).flatMap(({ name, value }) => [name, value]));
    }
  });

  it('the timeline', () => {
    const all = listingWith([listed(), listed({ SessionId: 'old-1', Owner: rootUser, EndDate: now / 1000 })]);
    const columns = timelineData(all, nobody, l10n);
    translated([
      ...(['target', 'owner', 'scope'] as const).map((kind) => laneKindLabel(kind, l10n)),
      ...tableColumns.flatMap((column) => [columnLabel(column, l10n), cell(columns, 0, column, display)]),
      barText(columns, 0, display),
      barText(columns, 1, display),
      statsText({ sessions: 0, people: 0, others: 0, open: 0, peak: 0 }, l10n),
      statsText({ sessions: 2, people: 1, others: 1, open: 1, peak: 2 }, l10n),
      meetingText([{ people: [0, 0], length: 60_000 }], columns, l10n),
    ]);
  });

  it('what is picked, filtered by, agreed to and written', () => {
    const offer = {
      profiles: [scope, other].map(({ profile: name = '', region }) => ({ name, region })),
      watched: [scope],
      recent: [[scope, other]],
      accountOf: nobody,
    };
    const { question, detail } = consentText([{ scope, origin: undefined }], l10n);
    translated([
      ...filterKeys.map((key) => filterLabel(key, l10n)),
      filtersSummary(asked.filters, display),
      ...(['lastHour', 'today', 'yesterday'] as const).map((id) => whenPresetLabel(id, l10n)),
      ...(['scope', 'target', 'status', 'owner', 'day', 'document'] as const).map((one) => groupingLabel(one, l10n)),
      String(question),
      String(detail),
    ]);
    const sections = scopeSections(offer, l10n);
    translated(
      sections.flatMap(({ title, choices }) => [title, ...choices.flatMap((one) => [one.label, one.description])]),
    );
    translated([
      ...[...requestShape.members, ...filterShape.members].map(({ name }) => memberHelp(name, l10n)),
      ...filterKeys.map((key) => keyHelp(key, l10n)),
    ]);
  });

  it('pages: no word stands in their templates themselves', () => {
    expect(fixedWords('html`<p title="a ${b}">x</p><i aria-label=${c}>${d}</i><b class="e">5</b>`')).toEqual([
      'a',
      'x',
    ]);
    const templates = readdirSync(join(root, 'src', 'webview'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => fixedWords(readFileSync(join(root, 'src', 'webview', file), 'utf8')));
    expect(templates).toEqual([]);
  });

  it('the manifest: commands, settings, welcome views and the walkthrough', () => {
    const { contributes } = read('package.json') as unknown as { readonly contributes: unknown };
    const nls = pseudoBundle(read('package.nls.json'));
    const shown: string[] = [];
    const visit = (value: unknown, name = ''): void => {
      if (typeof value === 'object' && value !== null) {
        Object.entries(value).forEach(([key, one]) => {
          visit(one, Array.isArray(value) ? name : key);
        });
      } else if (typeof value === 'string' && shownMembers.has(name)) {
        shown.push(value.replace(/%([\w.]+)%/g, (whole, key: string) => nls[key] ?? whole));
      }
    };
    visit(contributes);
    expect(shown.length).toBeGreaterThan(80);
    const links = shown.map((text) => text.replace(/\]\([^)]*\)|`[^`]*`/g, ''));
    translated(links, ['SSM Sessions', 'JSON', 'YAML']);
  });
});

/** The members of the manifest that people read. */
const shownMembers: ReadonlySet<string> = new Set([
  'title',
  'label',
  'description',
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'contents',
  'altText',
  'name',
  'category',
]);
