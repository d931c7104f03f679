import type { BrowserFamily, DeviceFamily } from '../../browser/device-family.js';
import type { deviceHelp } from '../../locales/en/device-help.js';
import { group, type DeviceProblem } from '../device-problems.js';

export type HelpKey = keyof typeof deviceHelp;

/** What the person has in hand. */
export interface Surroundings {
  readonly device: DeviceFamily;
  readonly browser: BrowserFamily;
  readonly isInApp: boolean;
}

type Steps = (around: Surroundings) => readonly HelpKey[];

/** The sentence that says what is wrong. */
export function causeKey({ code, scope }: DeviceProblem): HelpKey {
  const cause = group(code);
  switch (cause) {
    case 'policy-blocked':
      return scope === 'both' ? 'cause-policy-blocked' : `cause-${scope}-withheld`;
    case 'insecure':
    case 'in-app':
    case 'no-devices':
    case 'unsupported':
      return `cause-${cause}`;
    default:
      return `cause-${cause}-${scope}`;
  }
}

/** What to do about it, in order; the last step leads back to Try again (R30). Pure. */
export function helpSteps({ code }: DeviceProblem, around: Surroundings): readonly HelpKey[] {
  return STEPS[group(code)]?.(around) ?? [];
}

const CLOSE_OTHERS: Steps = (around) =>
  isPhone(around)
    ? ['step-end-calls', 'step-try-again', 'step-restart']
    : ['step-close-apps', 'step-close-tabs', 'step-try-again'];

const UPDATE: Steps = (around) =>
  isApple(around)
    ? ['step-update-phone', 'step-open-link-again']
    : ['step-update-browser', 'step-open-link-again'];

const STEPS: Partial<Record<ReturnType<typeof group>, Steps>> = {
  'permission-blocked': (around) => (around.isInApp ? inAnotherBrowser : unblock)(around),
  'permission-dismissed': () => ['step-press-try-again', 'step-answer-allow'],
  'permission-pending': (around) => [
    isPhone(around) ? 'step-look-at-screen' : 'step-look-at-top',
    'step-choose-allow-now',
  ],
  'permission-system': ({ device }) => [...SYSTEM_SETTINGS[device], 'step-come-back'],
  'in-use': CLOSE_OTHERS,
  slow: CLOSE_OTHERS,
  'not-found': (around) =>
    isPhone(around)
      ? ['step-end-calls', 'step-try-again', 'step-restart']
      : ['step-plugged-in', 'step-cover', 'step-try-again'],
  'media-failed': () => ['step-press-try-again', 'step-restart'],
  insecure: () => ['step-open-link-again'],
  'in-app': (around) => inAnotherBrowser(around),
  'no-devices': UPDATE,
  unsupported: UPDATE,
};

function unblock({ device, browser }: Surroundings): readonly HelpKey[] {
  if (device === 'iphone' || device === 'ipad') {
    return browser === 'safari'
      ? ['step-page-menu', 'step-choose-allow', 'step-try-again']
      : [...SYSTEM_SETTINGS[device], 'step-come-back'];
  }
  if (device === 'android') {
    return ['step-address-icon', 'step-permissions', 'step-turn-on', 'step-try-again'];
  }
  if (browser === 'firefox') return ['step-crossed-icon', 'step-unblock', 'step-try-again'];
  return browser === 'safari'
    ? ['step-safari-menu', 'step-choose-allow', 'step-try-again']
    : ['step-address-icon', 'step-turn-on', 'step-try-again'];
}

/** The way out of an app; the address of this page no longer has the link's code (R41). */
function inAnotherBrowser(around: Surroundings): readonly HelpKey[] {
  if (isApple(around)) return ['step-hold-link', 'step-open-in-safari'];
  return around.device === 'android'
    ? ['step-hold-link', 'step-open-in-chrome']
    : ['step-open-elsewhere'];
}

const SYSTEM_SETTINGS: Readonly<Record<DeviceFamily, readonly HelpKey[]>> = {
  mac: ['step-mac-settings', 'step-mac-switch'],
  windows: ['step-windows-settings', 'step-windows-switch'],
  iphone: ['step-settings-app', 'step-find-browser', 'step-turn-on'],
  ipad: ['step-settings-app', 'step-find-browser', 'step-turn-on'],
  android: ['step-settings-app', 'step-android-apps', 'step-turn-on'],
  other: ['step-other-settings', 'step-turn-on'],
};

function isApple({ device }: Surroundings): boolean {
  return device === 'iphone' || device === 'ipad';
}

function isPhone(around: Surroundings): boolean {
  return isApple(around) || around.device === 'android';
}
