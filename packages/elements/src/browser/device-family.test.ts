import { expect } from '@open-wc/testing';
import { browserFamily, deviceFamily } from './device-family.js';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; Pixel 8)';

describe('deviceFamily (R52: a hint, and no more)', () => {
  const rows = [
    [{ userAgent: `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1` }, 'iphone'],
    [{ userAgent: MAC, maxTouchPoints: 5 }, 'ipad'],
    [{ userAgent: MAC, maxTouchPoints: 0 }, 'mac'],
    [{ userAgent: `${WINDOWS} Chrome/126.0`, userAgentData: { platform: 'Windows' } }, 'windows'],
    [{ userAgent: `${ANDROID} Chrome/126.0 Mobile` }, 'android'],
    [{ userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0' }, 'other'],
    [{ userAgent: '' }, 'other'],
  ] as const;
  for (const [hints, family] of rows) {
    it(`${hints.userAgent} is ${family}`, () => expect(deviceFamily(hints)).to.equal(family));
  }
});

describe('browserFamily', () => {
  const rows = [
    [`${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, 'safari'],
    [`${IPHONE} CriOS/126.0 Mobile/15E148 Safari/604.1`, 'chromium'],
    [`${IPHONE} FxiOS/127.0 Mobile/15E148 Safari/605.1.15`, 'firefox'],
    [`${MAC} Version/17.5 Safari/605.1.15`, 'safari'],
    [`${WINDOWS} AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0`, 'chromium'],
    ['Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/128.0', 'firefox'],
    ['', 'chromium'],
  ] as const;
  for (const [userAgent, family] of rows) {
    it(`${userAgent} is ${family}`, () => expect(browserFamily({ userAgent })).to.equal(family));
  }
});
