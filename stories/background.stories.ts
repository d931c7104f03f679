import '@video-session/elements/define/join-screen';
import { setBackgroundAssetsUrl, type JoinScreenElement } from '@video-session/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { workingDevices } from './support/devices.js';
import { MEETING_CODE, PHONE } from './support/service.js';
import { appears, press } from './support/shadow.js';

type Args = Partial<JoinScreenElement>;

// Storybook's own bundler moves the scripts away from their files.
setBackgroundAssetsUrl('./background/');

const MEADOW = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="#bfe0ee"/><ellipse cx="80" cy="95" rx="130" ry="45" fill="#7fae6a"/></svg>',
)}`;

const meta: Meta<Args> = {
  title: 'Elements/join-screen/Background',
  component: 'join-screen',
  args: {
    meetingCode: MEETING_CODE,
    phone: PHONE,
    media: workingDevices,
    backgrounds: [{ label: 'Meadow', src: MEADOW }],
  },
};
export default meta;

/** Nothing of the segmentation has been fetched yet. */
export const Choice: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.check');
    await press(canvasElement, '[part=background] summary');
    await appears(canvasElement, '.backgrounds', /Meadow/);
  },
};
