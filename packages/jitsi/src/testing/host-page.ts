import { fixtureDomain } from './recording-api.js';

/** How a page that mounts a meeting is made. */
export interface HostPageSetup {
  /** Content security policy of its own. */
  readonly policy?: string;
  /** The `allow` of the frame that it is in. */
  readonly allow?: string;
  /** Run before anything else. */
  readonly before?: string;
  /** Meeting domain, as the page would write it. */
  readonly domain?: string;
}

/** What came of it. */
export interface HostPageResult {
  /** `mounted`, or the code of the failure. */
  readonly code: string;
  /** All that was written to its console as an error. */
  readonly said: string;
}

/** Mounts a meeting in a document of its own, made in the way of some host. */
export async function mountInHostPage(setup: HostPageSetup): Promise<HostPageResult> {
  const frame = document.createElement('iframe');
  if (setup.allow !== undefined) frame.allow = setup.allow;
  frame.srcdoc = pageOf(setup);
  const answer = new Promise<HostPageResult>((resolve) => {
    window.addEventListener('message', function heard({ source, data }: MessageEvent) {
      if (source !== frame.contentWindow) return;
      window.removeEventListener('message', heard);
      resolve(data as HostPageResult);
    });
  });
  document.body.append(frame);
  try {
    return await answer;
  } finally {
    frame.remove();
  }
}

function pageOf({ policy, before = '', domain = fixtureDomain('framing') }: HostPageSetup): string {
  const source = `${location.origin}/packages/jitsi/src`;
  const meta = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : '';
  return `${meta}<script>${before}</script><div id="place"></div><script type="module">
    import { createJitsiPort } from '${source}/jitsi-port.ts';
    import { meetingRequest } from '${source}/testing/meeting-request.ts';
    const said = [];
    console.error = (line) => said.push(line);
    const tell = (code) => parent.postMessage({ code, said: said.join('\\n') }, '*');
    const port = createJitsiPort();
    const request = meetingRequest({ container: place, domain: '${domain}' });
    port
      .mount(request, (event) => event.type === 'failed' && tell(event.error.code))
      .then(() => setTimeout(tell, 600, 'mounted'))
      .catch((error) => tell(error.code));
  </script>`;
}
