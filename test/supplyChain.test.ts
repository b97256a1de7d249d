import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly needs?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly strategy?: { readonly matrix: { readonly os: readonly string[] } };
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}
interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly hasInstallScript?: boolean }>>;
}

const root = join(import.meta.dirname, '..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const { dependencies } = JSON.parse(text('package.json')) as Manifest;
const workflows = readdirSync(join(root, '.github', 'workflows')).map((file) => {
  const written = text(join('.github', 'workflows', file));
  return { file, written, workflow: parse(written) as Workflow };
});
const jobsOf = (name: string): Workflow['jobs'] => workflows.find(({ file }) => file === name)?.workflow.jobs ?? {};

describe('what the extension is made of', () => {
  it('is at most eight packages besides its own code, each in one version', () => {
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(8);
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('is locked by content', () => {
    const { packages } = JSON.parse(text('package-lock.json')) as Lockfile;
    const open = Object.entries(packages).filter(([name, { integrity }]) => name !== '' && integrity === undefined);
    expect(open).toEqual([]);
  });

  it('runs no script when it is installed', () => {
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  it('is not updated to what is younger than a week', () => {
    const renovate = JSON.parse(text('renovate.json')) as Readonly<Record<string, unknown>>;
    const [, days] = /^(\d+) days$/.exec(String(renovate['minimumReleaseAge'])) ?? [];
    expect(Number(days)).toBeGreaterThanOrEqual(7);
    expect(renovate['internalChecksFilter']).toBe('strict');
  });
});

describe('a workflow', () => {
  it('uses actions by their commit, and says of which version that is', () => {
    const uses = workflows.flatMap(({ written }) =>
      [...written.matchAll(/\buses: (.*)$/gm)].map(([, what]) => what ?? ''),
    );
    expect(uses.length).toBeGreaterThan(0);
    const pinned = /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$|^\.\/\.github\/workflows\/\w+\.yml$/;
    expect(uses.filter((what) => !pinned.test(what))).toEqual([]);
  });

  it('may read the code and nothing else, unless a job says what for', () => {
    for (const { file, workflow } of workflows) {
      expect([{}, { contents: 'read' }], file).toContainEqual(workflow.permissions);
      for (const job of Object.values(workflow.jobs)) {
        const { contents = 'read', ...others } = job.permissions ?? {};
        expect(contents).toBe('read');
        expect(Object.keys(others).filter((name) => !['id-token', 'attestations'].includes(name))).toEqual([]);
      }
    }
  });

  it('knows no secret, leaves no token in the folder, and runs nothing of a stranger with rights of ours', () => {
    for (const { written, workflow } of workflows) {
      expect(written).not.toMatch(/\bsecrets\b|_PAT\b|--pat\b/);
      expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
      const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
      const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
      expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    }
  });

  it('tests on three systems', () => {
    expect(jobsOf('ci.yml')['test']?.strategy?.matrix.os).toEqual(['ubuntu-latest', 'macos-latest', 'windows-latest']);
  });

  it('publishes only what was tested and packed once, after an approval, by an identity of its own', () => {
    const jobs = jobsOf('release.yml');
    expect(jobs['test']?.uses).toBe('./.github/workflows/ci.yml');
    expect(jobs['package']).toMatchObject({
      needs: 'test',
      permissions: { 'id-token': 'write', attestations: 'write' },
    });
    for (const gallery of ['marketplace', 'open-vsx']) {
      expect(jobs[gallery]).toMatchObject({
        needs: 'package',
        environment: 'release',
        permissions: { 'id-token': 'write' },
      });
    }
  });
});
