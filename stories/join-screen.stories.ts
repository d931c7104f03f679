import '@video-session/elements/define/join-screen';
import type { JoinScreenElement } from '@video-session/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  blockedDevices,
  cameraInUse,
  unansweredDevices,
  withheldDevices,
  withoutCamera,
  workingDevices,
} from './support/devices.js';
import { CLINICIAN, MEETING_CODE, PHONE } from './support/service.js';
import { appears, findDeep, press, type } from './support/shadow.js';

type Args = Partial<JoinScreenElement>;
type Play = NonNullable<StoryObj<Args>['play']>;

// The stories bring devices of their own, so that no browser asks for yours.
const meta: Meta<Args> = {
  title: 'Elements/join-screen',
  component: 'join-screen',
  args: { meetingCode: MEETING_CODE, phone: PHONE, media: workingDevices },
};
export default meta;

/** Nobody has been asked for a camera yet: the button says why before the browser does. */
export const BeforeTheCheck: StoryObj<Args> = {};

export const PreviewRunning: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.check');
    await appears(canvasElement, '[part=preview]', /(?:)/);
  },
};

/** A device that the person switched off is let go, and stays off in the call. */
export const CameraSwitchedOff: StoryObj<Args> = {
  play: async (context) => {
    await PreviewRunning.play?.(context);
    await press(context.canvasElement, '#camera');
    await appears(context.canvasElement, '.stage-text', /camera is off/);
  },
};

export const PermissionPending: StoryObj<Args> = {
  args: { media: unansweredDevices },
  parameters: { expects: ['permission-pending'] },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.check');
    await appears(canvasElement, '[part=advice]', /Look for a message/);
  },
};

const checkAndRead: Play = async ({ canvasElement }) => {
  await press(canvasElement, '.check');
  await appears(canvasElement, '[part=advice]');
};

export const CameraBlocked: StoryObj<Args> = {
  args: { media: blockedDevices },
  parameters: { expects: ['permission-blocked', 'permission-blocked'] },
  play: checkAndRead,
};

/** The microphone works all the same, and so does Join. */
export const NoCamera: StoryObj<Args> = {
  args: { media: withoutCamera },
  parameters: { expects: ['no-camera'] },
  play: checkAndRead,
};

export const CameraInUse: StoryObj<Args> = {
  args: { media: cameraInUse },
  parameters: { expects: ['in-use'] },
  play: checkAndRead,
};

/** The host's page embeds this one without `allow="camera; microphone"`. */
export const WithheldByThePage: StoryObj<Args> = {
  args: { media: withheldDevices },
  parameters: { expects: ['policy-blocked', 'policy-blocked'] },
  play: checkAndRead,
};

export const NameMissing: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, '#name', '');
    await press(canvasElement, '[part=join-button]');
    await appears(canvasElement, '.summary', /Enter your name/);
  },
};

/** Join was pressed: the devices have been let go and a fresh token is on its way. */
export const Joining: StoryObj<Args> = { args: { busy: true } };

/** A clinician's name comes from the token, and can be changed. */
export const Clinician: StoryObj<Args> = { args: { displayName: CLINICIAN } };

/** Without a meeting code there is no line for one. */
export const WithoutMeetingCode: StoryObj<Args> = {
  args: { meetingCode: '', phone: '' },
  play: async ({ canvasElement }) => {
    await appears(canvasElement, '[part=join-button]');
    if (findDeep(canvasElement, '.meeting-code')) throw new Error('There is a meeting code');
  },
};
