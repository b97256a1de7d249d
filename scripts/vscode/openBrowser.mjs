// Opens a page in the desktop's browser.
import { spawn } from 'node:child_process';

/**
 * Opens the page where there is a desktop; elsewhere the reader has the printed address.
 * @param {string} url
 */
export function openBrowser(url) {
  const opener = desktopOpener();
  if (opener) {
    const [program, ...args] = opener;
    const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
    child.on('error', () => {});
    child.unref();
  }
}

/** @returns {[string, ...string[]] | undefined} */
function desktopOpener() {
  switch (process.platform) {
    case 'darwin':
      return ['open'];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler'];
    default:
      return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
  }
}
