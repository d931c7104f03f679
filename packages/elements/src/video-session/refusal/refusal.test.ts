import { SessionError, type ExchangeCode, type SessionErrorCode } from '@video-session/core';
import { expect } from '@open-wc/testing';
import '../../define/video-session.js';
import { errors as sentences } from '../../locales/en/errors.js';
import {
  FakeIssuer,
  NOW,
  OPENS,
  STARTS,
  tampered,
  unsignedToken,
} from '../../testing/fake-issuer.js';
import { CODE, JourneyPage } from '../../testing/journey-page.js';
import { record } from '../../testing/next-event.js';
import { text } from '../../testing/shadow.js';
import type { VideoSessionElement } from '../video-session.js';

describe('<video-session> refuses', () => {
  let page: JourneyPage;

  beforeEach(async () => (page = await JourneyPage.begin({ isLetIn: true })));
  afterEach(() => page.close());

  const grants =
    (...changes: Parameters<FakeIssuer['grant']>): ExchangeCode =>
    () =>
      page.issuer.grant(...changes);
  const refuses =
    (error: SessionError): ExchangeCode =>
    () =>
      Promise.reject(error);
  const said = () => text(page.element, '[role=alert]');

  const cases: [SessionErrorCode, () => ExchangeCode | Promise<ExchangeCode>][] = [
    ['too-early', () => refuses(new SessionError('too-early', '', { details: details() }))],
    ['past', () => refuses(new SessionError('past', '', { details: details() }))],
    ['cancelled', () => refuses(new SessionError('cancelled', '', { details: details() }))],
    ['moved', () => refuses(new SessionError('moved', '', { details: details() }))],
    ['invalid', () => refuses(new SessionError('invalid', ''))],
    ['service-down', () => refuses(new SessionError('service-down', ''))],
    ['offline', () => refuses(new SessionError('offline', ''))],
    ['rate-limited', () => refuses(new SessionError('rate-limited', ''))],
    ['token-signature', async () => grants({}, { token: tampered(await page.issuer.token()) })],
    ['token-expired', () => grants({ now: NOW - 86_400_000 }, { serverNow: NOW })],
    ['token-room', () => grants({ payload: { room: '321-abcd-efgh-jkmn' } })],
    [
      'token-signature',
      async () => grants({}, { token: await (await FakeIssuer.create()).token() }),
    ],
    ['token-algorithm', () => grants({}, { token: unsignedToken() })],
    ['token-malformed', () => grants({}, { token: 'no token' })],
    ['too-early', () => grants({ opens: NOW + 1000 })],
    ['past', () => grants({ closes: NOW })],
  ];
  const details = () => ({ opens: OPENS, starts: STARTS, timeZone: 'Europe/London' });

  for (const [code, answer] of cases) {
    it(`${code}: own sentence, phone number, one event, no frame`, async () => {
      page.create({ exchangeCode: await answer() });
      const errors = record(page.element, 'session-error');
      document.body.append(page.element);
      await page.reach('denied');
      await page.element.updateComplete;
      expect(errors.map(({ detail }) => detail.code)).to.deep.equal([code]);
      expect(said()).to.contain(sentences[`error-${code}`]);
      expect(page.element.shadowRoot!.querySelector('.phone')).to.have.attribute(
        'href',
        'tel:01632960123',
      );
      expect(page.port.mounts).to.equal(0);
      expect(page.element.shadowRoot!.querySelector('session-view')).to.equal(null);
      expect(page.console.lines.join('\n')).to.contain(code).and.not.to.contain(CODE);
      await expect(page.element).to.be.accessible();
    });
  }

  for (const [code, sentence] of [
    ['too-early', 'Your appointment is on Wednesday 9 December 2026.'],
    ['past', 'Your appointment was on Wednesday 9 December 2026.'],
    ['moved', 'Your appointment is now on Wednesday 9 December 2026.'],
  ] as const) {
    it(`${code}: names the day in the zone of the service`, async () => {
      page.create({ exchangeCode: refuses(new SessionError(code, '', { details: details() })) });
      page.element.lang = 'en';
      document.body.append(page.element);
      await page.reach('denied');
      expect(said()).to.contain(sentence);
    });
  }

  it('with the phone number that the server sent', async () => {
    const error = new SessionError('past', '', { details: { phone: '+44 (0)1632 960 999' } });
    page.open({ exchangeCode: refuses(error) });
    await page.reach('denied');
    expect(page.element.shadowRoot!.querySelector('.phone')).to.have.attribute(
      'href',
      'tel:+441632960999',
    );
  });

  it('for good: no way to try again, and a reload says the same', async () => {
    page.open({ exchangeCode: refuses(new SessionError('cancelled', '')) });
    await page.reach('denied');
    expect(page.button('Try again')).to.equal(undefined);
    expect(Object.values(sessionStorage)).to.deep.equal([CODE]);
  });

  it('for a code that nobody knows: nothing kept', async () => {
    page.open({ exchangeCode: refuses(new SessionError('invalid', '')) });
    await page.reach('denied');
    expect(sessionStorage.length).to.equal(0);
  });

  it('for now: Try again asks again', async () => {
    page.failure = new SessionError('service-down', '');
    page.open();
    await page.reach('denied');
    page.failure = undefined;
    page.press('Try again');
    await page.reach('welcome');
  });

  it('a page without a link code', async () => {
    history.replaceState(null, '', location.pathname);
    page.open();
    await page.reach('denied');
    expect(said()).to.contain(sentences['error-invalid']);
    expect(page.asked).to.deep.equal([]);
  });

  const mistakes: [string, SessionErrorCode, Partial<VideoSessionElement>][] = [
    ['session-url', 'configuration-missing', {}],
    ['meeting-domain', 'configuration-missing', { meetingDomain: '' }],
    [
      'key-set-url',
      'configuration-missing',
      { keySetUrl: '', exchangeCode: () => page.issuer.grant() },
    ],
    [
      'key-set-url',
      'configuration-invalid',
      { keySetUrl: 'https://', exchangeCode: () => page.issuer.grant() },
    ],
    ['server-now', 'configuration-missing', { token: 'later' }],
    ['server-now', 'configuration-invalid', { token: 'later', serverNow: 'soon' }],
    ['token', 'secret-in-page', { token: '-----BEGIN PRIVATE KEY-----' }],
  ];
  for (const [attribute, code, properties] of mistakes) {
    it(`${code} of ${attribute}, in plain words and in the console`, async () => {
      const token = properties.token === 'later' ? { token: await page.issuer.token() } : {};
      page.open({ exchangeCode: undefined, ...properties, ...token });
      await page.reach('denied');
      expect(said()).to.contain(sentences[`error-${code}`]);
      expect(page.console.lines.join()).to.contain(code).and.to.contain(`"${attribute}"`);
    });
  }
});
