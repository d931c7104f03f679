/** The connection check of the join screen, but for its button, which is there before it. */
export const connectionCheck = {
  'connection-check-again': 'Check your connection again',
  'connection-asking': 'Your device is set to save data. This check uses up to 1 MB.',
  'connection-go-on': 'Check now',
  'connection-step-service': 'Looking for the video service …',
  'connection-step-speed': 'Measuring how fast your connection is …',
  'connection-step-relay': 'Making a short test call …',
  'connection-good': 'Your connection is good',
  'connection-good-means': 'Video and sound should work well.',
  'connection-video-may-freeze': 'Your video may freeze',
  'connection-video-may-freeze-means':
    'Your connection is a bit slow. You can join. These may help:',
  'connection-sound-only': 'Your connection is slow',
  'connection-sound-only-means': 'Sound only will work best. These may help:',
  'connection-no-video-service': 'No connection to the video service',
  'connection-no-video-service-means':
    'We could not reach it from here. You can still try to join.',
  'connection-unknown': 'We could not measure your connection',
  'connection-unknown-means': 'You can still join.',
  'connection-advice-wifi': 'Move nearer to the Wi-Fi.',
  'connection-advice-apps': 'Close other apps and pages.',
  'connection-advice-network':
    'Your network may block video calls. Try another one, such as your mobile data.',
  'connection-advice-online': 'Check that your Wi-Fi or mobile data is on.',
  'connection-join-sound-only': 'Join with sound only',
  'connection-camera-off': 'This turns your camera off.',
} as const;
