import { css } from 'lit';

/** The timeline page in the colours of VS Code's theme. */
export const timelineStyles = css`
  :host {
    display: block;
    background: var(--vscode-editor-background);
    color: var(--vscode-foreground);
    font-family: var(--vscode-font-family);
    font-size: var(--vscode-font-size);
    line-height: 1.4;
  }
  main {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    min-height: 100vh;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    padding: 8px;
  }
  .group {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .tools label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .end {
    margin-inline-start: auto;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    padding: 0 8px 6px;
    color: var(--vscode-descriptionForeground);
  }
  .head strong {
    color: var(--vscode-foreground);
    font-weight: 600;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin: 0 8px 6px;
    padding: 6px 8px;
    border: 1px solid var(--vscode-inputValidation-infoBorder, var(--vscode-contrastBorder, currentColor));
    border-radius: 3px;
    overflow-wrap: anywhere;
  }
  .notice.warning {
    border-color: var(--vscode-inputValidation-warningBorder, var(--vscode-contrastBorder, currentColor));
  }
  .notice span {
    flex: 1 1 12em;
  }
  ssm-picture,
  ssm-table {
    flex: 1;
    min-height: max(140px, 55vh);
    contain: size;
    border-block: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
  }
  ssm-overview {
    flex: none;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 14px;
    padding: 6px 8px;
    color: var(--vscode-descriptionForeground);
    font-size: 0.92em;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .legend svg {
    flex: none;
  }
  .reading {
    animation: turn 1.2s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(360deg);
    }
  }
  :host-context(.vscode-reduce-motion) .reading {
    animation: none;
  }
  @media (prefers-reduced-motion: reduce) {
    .reading {
      animation: none;
    }
  }
  @media (max-width: 30em) {
    :host {
      margin: 0 -12px;
    }
    .tools {
      gap: 4px;
    }
    .tools .group {
      display: contents;
    }
    .tools button {
      padding: 2px 6px;
    }
  }
`;
