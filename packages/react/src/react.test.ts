import { expect } from '@open-wc/testing';
import type { CreateLinks, JoiningDetails, SessionError } from '@video-session/core';
import type { SessionEventMap } from '@video-session/elements';
import { createElement, version, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { VideoSession, VideoSessionLink } from './index.js';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 11, 9, 13, 55);

const details = {
  appointmentId: 'a1',
  meetingCode: '123-abcd-efgh-jkmn',
  links: { patient: 'https://ehr.example/v#p', clinician: 'https://ehr.example/v#c' },
  starts: NOW,
  ends: NOW + HOUR,
  window: { opens: NOW - HOUR, closes: NOW + HOUR },
  timeZone: 'Europe/London',
  serverNow: NOW,
} as JoiningDetails;

describe('the React wrappers', () => {
  let container: HTMLElement;
  let root: Root;

  beforeEach(() => {
    container = document.createElement('div');
    document.body.append(container);
    root = createRoot(container);
  });
  afterEach(() => {
    root.unmount();
    container.remove();
  });

  /** Renders until the element has been attached and given its properties. */
  async function render<K extends keyof HTMLElementTagNameMap>(
    node: ReactNode,
    tag: K,
  ): Promise<HTMLElementTagNameMap[K]> {
    const attached = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(container, { childList: true });
    });
    root.render(node);
    await attached;
    return container.querySelector(tag)!;
  }

  it('are tested with React itself', () => {
    expect(version).to.match(/^19\./);
  });

  it('register the element, and set functions and words as its properties', async () => {
    const createLinks: CreateLinks = () => Promise.resolve(details);
    const element = await render(
      createElement(VideoSessionLink, { mode: 'contact', appointmentId: 'a1', createLinks }),
      'video-session-link',
    );
    expect(element.mode).to.equal('contact');
    expect(element.createLinks).to.equal(createLinks);
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('button')!.textContent.trim()).to.equal(
      'Generate video session link',
    );
  });

  it('hand a typed event to its handler', async () => {
    let resolve: (event: SessionEventMap['links-created']) => void;
    const created = new Promise<SessionEventMap['links-created']>((done) => (resolve = done));
    const element = await render(
      createElement(VideoSessionLink, {
        appointmentId: 'a1',
        createLinks: () => Promise.resolve(details),
        onLinksCreated: (event) => resolve(event),
      }),
      'video-session-link',
    );
    await element.updateComplete;
    element.shadowRoot!.querySelector('button')!.click();
    expect((await created).detail.meetingCode).to.equal('123-abcd-efgh-jkmn');
  });

  it('tell React why nobody was let in', async () => {
    const error = await new Promise<SessionError>((resolve) => {
      const onSessionError = ({ detail }: SessionEventMap['session-error']) =>
        resolve(detail.error);
      root.render(createElement(VideoSession, { sessionUrl: '/session', onSessionError }));
    });
    expect(error.code).to.equal('configuration-missing');
  });
});
