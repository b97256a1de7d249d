import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/webview/shared/host';

describe('a page’s line to the extension', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('hears what it can read, and says that the page is lost where it cannot', () => {
    let post: (event: { readonly data: unknown }) => void = () => undefined;
    vi.stubGlobal('acquireVsCodeApi', () => ({ getState: () => undefined }));
    vi.stubGlobal('window', {
      addEventListener: (_: string, listener: typeof post) => {
        post = listener;
      },
    });
    const heard: unknown[] = [];
    connect((message) => (typeof message === 'number' && Number.isFinite(message) ? message : undefined)).listen(
      (message) => heard.push(message),
      () => heard.push('lost'),
    );
    post({ data: 1 });
    post({ data: Number.NaN });
    post({ data: 2 });
    expect(heard).toEqual([1, 'lost', 2]);
  });
});
