import { expect } from '@open-wc/testing';
import { inAppBrowser } from './in-app.js';
import { isInApp } from './is-in-app.js';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; SM-A546B';
const CHROME =
  'AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.0.0 Mobile Safari/537.36';

describe('inAppBrowser (R52)', () => {
  for (const [app, system, userAgent] of [
    ['Facebook', 'ios', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/465.0;FBBV/1]`],
    ['Facebook', 'android', `${ANDROID}; wv) ${CHROME} [FB_IAB/FB4A;FBAV/465.0;]`],
    ['Messenger', 'ios', `${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/465.0]`],
    ['Instagram', 'ios', `${IPHONE} Mobile/21F79 Instagram 333.0.0 (iPhone15,2; iOS 17_5)`],
    ['LinkedIn', 'android', `${ANDROID}; wv) ${CHROME} [LinkedInApp]/4.1`],
    ['WeChat', 'android', `${ANDROID}; wv) ${CHROME} MicroMessenger/8.0.49`],
    ['LINE', 'ios', `${IPHONE} Mobile/15E148 Safari Line/14.6.0`],
    ['WhatsApp', 'ios', `${IPHONE} Mobile/15E148 WhatsApp/24.1`],
    ['Outlook', 'ios', `${IPHONE} Mobile/15E148 Outlook-iOS/709.2`],
    ['Google', 'ios', `${IPHONE} GSA/317.0 Mobile/15E148 Safari/604.1`],
    [undefined, 'android', `${ANDROID}; wv) ${CHROME}`],
    [undefined, 'ios', `${IPHONE} Mobile/15E148`],
  ] as const)
    it(`knows ${app ?? 'some app'} on ${system}`, () => {
      expect(inAppBrowser(userAgent)).to.deep.equal({ app, system });
      expect(isInApp(userAgent)).to.equal(true);
    });

  for (const [name, userAgent] of [
    ['Safari', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`],
    ['Chrome on an iPhone', `${IPHONE} CriOS/124.0 Mobile/15E148 Safari/604.1`],
    ['Firefox on an iPhone', `${IPHONE} FxiOS/125.0 Mobile/15E148 Safari/605.1.15`],
    [
      'Chrome',
      `${ANDROID}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Mobile Safari/537.36`,
    ],
    [
      'Samsung Internet',
      `${ANDROID}) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36`,
    ],
    ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0'],
    [
      'Outline in the name of a laptop',
      'Mozilla/5.0 (Windows NT 10.0) Chrome/124.0 Safari/537.36 Offline/1',
    ],
    ['this one', navigator.userAgent],
  ] as const)
    it(`takes ${name} for no app`, () => {
      expect(inAppBrowser(userAgent)).to.equal(undefined);
      expect(isInApp(userAgent)).to.equal(false);
    });
});
