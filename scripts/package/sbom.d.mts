// The types of sbom.mjs for its test.

export interface Package {
  readonly name: string;
  readonly version: string;
}

export interface Component extends Package {
  readonly 'bom-ref': string;
  readonly hashes?: readonly unknown[];
}

export interface Bom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly tools?: unknown; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

export function ofBundled(all: Bom, bundled: readonly Package[], product: Package): Bom;
export function sbomProblems(file: string, bundled: readonly Package[]): readonly string[];
export function writeSbom(file: string, bundled: readonly Package[]): Promise<void>;
