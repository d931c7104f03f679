// Pages look for the class where Jitsi's script puts it: that is a UMD bundle with the class as its export.
export { JitsiMeetExternalAPI as default } from './jitsi-meet-external-api.js';
