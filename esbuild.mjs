// Builds every bundle: `node esbuild.mjs [--production] [name…]` (default: all but those of the tests).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, transform } from 'esbuild';
import { shortPath } from './scripts/package/shortPath.mjs';

const production = process.argv.includes('--production');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

/** @satisfies {import('esbuild').BuildOptions} */
const node = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  // Keeps `import('./aws')` a lazy require: the SDK is loaded at the first request, not at activation.
  // Expressions stay as they are written, so that those which nobody uses are left out.
  supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
};
/**
 * VS Code's icons come as the outlines in their SVG files, so that pages need no font and no markup.
 * @type {import('esbuild').Plugin}
 */
const icons = {
  name: 'icons',
  setup(plugin) {
    plugin.onLoad({ filter: /codicons[\\/]src[\\/]icons[\\/].*\.svg$/ }, ({ path }) => {
      const outlines = [...readFileSync(path, 'utf8').matchAll(/ d="([^"]+)"/g)];
      const paths = outlines.map(([, outline = '']) => shortPath(outline));
      return { contents: `export const paths = ${JSON.stringify(paths)};`, loader: 'js' };
    });
  },
};

/**
 * Style sheets in templates are made small as those in files are.
 * @type {import('esbuild').Plugin}
 */
const styles = {
  name: 'styles',
  setup(plugin) {
    plugin.onLoad({ filter: /src[\\/]webview[\\/].*\.ts$/ }, async ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [whole, sheet = ''] of production ? contents.matchAll(/\bcss`((?:[^`$\\]|\$(?!{))*)`/g) : []) {
        const { code } = await transform(sheet, { loader: 'css', minify: true, target: page.target });
        contents = contents.replace(whole, () => `css\`${code.trim().replaceAll(', ', ',')}\``);
      }
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * What templates have that minified code has not: line ends. One stays, but none between elements and before the end of
 * a tag: our pages set blanks that matter within a line.
 * @param {string} code minified
 */
const squeezed = (code) => code.replaceAll(/\n\s*/g, '\n').replaceAll(/>\n(?=[<$])|\n(?=>)/g, (ends) => ends.trim());

/**
 * Writes what is built, in production as short as it can be.
 * @type {import('esbuild').Plugin}
 */
const tight = {
  name: 'tight',
  setup(plugin) {
    plugin.onEnd(({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, path.endsWith('.js') && production ? squeezed(text) : text);
      }
    });
  },
};
/** @satisfies {import('esbuild').BuildOptions} */
const page = {
  platform: 'browser',
  format: 'iife',
  target: 'chrome122',
  // The pages say that they are UTF-8.
  charset: 'utf8',
  // Expressions stay as they are written, so that those which nobody uses are left out.
  supported: { 'regexp-unicode-property-escapes': true },
  write: false,
  plugins: [icons, styles, tight],
};

/**
 * What is heavy and not always needed is a bundle of its own; whoever imports its entry by name gets the file beside it.
 * @type {import('esbuild').Plugin}
 */
const apart = {
  name: 'apart',
  setup(plugin) {
    plugin.onResolve({ filter: /^\.\/aws\/createAws$/ }, () => ({ path: './aws.js', external: true }));
    plugin.onResolve({ filter: /^\.\/createPages$/ }, () => ({ path: './pages.js', external: true }));
    plugin.onResolve({ filter: /^\.\/requests\/createRequests$/ }, () => ({ path: './requests.js', external: true }));
    plugin.onResolve({ filter: /^\.\/samples\/createSamples$/ }, () => ({ path: './samples.js', external: true }));
  },
};

/**
 * A module that is left out. CommonJS: whatever is imported from it is there, and is not looked at before it is called.
 * @param {{ readonly path: string }} module
 */
const leftOut = ({ path }) => ({
  contents: `const leftOut = () => { throw new Error(${JSON.stringify(`${path} is left out of this bundle`)}); };
    module.exports = new Proxy({}, { get: () => leftOut });`,
});

/**
 * Leaves out of the SDK what reads the shared AWS files and looks for credentials by itself: `src/aws` does both, as the AWS
 * CLI does, and hands over what it has found. Whoever calls what is left out is told.
 * @type {import('esbuild').Plugin}
 */
