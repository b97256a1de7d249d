/** The page's line to the extension. */
export interface Host<To, From, Remembered> {
  say(message: From): void;
  /** What the page remembers over a reload, of itself only: it may be anything, as the page that wrote it may be older. */
  readonly remembered: unknown;
  remember(state: Remembered): void;
  /** Hears the extension; the first message comes after the page has said that it is ready. */
  listen(hear: (message: To) => void): void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/**
 * Can be called once only: VS Code hands its line out a single time. What `read` does not know (it answers undefined) is
 * not heard.
 */
export function connect<To, From, Remembered>(read: (message: unknown) => To | undefined): Host<To, From, Remembered> {
  const api = acquireVsCodeApi();
  return {
    say: (message) => api.postMessage(message),
    remembered: api.getState(),
    remember: (state) => api.setState(state),
    listen: (hear) =>
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const message = read(data);
        if (message !== undefined) {
          hear(message);
        }
      }),
  };
}
