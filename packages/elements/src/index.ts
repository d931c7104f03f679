export { setBackgroundAssetsUrl } from './background/assets-url.js';
export { JoinScreenElement } from './join-screen/join-screen.js';
export { SessionViewElement } from './session-view/session-view.js';
export { VideoSessionElement } from './video-session/video-session.js';
export { VideoSessionLinkElement } from './video-session-link/video-session-link.js';
export { WaitingRoomElement, type WaitingLine } from './waiting-room/waiting-room.js';
export { WelcomePageElement } from './welcome-page/welcome-page.js';
export {
  WelcomePageDesignerElement,
  type SaveSettings,
  type SettingsProblem,
} from './welcome-page-designer/welcome-page-designer.js';
export type { SessionEventMap } from './session-events.js';
export type { RejoinReason } from './session-view/call-renewal.js';
