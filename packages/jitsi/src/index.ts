export type { HonouredConfig } from './honoured-config.js';
export { createJitsiPort, type JitsiPortOptions } from './jitsi-port.js';
export type { MeetingFeatures } from './meeting-features.js';
export { parseMeetingServer, type MeetingServer } from './meeting-server.js';
