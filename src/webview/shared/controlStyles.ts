import { css } from 'lit';

/** Buttons, fields and lists as VS Code has them, and what is there for screen readers only (`quiet`). */
export const controlStyles = css`
  :host-context([data-vscode-theme-kind$='dark']),
  :host-context([data-vscode-theme-kind$='contrast']) {
    color-scheme: dark;
  }
  button,
  select,
  input {
    box-sizing: border-box;
    min-height: 24px;
    font: inherit;
    font-size: 1em;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding: 2px 9px;
    border: 1px solid var(--vscode-button-border, transparent);
    border-radius: 3px;
    background: var(--vscode-button-secondaryBackground, transparent);
    color: var(--vscode-button-secondaryForeground, var(--vscode-foreground));
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: var(--vscode-button-secondaryHoverBackground, var(--vscode-toolbar-hoverBackground));
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  button.primary,
  button[aria-pressed='true'] {
    background: var(--vscode-button-background);
    color: var(--vscode-button-foreground);
  }
  button.primary:hover {
    background: var(--vscode-button-hoverBackground);
  }
  button[aria-pressed='true'] {
    border-color: var(--vscode-contrastActiveBorder, var(--vscode-button-border, transparent));
  }
  button.plain {
    padding: 2px 4px;
    border-color: transparent;
    background: none;
    color: var(--vscode-foreground);
  }
  button.plain:hover {
    background: var(--vscode-toolbar-hoverBackground);
  }
  select,
  input {
    padding: 2px 6px;
    border: 1px solid var(--vscode-input-border, var(--vscode-dropdown-border, transparent));
    border-radius: 3px;
    background: var(--vscode-input-background);
    color: var(--vscode-input-foreground);
  }
  select {
    border-color: var(--vscode-dropdown-border, transparent);
    background: var(--vscode-dropdown-background);
    color: var(--vscode-dropdown-foreground);
  }
  input::placeholder {
    color: var(--vscode-input-placeholderForeground);
  }
  :focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
  }
  .quiet {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .part {
    white-space: nowrap;
  }
  .icon {
    flex: none;
  }
`;
