import '@video-session/elements/define/welcome-page-designer';
import type { SaveSettings, WelcomePageDesignerElement } from '@video-session/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { WELCOME } from './support/service.js';

type Args = Partial<WelcomePageDesignerElement>;

const saved: SaveSettings = () => Promise.resolve(undefined);

const meta: Meta<Args> = {
  title: 'Elements/welcome-page-designer',
  component: 'welcome-page-designer',
};
export default meta;

const designerIn = (canvas: HTMLElement) => {
  const designer = canvas.querySelector('welcome-page-designer');
  if (designer?.shadowRoot) return { designer, root: designer.shadowRoot };
  throw new Error('The designer is not in its story');
};

const press = (canvas: HTMLElement, name: string) => {
  const buttons = Array.from(designerIn(canvas).root.querySelectorAll('button'));
  buttons.find(({ textContent }) => textContent.trim() === name)?.click();
};

/** What an administrator finds who comes back to it. */
export const WithSettings: StoryObj<Args> = { args: { settings: WELCOME, saveSettings: saved } };

/** Nothing is set yet, not even the name. */
export const Empty: StoryObj<Args> = { args: { saveSettings: saved } };

/** The ready-made colours, on the width of a computer. */
export const NhsColours: StoryObj<Args> = {
  ...WithSettings,
  play: ({ canvasElement }) => press(canvasElement, 'NHS colours'),
};

/** What is dark on a yellow button is dark on the calendar's dark circle too: a way out is offered. */
export const ColoursThatClash: StoryObj<Args> = {
  args: {
    saveSettings: saved,
    settings: {
      ...WELCOME,
      theme: { accent: '#0b4f6c', button: '#ffd33d', accentInk: '#1d2b36' },
    },
  },
};

/** Save was pressed too early: the summary leads to each field. */
export const SomethingMissing: StoryObj<Args> = {
  ...WithSettings,
  play: async ({ canvasElement }) => {
    const { designer, root } = designerIn(canvasElement);
    for (const id of ['serviceName', 'phone']) {
      const field = root.getElementById(id);
      if (field instanceof HTMLInputElement) field.value = id === 'phone' ? 'call us' : '';
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await designer.save();
  },
};

/** Without a connection nothing is lost. */
export const SavingFails: StoryObj<Args> = {
  args: { settings: WELCOME, saveSettings: () => Promise.reject(new Error('offline')) },
  play: async ({ canvasElement }) => {
    await designerIn(canvasElement).designer.save();
  },
};
