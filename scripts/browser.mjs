/** Finds a Chromium, Chrome or Edge for the browser tests, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './ensure.mjs';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const macApps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const windowsApps = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'];
windowsApps.push('Microsoft\\Edge\\Application\\msedge.exe');

/** Every place where this kind of system usually keeps such a browser. */
function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    return windowsApps.flatMap((app) => folders.map((folder) => join(folder, app)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const homes = ['/Applications', join(env.HOME ?? '', 'Applications')];
  return [
    ...homes.flatMap((home) => macApps.map((app) => `${home}/${app}.app/Contents/MacOS/${app}`)),
    ...onPath,
  ];
}

/** A file can be a stub or lack a library, so ask it for its version. On Windows that would open a window. */
function works(path) {
  if (!path || !existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** The path of a browser that is already here, or undefined. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (works(named)) return named;
  if (named) console.error(`CHROMIUM_PATH names ${named}, which does not run; looking elsewhere.`);
  const installed = usualPlaces().find(works);
  if (installed) return installed;
  const own = await playwrightsOwn();
  return works(own) ? own : undefined;
}

const apt = (...args) => spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0;
const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** The path of a browser, installed first if need be, or undefined when none can be had. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log("No Chromium, Chrome or Edge found: trying Playwright's download");
  run('playwright', ['install', 'chromium'], { timeout: 600_000 });
  const own = await playwrightsOwn();
  if (works(own)) return own;
  if (isDebianRoot()) {
    console.log('Trying the Debian package');
    if (apt('update') && apt('install', '-y', 'chromium')) return usualPlaces().find(works);
  }
  return undefined;
}

export const noBrowser =
  'The browser tests need Chromium, Google Chrome or Microsoft Edge, and none was found or could be installed. ' +
  'Install one of them, or set CHROMIUM_PATH to its executable, then run npm test again.';

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await findBrowser()) ?? noBrowser);
