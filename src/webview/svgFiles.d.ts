/** An icon of VS Code, as the build hands it over: the outlines of its SVG file (16 by 16). */
declare module '@vscode/codicons/src/icons/*.svg' {
  export const paths: readonly string[];
}
