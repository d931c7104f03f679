import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** There on Debian, and on what is made from it. */
const DEBIAN = '/etc/debian_version';
const INSTALL = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"';

/**
 * Programs that a test needs. What is missing is installed from Debian where
 * that is possible: as root, with apt-get.
 * @param {readonly import('./debian.mjs').DebianNeed[]} needs
 *   each a program in `PATH`, or whatever `present` finds out, with the Debian packages that have it
 * @returns {string | undefined} one sentence that names what is still missing, to skip the test
 *   with, as in `describe(name, { skip: requireDebian(…) }, …)`
 */
export function requireDebian(needs) {
  const wanted = needs.filter((need) => !isPresent(need));
  if (wanted.length === 0) return undefined;
  installFromDebian(wanted.flatMap((need) => need.package));
  const missing = wanted.filter((need) => !isPresent(need));
  if (missing.length === 0) return undefined;
  const names = missing.map((need) => need.name ?? need.command ?? need.package).join(', ');
  const packages = missing.flatMap((need) => need.package).join(' ');
  return `not installed here: ${names} (on Debian: apt-get install ${packages})`;
}

/**
 * Installs packages where this is Debian, or made from it, and we are root;
 * says so, and never throws.
 * @param {readonly string[]} packages
 */
export function installFromDebian(packages) {
  if (!existsSync(DEBIAN) || process.getuid?.() !== 0) return;
  console.error(`Installing ${packages.join(', ')} from Debian, once …`);
  try {
    // Two test files may ask at the same time, and apt-get does not wait its turn.
    execFileSync('flock', [DEBIAN, 'sh', '-c', INSTALL, 'sh', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    console.error('Debian could not install it.');
  }
}

/**
 * The path of a program in `PATH`.
 * @param {readonly string[]} names in order of preference
 * @returns {string | undefined}
 */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/**
 * Whether there is a program of that path, which we may run.
 * @param {string} path
 */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isPresent({ command, present }) {
  return present === undefined ? findProgram(command) !== undefined : present();
}
