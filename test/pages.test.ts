import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Uri, Webview, WebviewPanel } from 'vscode';
import { Page } from '../src/ui/host/page';
import { pageDisplayContext } from '../src/ui/host/pageDisplayContext';
import { readToTimelinePage } from '../src/webview/timeline/messages';
import { displayContextOf } from '../src/webview/shared/displayContext';
import { timelineHead } from '../src/core/presentation/timeline/head';
import { listed, display, nobody, now, scope } from './support/builders';
import { listingWith } from './support/timeline';

const bundle = { Pin: 'Anheften', 'Copy the value of {0}': '{0}: Wert kopieren' };

vi.mock('vscode', () => ({
  env: { language: 'de' },
  l10n: {
    get bundle() {
      return bundle;
    },
  },
  Uri: {
    joinPath: ({ path }: { readonly path: string }, ...parts: string[]) => ({ path: [path, ...parts].join('/') }),
  },
}));

const extensionUri = { path: '/ext' } as unknown as Uri;

/** A page as it is made, with the webview that it was made in. */
function made(name: 'session' | 'timeline'): Webview {
  const webview = {
    options: {},
    html: '',
    cspSource: 'https://own.example',
    asWebviewUri: ({ path }: Uri) => `https://own.example${path}`,
    onDidReceiveMessage: () => undefined,
  } as unknown as Webview;
  const panel = {
    webview,
    visible: true,
    onDidChangeViewState: () => undefined,
    onDidDispose: () => undefined,
  } as unknown as WebviewPanel;
  new Page(panel, extensionUri, name, { message: () => undefined, visible: () => undefined, gone: () => undefined });
  return webview;
}

const nonceIn = ({ html }: Webview): string => /<script nonce="([^"]*)"/.exec(html)?.[1] ?? '';

describe.each(['session', 'timeline'] as const)('the page of a %s', (name) => {
  it('may load its own styles and run the one script with its nonce, and nothing else', () => {
    const page = made(name);
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page.html) ?? [];
    expect(policy?.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      `script-src 'nonce-${nonceIn(page)}'`,
      'style-src https://own.example',
    ]);
    expect(page.html).not.toMatch(/unsafe|strict-dynamic|\bon\w+=|javascript:|<style|style=/);
    expect(page.html.match(/<script/g)).toHaveLength(1);
  });

  it('has another nonce each time, which cannot be guessed', () => {
    const nonces = Array.from({ length: 100 }, () => nonceIn(made(name)));
    expect(new Set(nonces).size).toBe(100);
    expect(nonces.filter((nonce) => !/^[0-9a-f]{32}$/.test(nonce))).toEqual([]);
    expect(readFileSync(join(import.meta.dirname, '..', 'src', 'ui', 'host', 'pageHtml.ts'), 'utf8')).not.toContain(
      'Math.random',
    );
  });

  it('reaches its own folder, no command and no form', () => {
    expect(made(name).options).toEqual({
      enableScripts: true,
      enableForms: false,
      enableCommandUris: false,
      localResourceRoots: [{ path: '/ext/dist/webview' }],
    });
  });

  it('is the same for everybody but for the nonce: no data stands in it', () => {
    const constant = (page: Webview): string => page.html.replaceAll(nonceIn(page), '');
    expect(constant(made(name))).toBe(constant(made(name)));
  });
});

it('gets the strings of the language that VS Code speaks, and speaks with them', () => {
  const view = { scopes: [scope], filters: [], samples: false, restricted: false };
  const head = timelineHead(listingWith([listed()]), view, nobody, display);
  const sent = JSON.parse(JSON.stringify({ kind: 'head', display: pageDisplayContext(now), head })) as unknown;
  const heard = readToTimelinePage(sent);
  expect(heard).toMatchObject({ display: { strings: bundle, language: 'de' } });
  const { t } = displayContextOf(
    heard !== undefined && 'display' in heard ? heard.display : pageDisplayContext(now),
  ).l10n;
  expect([t('Pin'), t('Copy the value of {0}', 'Owner'), t('Unpin')]).toEqual([
    'Anheften',
    'Owner: Wert kopieren',
    'Unpin',
  ]);
});

it('has no other panel beside it that would have other rights', () => {
  const folder = join(import.meta.dirname, '..', 'src');
  const makers = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /\.webview\.(?:html|options)\b|createWebviewPanel|WebviewViewProvider/.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
    );
  expect(makers.sort()).toEqual([join('ui', 'host', 'page.ts'), join('ui', 'sinks', 'panel.ts')]);
  const callers = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /\bcreatePanel\(/.test(readFileSync(join(folder, file), 'utf8')));
  expect(callers.sort()).toEqual([
    join('ui', 'sessionPage', 'sessionPanels.ts'),
    join('ui', 'sinks', 'panel.ts'),
    join('ui', 'timeline', 'timelinePanel.ts'),
  ]);
});
