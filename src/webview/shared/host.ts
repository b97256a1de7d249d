/** The page's line to the extension. */
export interface Host<To, From, Remembered> {
  say(message: From): void;
  /** The page's memory over a reload, of itself only: it may be anything, as the page that wrote it may be older. */
  readonly remembered: unknown;
  remember(state: Remembered): void;
  /**
   * Hears the extension; the first message comes after the page has said that it is ready. `lost` is called for a
   * message that cannot be read: what the page shows is not what it was to show any more.
   */
  listen(hear: (message: To) => void, lost: () => void): void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/**
 * Connects to VS Code. Can be called once only: VS Code hands its line out a single time. `read` answers undefined for
 * what it does not know.
 */
export function connect<To, From, Remembered>(read: (message: unknown) => To | undefined): Host<To, From, Remembered> {
  const api = acquireVsCodeApi();
  return {
    say: (message) => api.postMessage(message),
    remembered: api.getState(),
    remember: (state) => api.setState(state),
    listen: (hear, lost) =>
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const message = read(data);
        if (message === undefined) {
          lost();
        } else {
          hear(message);
        }
      }),
  };
}
