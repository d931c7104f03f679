import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findProgram, installFromDebian, isProgram } from './debian.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const INSTALLED = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

const CARRIED = fileURLToPath(new URL('carried-chromium/', import.meta.url));

/** Quiet, and confined unless it runs as root, where Chromium's sandbox cannot. */
export const BROWSER_ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** A moving test picture and a beep in place of devices, allowed without a question. */
export const MEDIA_ARGUMENTS = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

/**
 * The browser for tests and pictures: `CHROME_PATH`, an installed Chrome or
 * Chromium, Debian's package where we may install it, else the Chromium that an
 * npm package carries.
 * @returns {Promise<string>} path of the program
 */
export async function findBrowser() {
  const path = configured() ?? installed() ?? fromDebian() ?? (await carried());
  if (path !== undefined) return path;
  throw new Error(
    'No browser found. Install Chrome or Chromium, or set CHROME_PATH to the program of one.',
  );
}

function configured() {
  const path = process.env.CHROME_PATH;
  if (path === undefined || path === '') return undefined;
  if (!isProgram(path)) throw new Error(`CHROME_PATH names ${path}, which is not a program.`);
  return path;
}

function installed() {
  return findProgram(...NAMES) ?? INSTALLED[process.platform]?.find(isProgram);
}

function fromDebian() {
  if (!isUbuntu()) installFromDebian(['chromium']);
  return installed();
}

/** Ubuntu's package of that name only installs a snap. */
function isUbuntu() {
  return (
    existsSync('/etc/os-release') && /^ID=ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** @see carried-chromium/package.json */
async function carried() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  console.error('Using the Chromium that an npm package carries …');
  const entry = join(CARRIED, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  if (!existsSync(entry)) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: CARRIED,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  // The package unpacks its shared libraries only where it expects none; a bare machine has none either.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return chromium.executablePath();
}
