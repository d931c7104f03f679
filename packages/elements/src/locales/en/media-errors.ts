import type { ErrorSentences } from './error-sentences.js';
import type { MediaCode } from '@video-session/core';

/** What stands in the way of a camera or microphone. */
export const mediaErrors: ErrorSentences<MediaCode> = {
  'error-permission-blocked':
    'Your camera and microphone are blocked. Select the icon next to the web address. Turn on camera and microphone. Then select Try again.',
  'error-permission-dismissed':
    'We need to use your camera and microphone. Your browser will ask if that is OK. Select Try again, then choose Allow.',
  'error-permission-pending':
    'Look for a message from your browser. Choose Allow so we can see and hear you.',
  'error-permission-system':
    'Your device does not let this browser use the camera or microphone. Turn them on in your device settings. Then select Try again.',
  'error-no-camera':
    'We cannot find a camera. If your camera plugs in, check that it is plugged in. You can still join.',
  'error-no-microphone':
    'We cannot find a microphone. If your microphone plugs in, check that it is plugged in. You can still join.',
  'error-in-use':
    'Another app may be using your camera. Close other video apps, such as Teams or Zoom. Then select Try again.',
  'error-device-switched':
    'We could not use the camera you chose before. We have switched to another one.',
  'error-device-lost':
    'Your headset has been unplugged or turned off. We are now using your device’s own microphone.',
  'error-insecure': 'Open this page in your phone’s web browser.',
  'error-policy-blocked': 'This page is not set up for video calls. This is not your fault.',
  'error-media-failed':
    'Your camera or microphone did not start. Select Try again. You can still join.',
};
