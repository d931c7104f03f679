import { fixture, html } from '@open-wc/testing';
import type { JoiningDetails } from '@video-session/core';
import '../define/video-session-link.js';
import type { VideoSessionLinkElement } from '../video-session-link/video-session-link.js';
import { joiningDetails } from './joining-details.js';
import { rendered } from './rendered.js';
import { has } from './shadow.js';

type Properties = Partial<
  Pick<
    VideoSessionLinkElement,
    'mode' | 'open' | 'links' | 'linksUrl' | 'createLinks' | 'renewLinks' | 'cancelLinks'
  >
>;

/** The element with its joining details unfolded, as on a contact unless told. */
export async function detailsFixture(
  changes: Partial<JoiningDetails> = {},
  properties: Properties = {},
): Promise<VideoSessionLinkElement> {
  const element = await fixture<VideoSessionLinkElement>(
    html`<video-session-link
      mode="contact"
      appointment-id="a1"
      .links=${joiningDetails(changes)}
    ></video-session-link>`,
  );
  Object.assign(element, properties);
  await rendered(element, () => has(element, '.details'));
  await element.updateComplete;
  return element;
}
