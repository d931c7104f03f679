import { JitsiMeetExternalAPI } from './jitsi-meet-external-api.js';

// Pages look for the class where Jitsi's script puts it.
Object.assign(globalThis, { JitsiMeetExternalAPI });
