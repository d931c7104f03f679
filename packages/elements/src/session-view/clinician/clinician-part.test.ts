import { expect } from '@open-wc/testing';
import { toMeetingCode } from '@video-session/core';
import { announceSession } from '../../live-session.js';
import { CallPage, press } from '../../testing/call-page.js';
import { OTHER } from '../../testing/fake-meeting-port.js';
import { record } from '../../testing/next-event.js';
import { rendered } from '../../testing/rendered.js';
import { find, has, text } from '../../testing/shadow.js';
import type { SessionViewElement } from '../session-view.js';
import { CHECKLIST_ITEMS } from './checklist.js';

const KNOCKER = { id: 'knocker', displayName: 'Amara Osei' };

/** What a screen reader calls that which has the focus. */
function focused(element: Element): string | undefined {
  const active = element.shadowRoot!.activeElement;
  return active?.ariaLabel ?? active?.textContent.trim();
}

describe('<session-view>, for a clinician', () => {
  let page: CallPage;

  beforeEach(async () => {
    page = await CallPage.open('clinician');
  });

  async function withPanel(
    properties: Partial<SessionViewElement> = {},
  ): Promise<SessionViewElement> {
    const element = await page.clinicianInCall(properties);
    if (!has(element, '.side')) find(element, '.manage').click();
    await rendered(element, () => has(element, '.side'));
    return element;
  }

  it('R26: the prompts are ticked without anything being stored, and tell the page', async () => {
    const element = await withPanel();
    const told = record(element, 'checklist-changed');
    const before = localStorage.length + sessionStorage.length;
    for (const item of CHECKLIST_ITEMS) find(element, `[name=${item}]`).click();
    find(element, '[name=consent]').click();
    expect(told.map(({ detail }) => detail)).to.deep.equal([
      ...CHECKLIST_ITEMS.map((item) => ({ item, checked: true })),
      { item: 'consent', checked: false },
    ]);
    expect(localStorage.length + sessionStorage.length).to.equal(before);
    await expect(element).to.be.accessible();
    press(element, 'Hide checklist');
    await element.updateComplete;
    expect(has(element, '.checklist')).to.equal(false);
  });

  it('R26: the service can leave the prompts out', async () => {
    const element = await withPanel({ hideChecklist: true });
    expect(has(element, '.checklist')).to.equal(false);
  });

  it('lets somebody in from the lobby, and keeps them listed until the meeting has answered', async () => {
    const element = await withPanel();
    const { last } = page.port;
    last.report({ type: 'lobby-changed', on: true }, { type: 'knocked', participant: KNOCKER });
    await element.updateComplete;
    press(element, 'Let in Amara Osei');
    await element.updateComplete;
    expect(last.asked).to.deep.equal([['answerKnock', 'knocker', true]]);
    expect(text(element, '.side')).to.contain('Nobody is waiting.');
  });

  it('says who knocks although the panel is closed, and sends them away', async () => {
    const element = await withPanel();
    find(element, '.manage').click();
    page.port.last.report({ type: 'knocked', participant: KNOCKER });
    await rendered(element, () => has(element, '.notice'));
    expect(text(element, '.notice')).to.contain('Amara Osei is waiting to be let in');
    press(element, 'Turn away');
    expect(page.port.last.asked).to.deep.equal([['answerKnock', 'knocker', false]]);
  });

  for (const isOpen of [true, false])
    it(`a double click lets in one person, ${isOpen ? 'in the panel' : 'from the notice'}`, async () => {
      const element = await withPanel();
      if (!isOpen) find(element, '.manage').click();
      const { last } = page.port;
      const next = { id: 'next', displayName: 'Somebody Else' };
      for (const participant of [KNOCKER, next]) last.report({ type: 'knocked', participant });
      await element.updateComplete;
      const selector = isOpen ? '.answers .primary' : '.notice .primary';
      for (const detail of [1, 2]) {
        find(element, selector).dispatchEvent(new MouseEvent('click', { detail, bubbles: true }));
        await element.updateComplete;
      }
      expect(last.asked).to.deep.equal([['answerKnock', 'knocker', true]]);
    });

  it('the focus is not lost with what it was on, and never on another person’s button', async () => {
    const element = await withPanel();
    const { last } = page.port;
    const next = { id: 'next', displayName: 'Somebody Else' };
    for (const participant of [KNOCKER, next]) last.report({ type: 'knocked', participant });
    await element.updateComplete;
    const button = (name: string) => find(element, `[aria-label="${name}"]`);
    button('Let in Somebody Else').focus();
    last.report({ type: 'knock-answered', id: 'knocker' });
    await element.updateComplete;
    expect(focused(element)).to.equal('Let in Somebody Else');
    last.report({ type: 'knock-answered', id: 'next' });
    await element.updateComplete;
    expect(focused(element)).to.equal('Manage call');
    find(element, '.manage').click();
    for (const participant of [KNOCKER, next]) last.report({ type: 'knocked', participant });
    await element.updateComplete;
    find(element, '.notice .primary').focus();
    last.report({ type: 'knock-answered', id: 'knocker' });
    await element.updateComplete;
    expect(text(element, '.notice')).to.contain('Somebody Else');
    expect(focused(element)).to.contain('You are in the call');
  });

  it('removes somebody and ends the call for everybody only after a second press', async () => {
    const element = await withPanel();
    const { last } = page.port;
    press(element, `Remove ${OTHER.displayName}`);
    await element.updateComplete;
    expect(last.asked).to.deep.equal([]);
    await expect(element).to.be.accessible();
    press(element, 'Cancel');
    await element.updateComplete;
    press(element, 'End call for everyone');
    await element.updateComplete;
    expect(last.asked).to.deep.equal([]);
    find(element, '.sure .danger').click();
    expect(last.asked).to.deep.equal([['endForEverybody']]);
  });

  it('moves the focus into the question and back; Escape says no', async () => {
    const element = await withPanel();
    const { last } = page.port;
    const name = `Remove ${OTHER.displayName}`;
    press(element, name);
    await rendered(element, () => has(element, '.sure'));
    await element.updateComplete;
    expect(focused(element)).to.equal('Cancel');
    find(element, '.no').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    await rendered(element, () => !has(element, '.sure'));
    await element.updateComplete;
    expect(focused(element)).to.equal(name);
    press(element, name);
    await rendered(element, () => has(element, '.sure'));
    find(element, '.sure .danger').click();
    await rendered(element, () => !has(element, '.sure'));
    await element.updateComplete;
    expect(last.asked).to.deep.equal([['remove', OTHER.id]]);
    expect(focused(element)).to.equal('Manage call');
  });

  it('turns the lobby on, and shows it on once the meeting says so', async () => {
    const element = await withPanel();
    page.port.last.setLobby = () => undefined;
    const box = find(element, '.side > .tick input', HTMLInputElement);
    box.click();
    expect(box.checked).to.equal(false);
    page.port.last.report({ type: 'lobby-changed', on: true });
    await element.updateComplete;
    expect(box.checked).to.equal(true);
  });

  it('R7: says that quality may fall with three people, and that two were there before', async () => {
    const third = { id: 'third', displayName: 'Interpreter' };
    const element = await page.clinicianInCall({}, [OTHER, third]);
    await rendered(element, () => has(element, '.notice'));
    expect(text(element, '.notice')).to.contain('Do you expect them all?');
    press(element, 'Close');
    await rendered(element, () => text(element, '.notices').includes('quality may fall'));
  });

  it('R3: says gently that the booked time is over, and only where the service wants it', async () => {
    const clock = { now: () => page.session.ends + 1 };
    const element = await page.clinicianInCall({ clock });
    expect(has(element, '.notice')).to.equal(false);
    element.overrunNotice = true;
    await rendered(element, () => has(element, '.notice'));
    expect(text(element, '.notice')).to.contain('The booked time is over.');
    expect(page.port.last.isMounted).to.equal(true);
  });

  it('warns of another session that is live in this browser, until it is over', async () => {
    const life = new AbortController();
    announceSession(toMeetingCode('321-abcd-efgh-jkmn'), life.signal);
    const element = await page.clinicianInCall();
    await rendered(element, () => has(element, '.notice'));
    expect(text(element, '.notice')).to.contain('Another video session is open in this browser.');
    life.abort();
    await rendered(element, () => !has(element, '.notice'));
  });

  it('is not fetched for a patient', async () => {
    const element = await (await CallPage.open()).inCall();
    find(element, '.standing').click();
    await rendered(element, () => has(element, '[part=details]'));
    expect(has(element, '.manage')).to.equal(false);
  });
});
