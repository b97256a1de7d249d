/** The page's line to the extension. */
export interface Host<To, From, Remembered> {
  say(message: From): void;
  /** What the page remembers over a reload. */
  remember(state: Remembered): void;
  /** Hears the extension; the first message comes after the page has said that it is ready. */
  listen(hear: (message: To) => void): void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** Can be called once only: VS Code hands its line out a single time. */
export function connect<To, From, Remembered>(): Host<To, From, Remembered> {
  const api = acquireVsCodeApi();
  return {
    say: (message) => api.postMessage(message),
    remember: (state) => api.setState(state),
    listen: (hear) => window.addEventListener('message', ({ data }: MessageEvent<To>) => hear(data)),
  };
}
