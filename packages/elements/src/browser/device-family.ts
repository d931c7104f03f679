/** The device in somebody's hand, as far as its help pages differ. */
export type DeviceFamily = 'mac' | 'windows' | 'iphone' | 'ipad' | 'android' | 'other';

/** The browser, as far as its own buttons differ. */
export type BrowserFamily = 'safari' | 'firefox' | 'chromium';

/** What a browser says about itself. */
export interface BrowserHints {
  readonly userAgent: string;
  readonly maxTouchPoints?: number;
  readonly userAgentData?: { readonly platform?: string };
}

// What a browser says about itself may be wrong or made up. It only chooses
// between sentences; what works is found out by trying (R52).

/** Which device's settings to describe. */
export function deviceFamily(hints: BrowserHints = navigator): DeviceFamily {
  const { userAgent, userAgentData, maxTouchPoints = 0 } = hints;
  const said = `${userAgentData?.platform ?? ''} ${userAgent}`;
  if (/iPhone|iPod/.test(said)) return 'iphone';
  if (/iPad/.test(said)) return 'ipad';
  if (/Android/.test(said)) return 'android';
  if (/Windows/.test(said)) return 'windows';
  // An iPad asks for the desktop's pages and calls itself a Mac; no Mac has a touch screen.
  if (/Mac/.test(said)) return maxTouchPoints > 1 ? 'ipad' : 'mac';
  return 'other';
}

export function browserFamily({ userAgent }: BrowserHints = navigator): BrowserFamily {
  if (/Firefox|FxiOS/.test(userAgent)) return 'firefox';
  if (/Chrome|Chromium|CriOS|EdgiOS|EdgA?\//.test(userAgent)) return 'chromium';
  return /Safari|AppleWebKit/.test(userAgent) ? 'safari' : 'chromium';
}
