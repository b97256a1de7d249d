import { css } from 'lit';

/** The session page in the colours of VS Code's theme. */
export const sessionStyles = css`
  :host {
    display: block;
    max-width: 70em;
    padding: 12px 4px 32px;
    background: var(--vscode-editor-background);
    color: var(--vscode-foreground);
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size);
    line-height: 1.5;
  }
  h1 {
    margin: 0;
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  h2 {
    margin: 24px 0 6px;
    font-size: 1em;
    font-weight: 600;
  }
  .note {
    margin: 6px 0 0;
    color: var(--vscode-descriptionForeground);
  }
  .note:empty {
    display: none;
  }
  .status {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 6px 0 16px;
  }
  .dot {
    flex: none;
    box-sizing: border-box;
    width: 10px;
    height: 10px;
    border: 2px solid var(--vscode-disabledForeground, currentColor);
    border-radius: 50%;
  }
  .connected .dot {
    border-color: var(--vscode-charts-green);
    background: var(--vscode-charts-green);
  }
  .connecting .dot {
    border-color: var(--vscode-charts-blue);
  }
  .disconnected .dot {
    border-color: var(--vscode-charts-yellow);
    border-style: dashed;
  }
  .failed .dot {
    border-color: var(--vscode-errorForeground);
    border-radius: 0;
    background: var(--vscode-errorForeground);
  }
  dl {
    display: grid;
    grid-template-columns: minmax(9em, max-content) 1fr;
    gap: 4px 20px;
    margin: 0;
  }
  dl > div {
    display: contents;
  }
  dt {
    color: var(--vscode-descriptionForeground);
  }
  dd {
    margin: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  small {
    display: block;
    color: var(--vscode-descriptionForeground);
    font-size: 0.92em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 20px;
  }
  .bar button {
    padding: 4px 11px;
    border: 1px solid var(--vscode-button-border, transparent);
    border-radius: 2px;
    background: var(--vscode-button-secondaryBackground);
    color: var(--vscode-button-secondaryForeground);
    font: inherit;
    cursor: pointer;
  }
  .bar button:hover {
    background: var(--vscode-button-secondaryHoverBackground);
  }
  .bar .primary {
    background: var(--vscode-button-background);
    color: var(--vscode-button-foreground);
  }
  .bar .primary:hover {
    background: var(--vscode-button-hoverBackground);
  }
  .bar button:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 2px;
  }
  @media (max-width: 30em) {
    dl {
      display: block;
    }
    dl > div {
      display: block;
      margin-bottom: 8px;
    }
  }
`;
