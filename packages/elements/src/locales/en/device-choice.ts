/** Choosing devices, once there is something to choose among. */
export const deviceChoice = {
  'choose-devices': 'Use another camera, microphone or speaker',
  'choose-camera': 'Camera to use',
  'choose-microphone': 'Microphone to use',
  'choose-speaker': 'Speaker to use',
  'speaker-default': 'As set on your device',
  'sound-playing': 'Playing …',
  'sound-question': 'Did you hear it? If not, turn up the volume or choose another speaker.',
  'sound-held-back': 'Your browser holds the sound back. Select Play a test sound again.',
  'sound-failed': 'The sound could not be played. Check that your speaker is plugged in.',
  'device-plugged-in': (device: string) => `${device} has been connected. You can choose it here.`,
  'device-plugged-out': (device: string) => `${device} has been disconnected.`,
} as const;
