import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Bom, ofBundled, sbomProblems } from '../../../scripts/package/sbom.mjs';

const component = (name: string, version = '1.0.0') => ({
  'bom-ref': `${name}@${version}`,
  name,
  version,
  hashes: [{ alg: 'SHA-512', content: '00' }],
});

const all: Bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  serialNumber: 'urn:uuid:1',
  metadata: { timestamp: 'now', tools: [{ name: 'cli', version: '11' }], component: component('folder') },
  components: [component('lit'), component('yaml', '2.0.0'), component('a'), component('yaml', '1.0.0')],
  dependencies: [
    { ref: 'yaml@1.0.0' },
    { ref: 'folder@1.0.0', dependsOn: ['lit@1.0.0', 'a@1.0.0'] },
    { ref: 'lit@1.0.0', dependsOn: ['yaml@2.0.0', 'a@1.0.0'] },
  ],
};
const bundled = [
  { name: 'yaml', version: '1.0.0' },
  { name: 'a', version: '1.0.0' },
];
const product = { name: 'ssm-sessions', version: '0.1.0' };

describe('the bill of materials', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  const file = join(folder, 'bom.json');
  afterAll(() => rmSync(folder, { recursive: true }));
  const problems = (bom: Bom): readonly string[] => {
    writeFileSync(file, JSON.stringify(bom));
    return sbomProblems(file, bundled);
  };

  it('has what is bundled, in order, and what of it needs what', () => {
    const bom = ofBundled(all, bundled, product);
    expect(bom.components.map((one) => one['bom-ref'])).toEqual(['a@1.0.0', 'yaml@1.0.0']);
    expect(bom.dependencies).toEqual([
      { ref: 'folder@1.0.0', dependsOn: ['a@1.0.0'] },
      { ref: 'yaml@1.0.0', dependsOn: [] },
    ]);
    expect(problems(bom)).toEqual([]);
  });

  it('is of the product, and says nothing that differs from one build to the next', () => {
    const text = JSON.stringify(ofBundled(all, bundled, product));
    expect(text).toContain('"name":"ssm-sessions","version":"0.1.0"');
    expect(text).not.toMatch(/serialNumber|timestamp|tools/);
    expect(problems(all)).toContain('the SBOM differs from one build to the next');
  });

  it('may lack nothing that is bundled, hold nothing that is not, and has a hash of each', () => {
    const bom = ofBundled(all, bundled, product);
    const [first, ...rest] = bom.components;
    expect(problems({ ...bom, components: rest })).toEqual(['a@1.0.0 is bundled, but not in the SBOM']);
    expect(problems({ ...bom, components: [...bom.components, component('evil')] })).toEqual([
      'evil@1.0.0 is in the SBOM, but not bundled',
    ]);
    expect(first).toBeDefined();
    const bare = { 'bom-ref': 'a@1.0.0', name: 'a', version: '1.0.0' };
    expect(problems({ ...bom, components: [bare, ...rest] })).toEqual(['a@1.0.0 has no hash in the SBOM']);
  });
});
