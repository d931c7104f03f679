import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type JWTPayload,
} from 'jose';
import type { Browser, Page } from 'playwright-core';
import { startDemo, type Demo } from './demo.js';
import { launch, person, PHONE } from './people.js';

// Whoever may not come in reads why, and whom to phone; the meeting's frame is never mounted (R49).

const ourKey = generateKeyPair('RS256', { modulusLength: 2048 });
let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
after(async () => {
  await browser.close();
  await demo.stop();
});

describe('a link that lets nobody in', () => {
  it('R1: of yesterday', async () => {
    await refusedLink(await linkOf('Owen', 1), 'past', /was on another day/);
  });

  it('R1: of tomorrow', async () => {
    await refusedLink(await linkOf('Owen'), 'too-early', /does not work yet/);
  });

  it('R38: of a cancelled appointment', async () => {
    await refusedLink(await linkOf('Ines'), 'cancelled', /has been cancelled/);
  });

  it('R38: of an appointment that has moved to another day', async () => {
    await refusedLink(await linkOf('Priya'), 'moved', /has moved to another day/);
  });

  it('mistyped', async () => {
    const link = await linkOf('Greta');
    await refusedLink(
      link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      'invalid',
      /This link does not work/,
    );
  });

  it('without a code', async () => {
    await refusedLink(`${demo.url}/visit`, 'invalid', /This link does not work/);
  });
});

describe('a token that lets nobody in', () => {
  it('tampered with', async () => {
    await refusedToken('token-signature', /has been changed/, (token) => {
      const [header, , signature] = token.split('.');
      const claims = JSON.stringify({ ...decodeJwt(token), sub: '*' });
      return [header, Buffer.from(claims).toString('base64url'), signature].join('.');
    });
  });

  it('signed by another key under the same name', async () => {
    await refusedToken('token-signature', /has been changed/, (token) => signedByUs(token, {}));
  });

  it('signed by a key that is not in the key set', async () => {
    await refusedToken('token-key-unknown', /could not confirm/, (token) =>
      signedByUs(token, {}, 'nobody'),
    );
  });

  it('unsigned: alg none', async () => {
    await refusedToken('token-algorithm', /could not check/, (token) =>
      new UnsecuredJWT(decodeJwt(token)).encode(),
    );
  });

  describe('though its signature is right', () => {
    it('(the same token, unchanged, is let in)', async () => {
      const page = await openWithToken(
        await linkOf('Greta'),
        (token) => signedByUs(token, {}),
        true,
      );
      await page.getByRole('button', { name: 'Continue' }).waitFor();
      await page.context().close();
    });

    it('of another room', async () => {
      const claims = { room: '234-bcdf-ghjk-mnpq' };
      await refusedToken(
        'token-room',
        /another appointment/,
        (token) => signedByUs(token, claims),
        true,
      );
    });

    it('run out', async () => {
      const claims = { exp: seconds() - 60 };
      await refusedToken(
        'token-expired',
        /has run out/,
        (token) => signedByUs(token, claims),
        true,
      );
    });

    it('not valid yet', async () => {
      const claims = { nbf: seconds() + 600 };
      await refusedToken('token-early', /too early/, (token) => signedByUs(token, claims), true);
    });
  });
});

const seconds = () => Math.floor(Date.now() / 1000);

type ChangeToken = (token: string) => string | Promise<string>;

/** The first link on the phone of a patient, or an older one. */
async function linkOf(name: string, index = 0): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.goto(`${demo.url}/phone`);
    await page.getByRole('link', { name: new RegExp(name) }).click();
    const texts = page.getByRole('region', { name: /Talking Therapies/ });
    const link = await texts
      .getByRole('link', { name: /\/visit#/ })
      .nth(index)
      .getAttribute('href');
    return link ?? assert.fail(`${name} has no link`);
  } finally {
    await page.close();
  }
}

async function signedByUs(
  token: string,
  claims: JWTPayload,
  kid = decodeProtectedHeader(token).kid,
): Promise<string> {
  const { privateKey } = await ourKey;
  return new SignJWT({ ...decodeJwt(token), ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(kid === undefined ? {} : { kid }) })
    .sign(privateKey);
}

/** Opens a link while the backend's answers are changed on their way. */
async function openWithToken(
  link: string,
  change: ChangeToken,
  withOurKeySet = false,
): Promise<Page> {
  const context = await person(browser, PHONE);
  await context.addInitScript(collectErrorCodes);
  let know: (kid: string | undefined) => void = () => undefined;
  // The page asks for both at once.
  const known = new Promise<string | undefined>((resolve) => (know = resolve));
  await context.route('**/video-session/session', async (route) => {
    const answer = await route.fetch();
    const grant = (await answer.json()) as { token: string };
    know(decodeProtectedHeader(grant.token).kid);
    await route.fulfill({ response: answer, json: { ...grant, token: await change(grant.token) } });
  });
  if (withOurKeySet) {
    await context.route('**/jwks.json', async (route) => {
      const [key, kid] = await Promise.all([exportJWK((await ourKey).publicKey), known]);
      await route.fulfill({ json: { keys: [{ ...key, kid, alg: 'RS256', use: 'sig' }] } });
    });
  }
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

async function refusedToken(
  code: string,
  sentence: RegExp,
  change: ChangeToken,
  withOurKeySet = false,
): Promise<void> {
  await assertRefused(
    await openWithToken(await linkOf('Greta'), change, withOurKeySet),
    code,
    sentence,
  );
}

async function refusedLink(link: string, code: string, sentence: RegExp): Promise<void> {
  const context = await person(browser, PHONE);
  await context.addInitScript(collectErrorCodes);
  const page = await context.newPage();
  await page.goto(link);
  await assertRefused(page, code, sentence);
}

/** One plain sentence, the phone number, one event with the code, no frame, nothing left in the address. */
async function assertRefused(page: Page, code: string, sentence: RegExp): Promise<void> {
  await page.getByText(sentence).first().waitFor();
  await page
    .locator('video-session')
    .getByRole('link', { name: /0\d{2,4} \d{3} \d{4}/ })
    .first()
    .waitFor();
  const codes = await page.evaluate(() => (globalThis as { errorCodes?: string[] }).errorCodes);
  assert.deepEqual(codes, [code]);
  assert.equal(page.frames().length, 1, 'R49: no frame');
  assert.equal(new URL(page.url()).hash, '', 'R41');
  await page.context().close();
}

function collectErrorCodes(): void {
  const errorCodes: string[] = [];
  Object.assign(globalThis, { errorCodes });
  addEventListener('session-error', (event) => {
    errorCodes.push((event as CustomEvent<{ code: string }>).detail.code);
  });
}
