// Written by `npm run manifest` from custom-elements.json; change the elements, not this file.

export { JoinScreen } from './join-screen.js';
export { SessionView } from './session-view.js';
export { VideoSession } from './video-session.js';
export { VideoSessionLink } from './video-session-link.js';
export { WaitingRoom } from './waiting-room.js';
export { WelcomePage } from './welcome-page.js';
export { WelcomePageDesigner } from './welcome-page-designer.js';
