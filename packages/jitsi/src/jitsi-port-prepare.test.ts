import { expect } from '@open-wc/testing';
import { createJitsiPort } from './jitsi-port.js';
import { meetingRequest } from './testing/meeting-request.js';
import { fixtureDomain, lastApi } from './testing/recording-api.js';
import { sessionRejection } from './testing/rejection.js';

/** Settles with the next such script that somebody puts into the page. */
function nextScript(domain: string): Promise<HTMLScriptElement> {
  return new Promise((resolve) => {
    const watcher = new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(domain)) continue;
        watcher.disconnect();
        resolve(node);
      }
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
}

function ends(script: HTMLScriptElement): Promise<unknown> {
  return new Promise((resolve) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', resolve);
  });
}

describe('what createJitsiPort fetches ahead', () => {
  const container = document.createElement('div');
  const port = createJitsiPort();
  before(() => document.body.append(container));
  after(() => container.remove());

  it("is the server's script, which a mount then does not ask for again", async () => {
    const domain = fixtureDomain('first');
    const script = nextScript(domain);
    port.prepare?.(domain);
    await ends(await script);
    let again = false;
    void nextScript(domain).then(() => (again = true));
    const meeting = await port.mount(meetingRequest({ container, domain }), () => {});
    expect(meeting.api).to.equal(lastApi());
    await Promise.resolve();
    expect(again).to.equal(false);
    meeting.dispose();
  });

  it('R47: clears what an earlier page left behind', async () => {
    localStorage.setItem('jitsiLocalStorage', '{}');
    port.prepare?.(fixtureDomain('first'));
    await Promise.resolve();
    expect(localStorage.getItem('jitsiLocalStorage')).to.equal(null);
  });

  it('says nothing of a script that does not come: the mount asks again and says so', async () => {
    const domain = fixtureDomain('nowhere');
    const script = nextScript(domain);
    port.prepare?.(domain);
    await ends(await script);
    const again = nextScript(domain);
    const error = await sessionRejection(
      port.mount(meetingRequest({ container, domain }), () => {}),
    );
    expect(error.code).to.equal('meeting-script-failed');
    await again;
  });

  it('says nothing of a setting that is none', async () => {
    expect(() => port.prepare?.('ftp://nobody')).not.to.throw();
    expect(() => port.prepare?.('')).not.to.throw();
    await new Promise((resolve) => setTimeout(resolve));
  });
});
