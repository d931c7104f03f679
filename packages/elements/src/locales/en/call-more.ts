/** What comes up in a call beside its bar: details, the phone, notices; fetched once somebody is in. */
export const callMore = {
  close: 'Close',

  'call-microphone-on': 'Microphone on',
  'call-microphone-off': 'Microphone off',
  'call-camera-on': 'Camera on',
  'call-camera-off': 'Camera off',

  'details-title': 'About this call',
  'details-people': 'In the call',
  'details-quality-good': 'Your connection is good.',
  'details-quality-fair': 'Your connection is all right. The picture may be less sharp.',
  'details-quality-poor': 'Your connection is poor.',
  'details-quality-lost': 'No sound or picture gets through at the moment.',
  'details-direct': 'You are connected straight to each other.',
  'details-encrypted': 'Nobody in between can see or hear the call. It is end-to-end encrypted.',
  'details-relayed': 'Another computer passes the call on. It cannot see or hear it.',
  'details-server': 'The call goes through our video server.',
  'details-protected': 'It is protected on the way there and on the way back.',
  'details-unknown': 'We do not know yet how you are connected.',
  'details-advice-title': 'If sound or picture is bad',
  'details-advice-near': 'Move closer to your Wi-Fi box.',
  'details-advice-close': 'Close other apps and web pages.',
  'details-advice-sound': 'Use sound only. It needs less internet.',
  'details-some-lost': 'Some sound and picture gets lost on the way.',
  // For a clinician only.
  'details-delay': (milliseconds: string) => `Time there and back: ${milliseconds} ms`,
  'details-loss': (percent: string) => `Sound and picture lost on the way: ${percent}`,
  'audio-only-start': 'Use sound only',
  'audio-only-stop': 'Show pictures again',
  'audio-only-is-on': 'Sound only is on. You do not see the others, and they do not see you.',

  'phone-title': 'Switch to phone',
  'phone-patient': 'Call us if you want to go on by phone.',
  'phone-patient-none': 'You will find our phone number in the message with your link.',
  'phone-clinician': 'Phone the patient on the number in the record.',
  'phone-still': 'The video call stays open until you leave it.',

  'notice-camera-blocked':
    'The call cannot use your camera. Select the icon next to the web address and turn it on.',
  'notice-microphone-blocked':
    'Nobody can hear you. Select the icon next to the web address and turn on your microphone.',
  'notice-no-camera': 'We cannot find a camera. If yours plugs in, check that it is plugged in.',
  'notice-no-microphone':
    'We cannot find a microphone. If yours plugs in, check that it is plugged in.',
  'notice-camera-failed':
    'Your camera did not start. Close other video apps, such as Teams or Zoom.',
  'notice-microphone-failed':
    'Your microphone did not start. Close other video apps, such as Teams or Zoom.',
  'notice-devices-failed':
    'Your camera and microphone do not work. Check that they are plugged in and allowed.',
  'notice-then-rejoin': 'Then join again. Until then you stay in the call.',
  'notice-rejoin': 'Join again',
  'notice-reconnecting': (time: string) => `The connection broke. We have been trying for ${time}.`,
  'notice-stay': 'Stay on this page. Check that your Wi-Fi or mobile data is on.',
  'notice-slow': 'This takes longer than usual. Stay on this page.',
  'notice-broken': (names: string) =>
    `The connection to ${names} is broken. They may be trying to come back. Stay on this page.`,
  'notice-no-media': (names: string) =>
    `Sound and picture from ${names} are not here yet. Wait a moment.`,
  'notice-sound-lost': 'Have you been on a phone call? If you hear nothing now, join again.',
  'notice-muted-away': 'Your microphone was turned off while you were away.',
  'notice-unmute': 'Turn microphone on',
  'notice-poor': 'Your connection is poor. Sound only may work better.',
} as const;
