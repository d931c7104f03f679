/** What is wrong with a device, and the steps for the one in hand; fetched when it is needed. */
export const deviceHelp = {
  'cause-permission-blocked-camera': 'Your camera is blocked.',
  'cause-permission-blocked-microphone': 'Your microphone is blocked.',
  'cause-permission-blocked-both': 'Your camera and microphone are blocked.',
  'cause-permission-dismissed-camera': 'We need to use your camera.',
  'cause-permission-dismissed-microphone': 'We need to use your microphone.',
  'cause-permission-dismissed-both': 'We need to use your camera and microphone.',
  'cause-permission-pending-camera': 'Look for a message from your browser.',
  'cause-permission-pending-microphone': 'Look for a message from your browser.',
  'cause-permission-pending-both': 'Look for a message from your browser.',
  'cause-permission-system-camera': 'Your device does not let this browser use your camera.',
  'cause-permission-system-microphone':
    'Your device does not let this browser use your microphone.',
  'cause-permission-system-both':
    'Your device does not let this browser use your camera and microphone.',
  'cause-not-found-camera': 'We cannot find a camera.',
  'cause-not-found-microphone': 'We cannot find a microphone.',
  'cause-not-found-both': 'We cannot find a camera or a microphone.',
  'cause-in-use-camera': 'Another app may be using your camera.',
  'cause-in-use-microphone': 'Another app may be using your microphone.',
  'cause-in-use-both': 'Another app may be using your camera and microphone.',
  'cause-slow-camera': 'Your camera takes a long time to start. Another app may be using it.',
  'cause-slow-microphone':
    'Your microphone takes a long time to start. Another app may be using it.',
  'cause-slow-both':
    'Your camera and microphone take a long time to start. Another app may be using them.',
  'cause-media-failed-camera': 'Your camera did not start.',
  'cause-media-failed-microphone': 'Your microphone did not start.',
  'cause-media-failed-both': 'Your camera and microphone did not start.',
  'cause-device-switched-camera':
    'We could not use the camera you chose before. We have switched to another one.',
  'cause-device-switched-microphone':
    'We could not use the microphone you chose before. We have switched to another one.',
  'cause-device-switched-both':
    'We could not use the camera and microphone you chose before. We have switched to others.',
  'cause-device-lost-camera':
    'Your camera has been unplugged or turned off. We are now using another one.',
  'cause-device-lost-microphone':
    'Your headset has been unplugged or turned off. We are now using your device’s own microphone.',
  'cause-device-lost-both':
    'Your camera and headset have been unplugged or turned off. We are now using others.',
  'cause-insecure':
    'This page is not secure, so your browser keeps your camera and microphone off. This is not your fault.',
  'cause-in-app': 'This page is open inside another app. That app cannot use your camera.',
  'cause-policy-blocked': 'This page is not set up for video calls. This is not your fault.',
  'cause-no-devices': 'This browser cannot use your camera and microphone.',
  'cause-unsupported': 'This browser is too old for video calls.',
  'cause-camera-withheld': 'This page cannot use your camera. This is not your fault.',
  'cause-microphone-withheld': 'This page cannot use your microphone. This is not your fault.',

  'on-mac': 'On your Mac',
  'on-windows': 'On your Windows computer',
  'on-iphone': 'On your iPhone',
  'on-ipad': 'On your iPad',
  'on-android': 'On your Android phone or tablet',
  'on-other': 'What to do',

  'step-try-again': 'Then select Try again.',
  'step-address-icon': 'Select the icon next to the web address.',
  'step-permissions': 'Select Permissions.',
  'step-turn-on': 'Turn on camera and microphone.',
  'step-choose-allow': 'Beside Camera and Microphone, choose Allow.',
  'step-crossed-icon': 'Next to the web address, select the crossed-out camera or microphone.',
  'step-unblock': 'Select the cross beside “Blocked”.',
  'step-safari-menu':
    'At the top of the screen, select Safari. Then select Settings for this website.',
  'step-page-menu': 'Select the button beside the web address. Then select Website Settings.',
  'step-answer-allow': 'When your browser asks, choose Allow.',
  'step-press-try-again': 'Select Try again.',
  'step-look-at-top': 'It is near the web address, at the top of this window.',
  'step-look-at-screen': 'It may be behind another window on your screen.',
  'step-choose-allow-now': 'Choose Allow so we can see and hear you.',

  'step-mac-settings': 'Open the Apple menu. Select System Settings, then Privacy & Security.',
  'step-mac-switch': 'Select Camera and turn on your browser. Do the same for Microphone.',
  'step-windows-settings': 'Open Settings from the Start menu. Select Privacy & security.',
  'step-windows-switch': 'Select Camera and turn on camera access. Do the same for Microphone.',
  'step-settings-app': 'Open the Settings app on your home screen.',
  'step-find-browser': 'Find your browser, such as Safari. It may be under Apps.',
  'step-android-apps': 'Select Apps, then your browser, then Permissions.',
  'step-other-settings': 'Open the privacy settings of your device.',
  'step-come-back': 'Come back here and select Try again.',

  'step-close-apps': 'Close other video apps, such as Teams or Zoom.',
  'step-close-tabs': 'Close other browser tabs that use it.',
  'step-end-calls': 'End any phone call. Close other video apps, such as WhatsApp or Zoom.',
  'step-restart': 'If it still does not work, restart your device.',
  'step-plugged-in': 'If it plugs in, check that it is plugged in.',
  'step-cover': 'Look for a switch or a cover on it.',

  'step-open-link-again': 'Go back to the message with your link. Open the link again.',
  'step-hold-link': 'Go back to the message with your link. Press and hold the link.',
  'step-open-in-safari': 'Choose Open in Safari. Or copy the link and paste it into Safari.',
  'step-open-in-chrome': 'Choose to open it in Chrome. Or copy the link and paste it into Chrome.',
  'step-open-elsewhere': 'Open the link in Chrome, Edge, Firefox or Safari.',
  'step-update-browser': 'Update your browser, or use Chrome, Edge, Firefox or Safari.',
  'step-update-phone': 'Open the Settings app. Select General, then Software Update.',
} as const;
