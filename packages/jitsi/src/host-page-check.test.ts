/* eslint-disable no-console -- it is the console that is listened to */
import { expect } from '@open-wc/testing';
import { checkFrame } from './host-page-check.js';
import { mountInHostPage } from './testing/host-page.js';

const MEETING = 'https://meet.example.org';
const OPEN = "script-src 'self' 'unsafe-inline'; default-src 'self'";

describe('A host page with a mistake is told the exact line to add:', () => {
  it('none, where there is none: the failure is the one that it is', async () => {
    const { code, said } = await mountInHostPage({ allow: 'camera; microphone; display-capture' });
    expect(code).to.equal('mounted');
    expect(said).to.equal('');
  });

  it('a content security policy without the meeting server for scripts', async () => {
    const { code, said } = await mountInHostPage({ policy: OPEN, domain: 'meet.example.org' });
    expect(code).to.equal('configuration-invalid');
    expect(said).to.contain(`Content-Security-Policy: script-src ${MEETING}`);
  });

  it('a content security policy without the meeting server for frames, at once', async () => {
    const { code, said } = await mountInHostPage({ policy: `${OPEN}; frame-src 'none'` });
    expect(code).to.equal('configuration-invalid');
    expect(said).to.contain(`Content-Security-Policy: frame-src ${location.origin}`);
  });

  it('Trusted Types without our policy', async () => {
    const policy = `${OPEN}; require-trusted-types-for 'script'; trusted-types another`;
    const { code, said } = await mountInHostPage({ policy });
    expect(code).to.equal('configuration-invalid');
    expect(said).to.contain('Content-Security-Policy: trusted-types video-session');
  });

  it('a permissions policy that keeps the camera; people can still join (R17)', async () => {
    const { code, said } = await mountInHostPage({ allow: "camera 'none'; microphone 'none'" });
    expect(code).to.equal('mounted');
    expect(said).to.contain(
      `Permissions-Policy: camera=(self "${location.origin}"), microphone=(self "${location.origin}"), display-capture=(self "${location.origin}"), autoplay=(self "${location.origin}")`,
    );
    expect(said).to.contain('<iframe allow="camera; microphone; display-capture; autoplay">');
  });

  it('a sandbox without an origin, in which a meeting never joins', async () => {
    const { code, said } = await mountInHostPage({ before: "window.origin = 'null'" });
    expect(code).to.equal('configuration-invalid');
    expect(said).to.contain('<iframe sandbox="allow-scripts allow-same-origin');
  });

  it('a page that is not secure', async () => {
    const before = "Object.defineProperty(window, 'isSecureContext', { value: false })";
    const { code, said } = await mountInHostPage({ before });
    expect(code).to.equal('configuration-invalid');
    expect(said).to.contain('https:');
  });

  it('a page that is isolated: told, and left to the meeting server', async () => {
    const before = "Object.defineProperty(window, 'crossOriginIsolated', { value: true })";
    const { code, said } = await mountInHostPage({ before });
    expect(code).to.equal('mounted');
    expect(said).to.contain('Cross-Origin-Embedder-Policy: unsafe-none');
  });
});

describe('checkFrame', () => {
  const policy = (allowed: boolean) => {
    const frame = document.createElement('iframe');
    return Object.defineProperty(frame, 'featurePolicy', {
      value: { allowsFeature: () => allowed },
    });
  };

  it('asks the frame that is in the page, and says nothing where it may', () => {
    const { error } = console;
    const said: unknown[] = [];
    console.error = (line: unknown) => said.push(line);
    checkFrame(policy(true), 'https://one.example.org');
    expect(said).to.be.empty;
    checkFrame(policy(false), 'https://two.example.org');
    console.error = error;
    expect(String(said[0])).to.contain('camera=(self "https://two.example.org")');
  });
});
