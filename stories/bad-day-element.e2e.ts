import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CallPage } from './support/call-page.js';
import { CallWorld, type CallDay } from './support/call-world.js';

// What pages and frameworks do to an element while its call is on.

interface PageWindow {
  view: HTMLElement & { token: string; phone: string; overrunNotice: boolean };
  createView(role?: string): Promise<HTMLElement>;
  fetchToken(): Promise<string>;
  comesPiecemeal(empty: readonly string[]): Promise<void>;
}

// The functions given to `act` run in the page, where the host's script has defined these.
declare const view: PageWindow['view'];
declare const createView: PageWindow['createView'];
declare const fetchToken: PageWindow['fetchToken'];
declare const comesPiecemeal: PageWindow['comesPiecemeal'];

interface Scene {
  readonly day: CallDay;
  readonly patient: CallPage;
  readonly clinician: CallPage;
}

const act = (person: CallPage, work: () => unknown) => person.page.evaluate(work);

/** The patient never left: nobody heard of anything. */
async function wentOn({ patient, clinician, day }: Scene): Promise<void> {
  // What is asked for now is answered after all that was under way.
  await patient.press('Leave');
  await clinician.hears('participants-changed', { count: 1 });
  assert.equal(await patient.count('session-dropped'), 0);
  assert.equal(await patient.count('session-joined'), 1);
  assert.equal(day.exchanges(patient), 1);
}

const SCENES: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  'moved by moveBefore: the call goes on': async (scene) => {
    const [, before] = scene.patient.page.frames();
    await act(scene.patient, () => {
      const place = document.body.appendChild(document.createElement('section'));
      (place as unknown as { moveBefore(node: Node, child: null): void }).moveBefore(view, null);
    });
    assert.equal(scene.patient.page.frames()[1], before);
    await wentOn(scene);
  },
  'moved by append: back by itself, with a fresh token': async ({ day, patient, clinician }) => {
    await act(patient, () => {
      document.body.appendChild(document.createElement('section')).append(view);
    });
    await patient.hears('rejoin-request', { reason: 'moved' });
    await patient.hears('session-resumed');
    await patient.sees('You are in the call');
    assert.equal(patient.page.frames().length, 2);
    assert.equal(day.exchanges(patient), 2);
    const most = (await clinician.heard()).map(({ detail }) => Number(detail?.['count'] ?? 0));
    assert.ok(Math.max(...most) <= 2, 'the patient was counted twice');
  },
  'taken out: left; put back: in again': async ({ patient, clinician }) => {
    await act(patient, () => view.remove());
    await patient.hasNoFrame();
    await clinician.hears('participants-changed', { count: 1 });
    await act(patient, () => document.querySelector('main')?.append(view));
    await patient.hearsTimes('session-joined', 2);
    await patient.sees('You are in the call');
  },
  'attributes of no weight to the call: it goes on': async (scene) => {
    await act(scene.patient, () => {
      view.phone = '01632 960 999';
      view.overrunNotice = true;
      view.setAttribute('lang', 'cy');
      view.setAttribute('lang', 'en');
      view.setAttribute('home-url', '/elsewhere');
      view.setAttribute('class', 'moved around');
    });
    await wentOn(scene);
  },
  'another token: a call of its own': async ({ patient }) => {
    await act(patient, async () => {
      view.token = await fetchToken();
    });
    await patient.hearsTimes('session-joined', 2);
    assert.equal(patient.page.frames().length, 2);
  },
  'the tab is behind another for a while: the call goes on': async (scene) => {
    const other = await scene.patient.context.newPage();
    await other.bringToFront();
    await other.waitForTimeout(1500);
    await other.close();
    await wentOn(scene);
  },
  'the page is closed: the other sees it at once': async ({ patient, clinician }) => {
    await patient.page.close({ runBeforeUnload: true });
    await clinician.hears('participants-changed', { count: 1 });
    await clinician.sees('Nobody else is here yet');
  },
};

describe('an element in the middle of a call', { concurrency: 2 }, () => {
  let world: CallWorld;
  before(async () => (world = await CallWorld.open()));
  after(() => world.close());

  for (const [name, run] of Object.entries(SCENES)) {
    it(name, () =>
      world.day(async (day) => {
        const people = await day.meets();
        await run({ day, ...people });
        await people.clinician.isClean(day.secrets);
        if (!people.patient.page.isClosed()) await people.patient.isClean(day.secrets);
      }),
    );
  }
});

describe('an element on its way into a page', { concurrency: 2 }, () => {
  let world: CallWorld;
  before(async () => (world = await CallWorld.open()));
  after(() => world.close());

  /** A page whose script has not made an element yet. */
  const scene = (name: string, run: (page: CallPage) => Promise<void>, options = {}) =>
    void it(name, options, () =>
      world.day(async (day) => {
        const page = await day.comes({ query: { empty: 'yes' } });
        await run(page);
        await page.isClean(day.secrets);
      }),
    );

  scene('in, out and in again within one task: one call', async (page) => {
    await act(page, async () => {
      const element = await createView();
      document.body.append(element);
      element.remove();
      document.body.append(element);
    });
    await page.hears('session-joined');
    assert.equal(page.page.frames().length, 2);
    assert.equal(await page.count('session-joined'), 1);
  });

  scene('mounted twice by a framework: one call', async (page) => {
    await act(page, async () => {
      const element = await createView();
      document.body.append(element);
      await Promise.resolve();
      element.remove();
      await new Promise(requestAnimationFrame);
      document.body.append(element);
    });
    await page.hears('session-joined');
    assert.equal(page.page.frames().length, 2);
    assert.equal(await page.count('session-error'), 0);
  });

  scene('taken out on its way: nothing is left', async (page) => {
    await act(page, async () => {
      const element = await createView();
      document.body.append(element);
      await new Promise((resolve) => setTimeout(resolve, 100));
      element.remove();
    });
    await page.hasNoFrame();
    assert.equal(await page.count('session-error'), 0);
  });

  scene('two on a page: both in, and each can leave', async (page) => {
    await act(page, async () => {
      document.body.append(await createView('clinician'), await createView('patient'));
    });
    await page.hearsTimes('session-joined', 2);
    await page.page.getByRole('button', { name: 'Leave', exact: true }).last().click();
    await page.hears('session-ended', { reason: 'left' });
    await page.page.waitForFunction(
      () => document.querySelectorAll('session-view:state(joined)').length === 1,
    );
  });

  scene('attributes one by one in an odd order: one call', async (page) => {
    await act(page, () => comesPiecemeal([]));
    await page.hears('session-joined');
    assert.equal(page.page.frames().length, 2);
  });

  scene('properties of null: one call', async (page) => {
    await act(page, () =>
      comesPiecemeal([
        ...['session', 'choices', 'port', 'clock', 'timeLimits'],
        ...['phone', 'homeUrl', 'fallbackText'],
      ]),
    );
    await page.hears('session-joined');
    assert.equal(page.page.frames().length, 2);
  });
});
