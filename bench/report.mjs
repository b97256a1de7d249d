// What the benchmark writes down.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/paths.mjs';

/**
 * @typedef {import('./contestants.mjs').Result & { calls: number, throttled: number, first?: number }} Measured
 * @typedef {{ cell: import('./main.mjs').Cell, all: Record<string, Measured[]> }} CellResult
 * @typedef {readonly [claim: string, value: number, holds: (value: number) => boolean]} Claim
 * @typedef {{ name: string, ms: readonly number[], bound?: number }} EditorFigure
 */

const file = join(root, 'bench', 'RESULTS.md');

/**
 * @param {object} what
 * @param {readonly CellResult[]} what.results
 * @param {readonly EditorFigure[]} what.editor
 * @param {number} what.minutes
 * @param {number} what.cores
 * @param {readonly number[]} what.load
 */
export function writeReport({ results, editor, minutes, cores, load }) {
  const lines = [
    '# Results of `npm run bench`',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cores} cores, Node ${process.version}, load ${load.map((one) => one.toFixed(1)).join(' ')} at the end, ${minutes.toFixed(1)} minutes. Times are wall seconds, min (median) of several runs; the AWS CLI asks for pages of 200, its best. \`cli\` is \`dist/cli.js --parallel\` as a whole process; \`core\` the listing in process, in a process that has just begun; \`warm\` the best of three after that; \`floor\` the same calls, raw.`,
    '',
    ...listTable(results.filter(({ cell }) => cell.part === 'lists')),
    ...callTable(
      'Throttled',
      results.filter(({ cell }) => cell.part === 'throttle'),
    ),
    ...callTable(
      'Filters after the page cut',
      results.filter(({ cell }) => cell.part === 'filters'),
    ),
    ...editorTable(editor),
    ...claims(results, editor),
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  console.log(`\n${lines.join('\n')}`);
  return file;
}

/** @param {readonly CellResult[]} results */
function listTable(results) {
  if (results.length === 0) {
    return [];
  }
  return [
    '## Whole History, no throttle',
    '',
    '| sessions | ms a call | aws | cli | ratio | core | warm | floor | warm | core / floor | warm / warm | calls aws, ours | CPU s aws, cli, core | peak MB aws, cli, core |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...results.map(({ cell, all }) =>
      row(
        cell.sessions,
        cell.latency,
        times(all['aws']),
        times(all['cli']),
        ratio(all['aws'], all['cli']),
        times(all['core']),
        times(all['core, warm']),
        times(all['floor']),
        times(all['floor, warm']),
        ratio(all['core'], all['floor']),
        ratio(all['core, warm'], all['floor, warm']),
        each([all['aws'], all['core']], (one) => one.calls, 0),
        each([all['aws'], all['cli'], all['core']], (one) => one.cpu, 2),
        each([all['aws'], all['cli'], all['core']], (one) => one.peak, 0),
      ),
    ),
    '',
  ];
}

/**
 * @param {string} title
 * @param {readonly CellResult[]} results
 */
function callTable(title, results) {
  if (results.length === 0) {
    return [];
  }
  return [
    `## ${title}`,
    '',
    '| sessions | ms a call | calls a second | aws | cli | core | core / aws | calls aws, cli, core | throttled aws, cli, core | runs aws gave up |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...results.map(({ cell, all }) =>
      row(
        cell.sessions,
        cell.latency,
        cell.throttle ?? '-',
        times(all['aws']),
        times(all['cli']),
        times(all['core']),
        ratio(all['core'], all['aws']),
        each([all['aws'], all['cli'], all['core']], (one) => one.calls, 0),
        each([all['aws'], all['cli'], all['core']], (one) => one.throttled, 0),
        (all['aws'] ?? []).filter((one) => one.failure !== undefined).length,
      ),
    ),
    '',
  ];
}

/** @param {readonly EditorFigure[]} editor */
function editorTable(editor) {
  if (editor.length === 0) {
    return [];
  }
  return [
    '## In the editor',
    '',
    '| what | ms, min (median) | at most |',
    '|---|---|---|',
    ...editor.map(({ name, ms, bound }) =>
      row(name, `${least(ms).toFixed(1)} (${median(ms).toFixed(1)})`, bound ?? '-'),
    ),
    '',
  ];
}

/**
 * The claims of the issue, each with its figure.
 * @param {readonly CellResult[]} results
 * @param {readonly EditorFigure[]} editor
 */
