import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCli } from '../support/builtCli';
import { play } from '../support/playRecording';
import { type RecordedRequest, type Recording, recordings } from '../support/recordings';

const parity = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'cli-parity.md'), 'utf8');

/** Where we are right and the CLI is not: what we print, how we end, and the row of docs/cli-parity.md that says why. */
const better: Readonly<
  Record<string, { readonly exit: number; readonly stdout?: (recording: Recording) => string; readonly row: string }>
> = {
  'e13-html-200': { exit: 255, row: 'no answer of the service' },
  'e14-truncated': { exit: 255, row: 'no answer of the service' },
  'e15-bad-json': { exit: 255, row: 'no answer of the service' },
  'p25-same-token-loop': { exit: 255, stdout: allIds, row: 'pages read before' },
};

describe('dist/cli.js, beside recordings of the real AWS CLI', () => {
  const all = recordings();

  it.concurrent.each(all)('$id', async (recording) => {
    const { stdout, stderr, exit, requests } = await play(recording, builtCli);
    const expected = better[recording.id];
    expect({ stdout, exit, requests: requests.map(comparable) }).toEqual({
      stdout: expected?.stdout?.(recording) ?? recording.stdout,
      exit: expected?.exit ?? recording.exit,
      requests: recording.exchanges.map(({ request }) => comparable(request)),
    });
    if (expected) {
      expect(parity).toContain(expected.row);
    }
    expect(missingFacts(recording.stderr, stderr)).toEqual([]);
  });
});

/** What `--query Sessions[].SessionId` prints of all pages. */
function allIds({ exchanges }: Recording): string {
  const pages = exchanges.map(
    ({ response }) => JSON.parse(response?.body ?? '') as { readonly Sessions: readonly Id[] },
  );
  const ids = pages.flatMap(({ Sessions }) => Sessions.map(({ SessionId }) => SessionId));
  return `${JSON.stringify(ids, undefined, 4)}\n`;
}

interface Id {
  readonly SessionId: string;
}

/** Bodies are the same where they are the same JSON. */
function comparable(request: RecordedRequest): unknown {
  return { ...request, body: JSON.parse(request.body) as unknown };
}

/** What the CLI names in a complaint, and ours does not: options, members, values in quotes, codes of the service. */
function missingFacts(theirs: string, ours: string): readonly string[] {
  const said = theirs.replaceAll(/, must be one of: .*/g, '');
  const facts = [...said.matchAll(/--[a-z][a-z-]+|\(([A-Z][a-z]\w+)\)|Filters(?:\[\d+\](?:\.\w+)?)?/g)].map(
    ([whole, code]) => code ?? whole,
  );
  const empty = theirs !== '' && ours.trim() === '' ? ['anything'] : [];
  return [...empty, ...facts.filter((fact) => !ours.includes(fact))];
}