const explicitConfiguration = {
  name: 'explicitConfiguration',
  setup(plugin) {
    const filter = /^@aws-sdk\/credential-provider-node$|\/shared-ini-file-loader\//;
    plugin.onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out' }));
    // The clients want to know their version, and take all of the file for it.
    plugin.onLoad({ filter: /[\\/]@aws-sdk[\\/].*package\.json$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
    plugin.onLoad({ filter: /.*/, namespace: 'left-out' }, leftOut);
  },
};

/**
 * YAML is read, not written, and as the failsafe schema only: the parser as ES modules, so that what nobody calls stays out,
 * without what writes and without the types of YAML 1.1.
 * @type {import('esbuild').Plugin}
 */
const yamlReader = {
  name: 'yamlReader',
  setup(plugin) {
    const path = join(import.meta.dirname, 'node_modules', 'yaml', 'browser', 'dist', 'index.js');
    plugin.onResolve({ filter: /^yaml$/ }, () => ({ path, sideEffects: false }));
    plugin.onResolve(
      { filter: /\/stringify\w*(?:\.js$|\/)|\/yaml-1\.1\/|\/foldFlowLines\.js$/ },
      ({ path: wanted, importer }) =>
        /[\\/]node_modules[\\/]yaml[\\/]/.test(importer) ? { path: wanted, namespace: 'left-out' } : undefined,
    );
    plugin.onLoad({ filter: /.*/, namespace: 'left-out' }, leftOut);
  },
};

/** @type {Readonly<Record<string, import('esbuild').BuildOptions>>} */
const bundles = {
  extension: {
    ...node,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    plugins: [apart],
  },
  pages: {
    ...node,
    entryPoints: ['src/ui/createPages.ts'],
    outfile: 'dist/pages.js',
    external: ['vscode'],
  },
  requests: {
    ...node,
    entryPoints: ['src/ui/requests/createRequests.ts'],
    outfile: 'dist/requests.js',
    external: ['vscode'],
    plugins: [yamlReader],
  },
  aws: { ...node, entryPoints: ['src/aws/createAws.ts'], outfile: 'dist/aws.js', plugins: [explicitConfiguration] },
  samples: { ...node, entryPoints: ['src/samples/createSamples.ts'], outfile: 'dist/samples.js' },
  session: { ...page, entryPoints: ['src/webview/sessionPage/session.ts'], outfile: 'dist/webview/session.js' },
  timeline: { ...page, entryPoints: ['src/webview/timeline/timeline.ts'], outfile: 'dist/webview/timeline.js' },
  cli: { ...node, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', plugins: [apart, yamlReader] },
  emulator: { ...node, entryPoints: ['test/emulator/main.ts'], outfile: 'out/emulator.js' },
  cases: { ...node, entryPoints: ['test/cases/host.ts', 'test/cases/offline.ts'], outdir: 'out/cases' },
  differential: { ...node, entryPoints: ['test/differential/main.ts'], outfile: 'out/differential.js' },
  differentialConfiguration: {
    ...node,
    entryPoints: ['test/differential/configuration/main.ts'],
    outfile: 'out/differentialConfiguration.js',
  },
  differentialOurs: {
    ...node,
    entryPoints: ['test/differential/configuration/oursServer.ts'],
    outfile: 'out/differentialOurs.js',
    plugins: [explicitConfiguration],
  },
  benchCore: { ...node, entryPoints: ['bench/core.ts'], outfile: 'out/bench/core.js' },
  benchFloor: { ...node, entryPoints: ['bench/floor.ts'], outfile: 'out/bench/floor.js' },
  benchRows: { ...node, entryPoints: ['bench/rows.ts'], outfile: 'out/bench/rows.js' },
  soak: { ...node, entryPoints: ['bench/soak.ts'], outfile: 'out/bench/soak.js' },
};
const usual = ['extension', 'pages', 'requests', 'aws', 'samples', 'session', 'timeline', 'cli'];

mkdirSync('out/meta', { recursive: true });
for (const name of wanted.length > 0 ? wanted : usual) {
  const bundle = bundles[name];
  if (!bundle) {
    throw new Error(`No bundle is named "${name}"; there are: ${Object.keys(bundles).join(', ')}.`);
  }
  const { metafile } = await build({
    ...bundle,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    // It has said what is wrong.
  }).catch(() => process.exit(1));
  writeFileSync(`out/meta/${name}.json`, JSON.stringify(metafile));
}
