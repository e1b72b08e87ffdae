import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Usual names on Linux, looked up along PATH. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Usual places where it is not on PATH. */
const PLACES = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => NAMES.map((name) => `${folder}/${name}`)),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((variable) => process.env[variable])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/**
 * @returns {string | null} path of a Chromium or Chrome: CHROME_PATH where it is set (it alone then), else the usual places
 */
export function findChromium() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const alongPath =
    process.platform === 'win32' ? [] : folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places =
    process.platform === 'darwin' || process.platform === 'win32' ? PLACES[process.platform] : PLACES.linux;
  return [...alongPath, ...places].find((path) => existsSync(path)) ?? null;
}

/** @returns {string} what to tell a person who has no Chromium */
export function howToGetChromium() {
  const chosen = process.env['CHROME_PATH'];
  const lines =
    chosen === undefined || chosen === ''
      ? ['The browser tests need Chromium or Chrome, and none was found in the usual places.']
      : [`CHROME_PATH is "${chosen}", and there is no such file.`];
  return [
    ...lines,
    'Install it (Debian, Ubuntu: sudo apt-get install chromium; macOS, Windows: Chrome),',
    'or set CHROME_PATH to where it is. Without it: npm test -- --project unit --project properties',
  ].join('\n');
}
