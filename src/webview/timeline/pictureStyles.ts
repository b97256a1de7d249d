import { css } from 'lit';

/** The picture's frame, focus and hover; what is drawn in it has its colours from the palette. */
export const timelinePictureStyles = css`
  :host {
    position: relative;
    display: block;
    overflow: hidden;
  }
  .scroller {
    position: absolute;
    inset: 0;
    overflow: hidden auto;
    outline: 0;
    cursor: grab;
    touch-action: none;
  }
  .scroller:focus-visible canvas {
    outline: 2px solid var(--vscode-focusBorder);
    outline-offset: -2px;
  }
  .scroller.dragging {
    cursor: grabbing;
  }
  .content {
    position: relative;
    min-height: 100%;
  }
  canvas {
    position: sticky;
    top: 0;
    display: block;
  }
  .bars {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
    outline: 0;
  }
  .bar {
    position: absolute;
    box-sizing: border-box;
    border: 2px solid var(--vscode-foreground);
    border-radius: 2px;
  }
  .bar.quiet {
    border-color: transparent;
  }
  .bars:focus-visible .bar {
    border-color: var(--vscode-focusBorder);
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }
  .marked {
    position: absolute;
    top: 0;
    bottom: 0;
    border: 1px solid var(--vscode-focusBorder);
    background: color-mix(in srgb, var(--vscode-focusBorder) 20%, transparent);
    pointer-events: none;
  }
  .card {
    position: absolute;
    z-index: 1;
    box-sizing: border-box;
    max-width: min(420px, calc(100% - 16px));
    padding: 4px 8px;
    border: 1px solid var(--vscode-editorHoverWidget-border, currentColor);
    border-radius: 3px;
    background: var(--vscode-editorHoverWidget-background);
    color: var(--vscode-editorHoverWidget-foreground, var(--vscode-foreground));
    overflow-wrap: anywhere;
    white-space: pre-line;
    pointer-events: none;
  }
  [hidden] {
    display: none;
  }
`;