function claims(results, editor) {
  const find = (/** @type {Partial<import('./main.mjs').Cell>} */ wanted) =>
    results.find(({ cell }) => Object.entries(wanted).every(([key, value]) => /** @type {any} */ (cell)[key] === value))
      ?.all ?? {};
  const ten = find({ part: 'lists', sessions: 10_000, latency: 50 });
  const fifty = find({ part: 'lists', sessions: 50_000, latency: 50 });
  const late = find({ part: 'filters', sessions: 10_000 });
  const pages = Math.ceil((late['core']?.[0]?.sessions ?? 0) / 200);
  const middle = (
    /** @type {Measured[] | undefined} */ runs,
    /** @type {(one: Measured) => number | undefined} */ of,
  ) =>
    median(
      good(runs)
        .map(of)
        .filter((value) => value !== undefined),
    );
  const by = (/** @type {number} */ a, /** @type {number} */ b) => a / b;
  const seconds = (/** @type {Measured} */ one) => one.seconds;
  const calls = (/** @type {Measured} */ one) => one.calls;
  /** @type {readonly Claim[]} */
  const all = [
    [
      '10 000 sessions, 50 ms: aws / cli, at least 5',
      by(middle(ten['aws'], seconds), middle(ten['cli'], seconds)),
      (v) => v >= 5,
    ],
    [
      '50 000 sessions, 50 ms: aws / cli, at least 8',
      by(middle(fifty['aws'], seconds), middle(fifty['cli'], seconds)),
      (v) => v >= 8,
    ],
    [
      '10 000 sessions, 50 ms: core / floor, at most 1.3',
      by(middle(ten['core'], seconds), middle(ten['floor'], seconds)),
      (v) => v <= 1.3,
    ],
    ['the same, warm', by(middle(ten['core, warm'], seconds), middle(ten['floor, warm'], seconds)), (v) => v <= 1.3],
    [
      '50 000 sessions, 50 ms: core / floor, warm',
      by(middle(fifty['core, warm'], seconds), middle(fifty['floor, warm'], seconds)),
      (v) => v <= 1.3,
    ],
    ...[5, 10].flatMap((throttle) => {
      const cell = find({ part: 'throttle', sessions: 10_000, throttle });
      return /** @type {readonly Claim[]} */ ([
        [
          `${throttle} calls a second: core / aws in time, at most 1.1`,
          by(middle(cell['core'], seconds), middle(cell['aws'], seconds)),
          (v) => v <= 1.1,
        ],
        [
          `${throttle} calls a second: core / aws in calls, at most 1.3`,
          by(middle(cell['core'], calls), middle(cell['aws'], calls)),
          (v) => v <= 1.3,
        ],
      ]);
    }),
    [
      'filters after the cut: calls more than the chain, at most 16',
      middle(late['core'], calls) - pages,
      (v) => v <= 16,
    ],
    [
      '10 000 sessions: CPU cli / aws, at most 0.5',
      by(
        middle(ten['cli'], (one) => one.cpu),
        middle(ten['aws'], (one) => one.cpu),
      ),
      (v) => v <= 0.5,
    ],
    [
      '50 000 sessions: peak memory cli / aws, at most 1',
      by(
        middle(fifty['cli'], (one) => one.peak),
        middle(fifty['aws'], (one) => one.peak),
      ),
      (v) => v <= 1,
    ],
    [
      '50 000 sessions: peak memory core / aws, at most 1',
      by(
        middle(fifty['core'], (one) => one.peak),
        middle(fifty['aws'], (one) => one.peak),
      ),
      (v) => v <= 1,
    ],
    ...editor.flatMap(({ name, ms, bound }) =>
      bound === undefined
        ? []
        : [
            /** @type {const} */ ([
              `${name}, ms, at most ${bound}`,
              median(ms),
              (/** @type {number} */ v) => v <= bound,
            ]),
          ],
    ),
  ];
  return [
    '## Claims',
    '',
    '| claim | median | |',
    '|---|---|---|',
    ...all.flatMap(([claim, value, holds]) =>
      Number.isNaN(value) ? [] : [row(claim, value.toFixed(2), holds(value) ? 'yes' : '**no**')],
    ),
  ];
}

/** @param {readonly unknown[]} cells */
function row(...cells) {
  return `| ${cells.join(' | ')} |`;
}

/** @param {Measured[] | undefined} runs */
function good(runs) {
  return (runs ?? []).filter((one) => one.failure === undefined);
}

/** @param {Measured[] | undefined} runs */
function times(runs) {
  const seconds = good(runs).map((one) => one.seconds);
  return seconds.length === 0 ? '-' : `${least(seconds).toFixed(2)} (${median(seconds).toFixed(2)})`;
}

/**
 * @param {Measured[] | undefined} above
 * @param {Measured[] | undefined} below
 */
function ratio(above, below) {
  const value = median(good(above).map((one) => one.seconds)) / median(good(below).map((one) => one.seconds));
  return Number.isNaN(value) ? '-' : `${value.toFixed(2)}`;
}

/**
 * @param {readonly (Measured[] | undefined)[]} contestants
 * @param {(one: Measured) => number | undefined} of
 * @param {number} digits
 */
function each(contestants, of, digits) {
  return contestants
    .map((runs) => {
      const value = median(
        good(runs)
          .map(of)
          .filter((one) => one !== undefined),
      );
      return Number.isNaN(value) ? '-' : value.toFixed(digits);
    })
    .join(', ');
}

/** @param {readonly number[]} values */
function least(values) {
  return Math.min(...values);
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
