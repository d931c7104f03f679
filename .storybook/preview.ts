import {
  setCustomElementsManifest,
  type Decorator,
  type Preview,
} from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { renderElement } from '../stories/support/render-element.js';
import { extractArgTypes } from './arg-types.js';
import { elements, manifest } from './manifest.js';

setCustomElementsManifest(manifest);

const events = new Set(elements.flatMap((element) => element.events ?? []).map(({ name }) => name));

/** Shows every event of the elements in the panel Actions. */
const showEvents: Decorator = (story, { canvasElement }) => {
  for (const name of events) canvasElement.addEventListener(name, showEvent);
  return story();
};

function showEvent(event: Event): void {
  action(event.type)(event instanceof CustomEvent ? event.detail : undefined);
}

const preview: Preview = {
  render: renderElement,
  decorators: [showEvents],
  // What one story left for a reload is not another one's.
  beforeEach: () => sessionStorage.clear(),
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { extractArgTypes },
    layout: 'fullscreen',
    // In the order of the journey. Storybook reads it without running this file.
    options: {
      storySort: {
        order: [
          'Introduction',
          'Elements',
          ['video-session-link', 'video-session', 'welcome-page', 'join-screen', 'session-view'],
        ],
      },
    },
  },
  tags: ['autodocs'],
};

export default preview;
