// The browser that the tests drive.
import { existsSync } from 'node:fs';
import { Explained } from '../cleanup.mjs';
import { run } from '../processes.mjs';

const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const advice =
  'The tests drive Chromium or Google Chrome, and neither was found. Install one (on Debian, as root: ' +
  '`apt-get update && apt-get install chromium`) or say where it is in the environment variable CHROMIUM.';

/** What a browser needs to be driven by a test, also as root and in a container. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * Finds Chromium.
 * @returns {string} its path
 * @throws {Explained} when there is none, saying what to install
 */
export function chromium() {
  const found = places.find((place) => place && existsSync(place));
  if (!found) {
    throw new Explained(advice);
  }
  return found;
}

/** Finds Chromium, or installs it where apt-get is there and may. */
export async function installChromium() {
  if (places.some((place) => place && existsSync(place))) {
    return;
  }
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('Installing Chromium …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation', 'fonts-noto-color-emoji'],
      { env },
    );
  }
  chromium();
}
