import '@video-session/elements/define/join-screen';
import type { JoinScreenElement } from '@video-session/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  blockedDevices,
  cameraInUse,
  dismissedDevices,
  insecurePage,
  insideAnApp,
  lostCamera,
  pluggedDevices,
  slowDevices,
  systemDevices,
  tooOld,
  twoCauses,
  unansweredDevices,
  withheldDevices,
  withoutCamera,
  workingDevices,
} from './support/devices.js';
import { probeAt } from './support/probe.js';
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

/** Allowed long ago, so that no question can be what the browser waits for. */
export const SlowToStart: StoryObj<Args> = {
  args: { media: slowDevices },
  parameters: { expects: ['in-use'] },
  play: async ({ canvasElement }) => {
    await appears(canvasElement, '[part=advice]', /long time to start/);
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

/** The person closed the browser's question. */
export const QuestionClosed: StoryObj<Args> = {
  args: { media: dismissedDevices },
  parameters: { expects: ['permission-dismissed', 'permission-dismissed'] },
  play: checkAndRead,
};

/** The browser may, but the system says no: the steps are those of this device. */
export const BlockedByTheSystem: StoryObj<Args> = {
  args: { media: systemDevices },
  parameters: { expects: ['permission-system', 'permission-system'] },
  play: checkAndRead,
};

/** Each device has its own cause, and its own words. */
export const TwoCauses: StoryObj<Args> = {
  args: { media: twoCauses },
  parameters: { expects: ['in-use', 'no-microphone'] },
  play: checkAndRead,
};

const readOnly: Play = async ({ canvasElement }) => {
  await appears(canvasElement, '[part=advice] .cause');
};

/** The host's page embeds this one without `allow="camera; microphone"`. */
export const WithheldByThePage: StoryObj<Args> = {
  args: { media: withheldDevices },
  parameters: { expects: ['policy-blocked'] },
  play: readOnly,
};

export const InsecurePage: StoryObj<Args> = {
  args: { media: insecurePage },
  parameters: { expects: ['insecure'] },
  play: readOnly,
};

export const InsideAnotherApp: StoryObj<Args> = { args: { media: insideAnApp }, play: readOnly };

/** Join explains, too: without calls at all the meeting would be a dead room. */
export const BrowserTooOld: StoryObj<Args> = {
  args: { media: tooOld },
  play: async (context) => {
    await readOnly(context);
    await press(context.canvasElement, '[part=join-button]');
    await appears(context.canvasElement, '.summary', /cannot make video calls/);
  },
};

/** A list for each kind of device that there are two of. */
export const ChoiceOfDevices: StoryObj<Args> = {
  args: { media: pluggedDevices() },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.check');
    await appears(canvasElement, '#choose-microphone', /Headset/);
  },
};

const plugged = pluggedDevices();

/** What is plugged in or out is said politely, and the lists follow. */
export const HeadsetUnplugged: StoryObj<Args> = {
  args: { media: plugged },
  play: async ({ canvasElement }) => {
    plugged.change('all');
    await press(canvasElement, '.check');
    await appears(canvasElement, '#choose-microphone', /Headset/);
    plugged.change('without headset');
    await appears(canvasElement, '.news', /Headset has been disconnected/);
  },
};

const losing = lostCamera();
export const CameraLost: StoryObj<Args> = {
  args: { media: losing },
  parameters: { expects: ['device-lost'] },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.check');
    await appears(canvasElement, '[part=preview]', /(?:)/);
    losing.lose();
    await appears(canvasElement, '[part=advice]', /unplugged/);
  },
};

/** Nobody has to: Join works before, during and after. */
export const ConnectionCheckOffered: StoryObj<Args> = { args: { probeUrl: probeAt('fast') } };

const checkConnection = (finding: RegExp): Play => {
  return async ({ canvasElement }) => {
    await press(canvasElement, '.check-connection');
    await appears(canvasElement, '[part=connection-verdict]', finding);
  };
};

export const ConnectionGood: StoryObj<Args> = {
  args: { probeUrl: probeAt('fast') },
  play: checkConnection(/Your connection is good/),
};

/** Sound only is offered where the picture would not hold. */
export const ConnectionSlow: StoryObj<Args> = {
  args: { probeUrl: probeAt('slow') },
  play: checkConnection(/Your connection is slow/),
};

/** It could not be measured, which says nothing against it. */
export const ConnectionUnknown: StoryObj<Args> = {
  args: { probeUrl: probeAt('absent') },
  play: checkConnection(/could not measure/),
};

export const NoConnectionToTheService: StoryObj<Args> = {
  args: {
    probeUrl: probeAt('fast'),
    iceServers: [
      { urls: 'stun:127.0.0.1:65533' },
      { urls: 'turn:127.0.0.1:65533', username: 'nobody', credential: 'nothing' },
    ],
  },
  play: checkConnection(/No connection to the video service/),
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
