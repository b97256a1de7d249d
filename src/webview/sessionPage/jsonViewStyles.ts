import { css } from 'lit';

/** The JSON view in the colours of the theme's debugger, which has them for values. */
export const jsonViewStyles = css`
  :host {
    display: block;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin-bottom: 6px;
  }
  .tools input {
    flex: 0 1 16em;
    min-width: 7em;
  }
  .sheet {
    overflow-x: auto;
    padding: 4px 0;
    border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
    border-radius: 3px;
    font-family: var(--vscode-editor-font-family, monospace);
    font-size: var(--vscode-editor-font-size, 13px);
    line-height: 1.5;
    tab-size: 4;
  }
  .sheet:focus-visible {
    outline-offset: -1px;
  }
  .line {
    position: relative;
    display: flex;
    min-height: 1.5em;
  }
  .line.front {
    background: var(--vscode-editor-findMatchHighlightBackground, transparent);
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
    outline-offset: -1px;
  }
  .gutter {
    flex: none;
    width: 1.8em;
    user-select: none;
  }
  .text {
    padding-inline-start: 6ch;
    text-indent: -6ch;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .fold {
    justify-content: center;
    width: 100%;
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--vscode-descriptionForeground);
  }
  .parts {
    position: absolute;
    inset-inline-end: 0;
    background: var(--vscode-editor-background);
    opacity: 0;
    user-select: none;
  }
  .line:hover .parts,
  .line:focus-within .parts {
    opacity: 1;
  }
  @media (hover: none) {
    .parts {
      position: static;
      opacity: 1;
    }
  }
  .parts button {
    min-height: 0;
    padding: 1px 3px;
    vertical-align: top;
  }
  .name {
    color: var(--vscode-symbolIcon-propertyForeground, var(--vscode-textLink-foreground));
  }
  .string {
    color: var(--vscode-debugTokenExpression-string);
  }
  .number {
    color: var(--vscode-debugTokenExpression-number);
  }
  .literal {
    color: var(--vscode-debugTokenExpression-boolean);
  }
  mark {
    background: var(--vscode-editor-findMatchBackground, Highlight);
    color: var(--vscode-editor-foreground);
    outline: 1px solid var(--vscode-contrastActiveBorder, transparent);
  }
  .more {
    color: var(--vscode-descriptionForeground);
    user-select: none;
  }
`;
