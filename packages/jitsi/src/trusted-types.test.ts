import { expect } from '@open-wc/testing';
import { fixtureDomain } from './testing/recording-api.js';

/** Loads the script in a page of its own with this policy; settles with what came of it. */
async function loadUnder(policy: string): Promise<string> {
  const frame = document.createElement('iframe');
  const url = `${fixtureDomain('first')}/external_api.js`;
  frame.srcdoc = `
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <script type="module">
      import { loadExternalApi } from '/packages/jitsi/src/external-api-loader.ts';
      window.defineRecordingApi = () => class {};
      const limits = { timeout: 5000, signal: new AbortController().signal };
      const outcome = await loadExternalApi('${url}', limits).then(() => 'loaded', (error) => error.code);
      parent.postMessage(outcome, '*');
    </script>`;
  const outcome = new Promise<string>((resolve) => {
    const hear = ({ source, data }: MessageEvent<string>) => {
      if (source !== frame.contentWindow) return;
      window.removeEventListener('message', hear);
      resolve(data);
    };
    window.addEventListener('message', hear);
  });
  document.body.append(frame);
  try {
    return await outcome;
  } finally {
    frame.remove();
  }
}

describe('Trusted Types', () => {
  it('are satisfied by the policy video-session', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types video-session";
    expect(await loadUnder(policy)).to.equal('loaded');
  });

  it('that do not know the policy fail with meeting-script-failed', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types another";
    expect(await loadUnder(policy)).to.equal('meeting-script-failed');
  });
});
