// What the extension costs the editor: each figure from a process of its own, with a stand-in for VS Code.
import { join } from 'node:path';
import { outFolder, root } from '../scripts/paths.mjs';
import { runNode, startEndpoint } from './contestants.mjs';

/** Milliseconds that the endpoint takes for a call. */
const latency = 50;

/**
 * @param {number} runs
 * @returns {Promise<import('./report.mjs').EditorFigure[]>}
 */
export async function editorFigures(runs) {
  const { url, stop } = await startEndpoint(['--sessions', '160', '--latency', String(latency), '--still']);
  const loads = await several(runs, () => runNode(['-e', loadAws]));
  const starts = await several(runs, () =>
    runNode([join(root, 'bench', 'activation.cjs')], { AWS_ENDPOINT_URL_SSM: url }),
  );
  await stop();
  const pictures = await several(runs, () => runNode([join(outFolder, 'bench', 'rows.js')]));
  return [
    { name: 'loading extension.js', ms: starts.map(({ load }) => load) },
    { name: 'activate()', ms: starts.map(({ activate }) => activate), bound: 20 },
    { name: 'loading aws.js', ms: loads.map(({ load }) => load), bound: 80 },
    {
      name: `activation to first row, with a call of ${latency} ms`,
      ms: starts.map(({ firstRow }) => firstRow),
      bound: latency + 300,
    },
    ...[1000, 10_000, 50_000].flatMap((size) => [
      { name: `rows of ${size} sessions`, ms: pictures.map((picture) => picture[size].rows) },
      { name: `changes of ${size} rows, one other`, ms: pictures.map((picture) => picture[size].changes) },
      {
        name: `one session of ${size} changes: page to picture`,
        ms: pictures.map((picture) => picture[size].whole),
        ...(size === 50_000 ? { bound: 50 } : {}),
      },
    ]),
  ];
}

const loadAws = `
const began = performance.now();
require(${JSON.stringify(join(root, 'dist', 'aws.js'))});
console.log(JSON.stringify({ load: performance.now() - began }));
`;

/**
 * @param {number} runs
 * @param {() => Promise<any>} once
 * @returns {Promise<any[]>}
 */
async function several(runs, once) {
  const figures = [];
  for (let run = 0; run < Math.max(runs, 5); run += 1) {
    figures.push(await once());
  }
  return figures;
}
