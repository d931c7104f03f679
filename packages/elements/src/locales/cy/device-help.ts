import type { Messages } from '../en/index.js';

/** What is wrong with a device. Names of buttons stay English, as browsers and phones have them. */
export const deviceHelp = {
  'cause-permission-blocked-camera': 'Mae eich camera wedi’i rwystro.',
  'cause-permission-blocked-microphone': 'Mae eich meicroffon wedi’i rwystro.',
  'cause-permission-blocked-both': 'Mae eich camera a’ch meicroffon wedi’u rhwystro.',
  'cause-permission-dismissed-camera': 'Mae angen i ni ddefnyddio eich camera.',
  'cause-permission-dismissed-microphone': 'Mae angen i ni ddefnyddio eich meicroffon.',
  'cause-permission-dismissed-both': 'Mae angen i ni ddefnyddio eich camera a’ch meicroffon.',
  'cause-permission-pending-camera': 'Chwiliwch am neges gan eich porwr.',
  'cause-permission-pending-microphone': 'Chwiliwch am neges gan eich porwr.',
  'cause-permission-pending-both': 'Chwiliwch am neges gan eich porwr.',
  'cause-permission-system-camera':
    'Dydy eich dyfais ddim yn gadael i’r porwr hwn ddefnyddio eich camera.',
  'cause-permission-system-microphone':
    'Dydy eich dyfais ddim yn gadael i’r porwr hwn ddefnyddio eich meicroffon.',
  'cause-permission-system-both':
    'Dydy eich dyfais ddim yn gadael i’r porwr hwn ddefnyddio eich camera a’ch meicroffon.',
  'cause-not-found-camera': 'Ni allwn ddod o hyd i gamera.',
  'cause-not-found-microphone': 'Ni allwn ddod o hyd i feicroffon.',
  'cause-not-found-both': 'Ni allwn ddod o hyd i gamera na meicroffon.',
  'cause-in-use-camera': 'Efallai fod ap arall yn defnyddio eich camera.',
  'cause-in-use-microphone': 'Efallai fod ap arall yn defnyddio eich meicroffon.',
  'cause-in-use-both': 'Efallai fod ap arall yn defnyddio eich camera a’ch meicroffon.',
  'cause-slow-camera':
    'Mae eich camera’n cymryd amser hir i ddechrau. Efallai fod ap arall yn ei ddefnyddio.',
  'cause-slow-microphone':
    'Mae eich meicroffon yn cymryd amser hir i ddechrau. Efallai fod ap arall yn ei ddefnyddio.',
  'cause-slow-both':
    'Mae eich camera a’ch meicroffon yn cymryd amser hir i ddechrau. Efallai fod ap arall yn eu defnyddio.',
  'cause-media-failed-camera': 'Wnaeth eich camera ddim dechrau.',
  'cause-media-failed-microphone': 'Wnaeth eich meicroffon ddim dechrau.',
  'cause-media-failed-both': 'Wnaeth eich camera a’ch meicroffon ddim dechrau.',
  'cause-device-switched-camera':
    'Doedd dim modd defnyddio’r camera a ddewisoch o’r blaen. Rydyn ni wedi newid i un arall.',
  'cause-device-switched-microphone':
    'Doedd dim modd defnyddio’r meicroffon a ddewisoch o’r blaen. Rydyn ni wedi newid i un arall.',
  'cause-device-switched-both':
    'Doedd dim modd defnyddio’r camera a’r meicroffon a ddewisoch o’r blaen. Rydyn ni wedi newid i rai eraill.',
  'cause-device-lost-camera':
    'Mae eich camera wedi’i ddatgysylltu neu ei ddiffodd. Rydyn ni’n defnyddio un arall nawr.',
  'cause-device-lost-microphone':
    'Mae eich clustffonau wedi’u datgysylltu neu eu diffodd. Rydyn ni nawr yn defnyddio meicroffon eich dyfais ei hun.',
  'cause-device-lost-both':
    'Mae eich camera a’ch clustffonau wedi’u datgysylltu neu eu diffodd. Rydyn ni’n defnyddio rhai eraill nawr.',
  'cause-insecure':
    'Dydy’r dudalen hon ddim yn ddiogel, felly mae eich porwr yn cadw eich camera a’ch meicroffon i ffwrdd. Nid eich bai chi yw hyn.',
  'cause-in-app':
    'Mae’r dudalen hon ar agor y tu mewn i ap arall. Ni all yr ap hwnnw ddefnyddio eich camera.',
  'cause-policy-blocked':
    'Dydy’r dudalen hon ddim yn barod ar gyfer galwadau fideo. Nid eich bai chi yw hyn.',
  'cause-no-devices': 'Ni all y porwr hwn ddefnyddio eich camera a’ch meicroffon.',
  'cause-unsupported': 'Mae’r porwr hwn yn rhy hen ar gyfer galwadau fideo.',
  'cause-camera-withheld': 'Ni all y dudalen hon ddefnyddio eich camera. Nid eich bai chi yw hyn.',
  'cause-microphone-withheld':
    'Ni all y dudalen hon ddefnyddio eich meicroffon. Nid eich bai chi yw hyn.',

  'on-mac': 'Ar eich Mac',
  'on-windows': 'Ar eich cyfrifiadur Windows',
  'on-iphone': 'Ar eich iPhone',
  'on-ipad': 'Ar eich iPad',
  'on-android': 'Ar eich ffôn neu lechen Android',
  'on-other': 'Beth i’w wneud',

  'step-try-again': 'Yna dewiswch Rhowch gynnig arall arni.',
  'step-address-icon': 'Dewiswch yr eicon wrth ymyl y cyfeiriad gwe.',
  'step-permissions': 'Dewiswch “Permissions”.',
  'step-turn-on': 'Trowch y camera a’r meicroffon ymlaen.',
  'step-choose-allow': 'Wrth ymyl “Camera” a “Microphone”, dewiswch “Allow”.',
  'step-crossed-icon':
    'Wrth ymyl y cyfeiriad gwe, dewiswch y camera neu’r meicroffon sydd â llinell drwyddo.',
  'step-unblock': 'Dewiswch y groes wrth ymyl “Blocked”.',
  'step-safari-menu': 'Ar frig y sgrin, dewiswch “Safari”. Yna dewiswch “Settings” y wefan hon.',
  'step-page-menu': 'Dewiswch y botwm wrth ymyl y cyfeiriad gwe. Yna dewiswch “Website Settings”.',
  'step-answer-allow': 'Pan fydd eich porwr yn gofyn, dewiswch “Allow”.',
  'step-press-try-again': 'Dewiswch Rhowch gynnig arall arni.',
  'step-look-at-top': 'Mae wrth ymyl y cyfeiriad gwe, ar frig y ffenestr hon.',
  'step-look-at-screen': 'Gallai fod y tu ôl i ffenestr arall ar eich sgrin.',
  'step-choose-allow-now': 'Dewiswch “Allow” i ni allu eich gweld a’ch clywed.',

  'step-mac-settings':
    'Agorwch ddewislen Apple. Dewiswch “System Settings”, yna “Privacy & Security”.',
  'step-mac-switch':
    'Dewiswch “Camera” a throwch eich porwr ymlaen. Gwnewch yr un peth ar gyfer “Microphone”.',
  'step-windows-settings': 'Agorwch “Settings” o’r ddewislen Start. Dewiswch “Privacy & security”.',
  'step-windows-switch':
    'Dewiswch “Camera” a throwch “Camera access” ymlaen. Gwnewch yr un peth ar gyfer “Microphone”.',
  'step-settings-app': 'Agorwch yr ap “Settings” ar eich sgrin gartref.',
  'step-find-browser': 'Dewch o hyd i’ch porwr, fel Safari. Gallai fod o dan “Apps”.',
  'step-android-apps': 'Dewiswch “Apps”, yna eich porwr, yna “Permissions”.',
  'step-other-settings': 'Agorwch osodiadau preifatrwydd eich dyfais.',
  'step-come-back': 'Dewch yn ôl yma a dewiswch Rhowch gynnig arall arni.',

  'step-close-apps': 'Caewch apiau fideo eraill, fel Teams neu Zoom.',
  'step-close-tabs': 'Caewch dabiau eraill yn y porwr sy’n ei ddefnyddio.',
  'step-end-calls':
    'Gorffennwch unrhyw alwad ffôn. Caewch apiau fideo eraill, fel WhatsApp neu Zoom.',
  'step-restart': 'Os nad yw’n gweithio o hyd, ailgychwynnwch eich dyfais.',
  'step-plugged-in': 'Os yw’n plygio i mewn, gwnewch yn siŵr ei fod wedi’i blygio i mewn.',
  'step-cover': 'Chwiliwch am switsh neu orchudd arno.',

  'step-open-link-again': 'Ewch yn ôl at y neges gyda’ch dolen. Agorwch y ddolen eto.',
  'step-hold-link': 'Ewch yn ôl at y neges gyda’ch dolen. Pwyswch y ddolen a’i dal.',
  'step-open-in-safari': 'Dewiswch “Open in Safari”. Neu copïwch y ddolen a’i gludo i Safari.',
  'step-open-in-chrome': 'Dewiswch ei hagor yn Chrome. Neu copïwch y ddolen a’i gludo i Chrome.',
  'step-open-elsewhere': 'Agorwch y ddolen yn Chrome, Edge, Firefox neu Safari.',
  'step-update-browser':
    'Diweddarwch eich porwr, neu defnyddiwch Chrome, Edge, Firefox neu Safari.',
  'step-update-phone': 'Agorwch yr ap “Settings”. Dewiswch “General”, yna “Software Update”.',
} satisfies Partial<Messages>;
