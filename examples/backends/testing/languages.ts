import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findProgram, isProgram, requireDebian } from '../../../scripts/debian.mjs';

/** How the sample of one language is checked, tested and run. */
export interface Language {
  readonly name: string;
  /** Why it cannot be tested here, in one sentence. */
  readonly missing: string | undefined;
  readonly folder: string;
  /** Ending of its source files. */
  readonly ending: string;
  /** The language's own look at files: one program for each list. */
  readonly checks: (files: readonly string[]) => readonly (readonly string[])[];
  /** Its run of the test vectors in the folder that the environment names as `VECTORS`. */
  readonly vectorArguments: readonly string[];
  /** Its own test of what the host API does with a fault. */
  readonly faultArguments: readonly string[];
  /** Its backend, on a free port that it says when it is up. */
  readonly backendArguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  program(): string;
}

const folderOf = (name: string) => fileURLToPath(new URL(`../${name}/`, import.meta.url));

const MODERN_PHP = 'exit(PHP_VERSION_ID >= 80200 && extension_loaded("openssl") ? 0 : 1);';

function findPhp(): string | undefined {
  const php = findProgram('php');
  return php !== undefined && succeeds(php, ['-r', MODERN_PHP]) ? php : undefined;
}

const MODERN_PYTHON = `
import sys, cryptography, jwt, zoneinfo
zoneinfo.ZoneInfo("Europe/London")
sys.exit(sys.version_info < (3, 11))
`;

/** Debian's own comes first: another one in PATH may lack the packages. */
function findPython(): string | undefined {
  const candidates = ['/usr/bin/python3', findProgram('python3'), findProgram('python')];
  return candidates
    .filter((path) => path !== undefined)
    .find((path) => isProgram(path) && succeeds(path, ['-c', MODERN_PYTHON]));
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function required(program: string | undefined): string {
  if (program === undefined) throw new Error('The test must be skipped when this is missing');
  return program;
}

export function php(): Language {
  return {
    name: 'PHP',
    missing: requireDebian([
      {
        name: 'PHP 8.2 or later with openssl',
        present: () => findPhp() !== undefined,
        package: 'php-cli',
      },
    ]),
    folder: folderOf('php'),
    ending: '.php',
    checks: (files) => files.map((file) => ['-l', file]),
    vectorArguments: ['tests/vectors.php'],
    faultArguments: ['tests/fault.php'],
    backendArguments: ['-S', '127.0.0.1:0', 'backend.php'],
    environment: {},
    program: () => required(findPhp()),
  };
}

/** @param scratch a folder for what Python compiles, which else lies about among the sources */
export function python(scratch: string): Language {
  return {
    name: 'Python',
    missing: requireDebian([
      {
        name: 'Python 3.11 or later with jwt, cryptography and time zones',
        present: () => findPython() !== undefined,
        package: ['python3', 'python3-jwt', 'python3-cryptography', 'tzdata'],
      },
    ]),
    folder: folderOf('python'),
    ending: '.py',
    checks: (files) => [['-X', `pycache_prefix=${scratch}`, '-m', 'py_compile', ...files]],
    vectorArguments: ['tests/test_vectors.py'],
    faultArguments: ['tests/test_fault.py'],
    backendArguments: ['backend.py'],
    environment: { PORT: '0', PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' },
    program: () => required(findPython()),
  };
}

/** What a program of the language printed; an error with that when it fails. */
export function run(
  language: Language,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): string {
  const { status, stdout, stderr } = spawnSync(language.program(), args, {
    cwd: language.folder,
    env: { ...process.env, ...language.environment, ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status === 0) return stdout + stderr;
  throw new Error(`${language.name} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
}
