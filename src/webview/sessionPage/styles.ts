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
    flex: 1 1 11em;
    margin: 0;
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  h2 {
    margin: 0 0 6px;
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
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 6px 12px;
  }
  header button {
    flex: none;
  }
  section {
    margin-top: 24px;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin: 6px 0 16px;
  }
  .mark {
    display: inline-flex;
  }
  .changed {
    padding: 0 5px;
    border: 1px solid var(--vscode-focusBorder);
    border-radius: 3px;
    font-style: normal;
    font-size: 0.92em;
  }
  .dim {
    color: var(--vscode-descriptionForeground);
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
    overflow-wrap: anywhere;
  }
  dd span,
  small {
    white-space: pre-line;
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
  .link {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    margin: 6px 0;
  }
  .url {
    overflow-wrap: anywhere;
  }
  figure {
    margin: 0 0 6px;
  }
  .strip {
    display: block;
    box-sizing: border-box;
    border-bottom: 1px solid var(--vscode-descriptionForeground);
  }
  .strip .self {
    stroke: var(--vscode-foreground);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .strip .other {
    cursor: pointer;
  }
  figcaption {
    display: flex;
    justify-content: space-between;
    color: var(--vscode-descriptionForeground);
    font-size: 0.92em;
  }
  .around {
    margin: 0 0 10px;
    padding: 0;
    list-style: none;
  }
  .around li {
    padding: 2px 0;
    overflow-wrap: anywhere;
  }
  .around .name {
    display: inline;
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--vscode-textLink-foreground);
    text-align: start;
  }
  .around .name:hover {
    background: none;
    text-decoration: underline;
  }
  @media (min-width: 90em) {
    :host {
      max-width: 120em;
    }
    main {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-template-rows: repeat(6, auto) 1fr;
      column-gap: 40px;
    }
    main > * {
      grid-column: 1;
    }
    header {
      grid-column: 1 / 3;
    }
    .json {
      grid-area: 3 / 2 / 8;
      margin-top: 0;
    }
  }
  @media (max-width: 30em) {
    :host {
      margin: 0 -12px;
    }
    h1 {
      font-size: 1.25em;
    }
    dl {
      display: block;
    }
    dl > div {
      display: block;
      margin-bottom: 8px;
    }
  }
`;
