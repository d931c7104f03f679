import type { Messages } from '../en/index.js';

/** Join screen, with what it fetches later. */
export const joining = {
  'join-title': 'Yn barod i ymuno?',
  'join-intro':
    'Gwiriwch sut rydych chi’n edrych ac yn swnio. Ni all neb eich gweld na’ch clywed eto.',
  'join-name': 'Eich enw',
  'join-name-hint': 'Bydd y person arall yn gweld hwn. Gallwch ei newid.',
  'join-name-missing': 'Rhowch eich enw',
  'join-problem': 'Mae problem',
  'join-code-hint': 'Mae’r person arall yn gweld yr un cod.',
  join: 'Ymuno',
  joining: 'Yn ymuno …',
  'joining-your-appointment': 'Yn ymuno â’ch apwyntiad …',
  camera: 'Camera',
  microphone: 'Meicroffon',
  'switch-on': 'Ymlaen',
  'switch-off': 'I ffwrdd',
  'devices-why':
    'Er mwyn i chi gael eich gweld a’ch clywed, bydd eich porwr yn gofyn am ddefnyddio’r camera a’r meicroffon.',
  'devices-why-camera':
    'Er mwyn i chi gael eich gweld, bydd eich porwr yn gofyn am gael defnyddio eich camera.',
  'devices-why-microphone':
    'Er mwyn i chi gael eich clywed, bydd eich porwr yn gofyn am gael defnyddio eich meicroffon.',
  'devices-check': 'Gwirio’r camera a’r meicroffon',
  'devices-check-camera': 'Gwirio’r camera',
  'devices-check-microphone': 'Gwirio’r meicroffon',
  'devices-starting': 'Yn troi eich camera a’ch meicroffon ymlaen …',
  'devices-none':
    'Mae eich camera a’ch meicroffon i ffwrdd. Gallwch ymuno ac ysgrifennu negeseuon o hyd.',
  'camera-preview': 'Yr hyn mae eich camera’n ei ddangos',
  'camera-off': 'Mae eich camera i ffwrdd',
  'camera-failed': 'Dydy eich camera ddim yn gweithio eto',
  'microphone-off': 'Mae eich meicroffon i ffwrdd.',
  'microphone-failed': 'Dydy eich meicroffon ddim yn gweithio eto.',
  'microphone-speak': 'Dywedwch rywbeth i brofi eich meicroffon.',
  'microphone-heard': 'Mae eich meicroffon yn gweithio.',
  'microphone-not-checked': 'Dydy eich meicroffon ddim wedi’i wirio.',
  'microphone-muted':
    'Mae eich meicroffon wedi’i dawelu gan eich dyfais neu gan ap arall. Chwiliwch am fotwm tawelu arno.',
  'microphone-press': 'Pwyswch unrhyw le ar y dudalen hon i brofi eich meicroffon.',
  'sound-test': 'Chwarae sain brawf',
  'connection-check': 'Gwirio eich cysylltiad',
  'connection-check-failed':
    'Wnaeth y prawf ddim llwytho. Dewiswch Gwirio eich cysylltiad eto, neu ewch ati i ymuno.',
  'obstacle-stage': 'Ni ellir defnyddio eich camera yma',
  'join-unsupported':
    'Ni all y porwr hwn wneud galwadau fideo. Agorwch eich dolen mewn porwr arall.',
  'you-can-still-join': 'Gallwch ymuno o hyd.',

  'choose-devices': 'Defnyddio camera, meicroffon neu seinydd arall',
  'choose-camera': 'Camera i’w ddefnyddio',
  'choose-microphone': 'Meicroffon i’w ddefnyddio',
  'choose-speaker': 'Seinydd i’w ddefnyddio',
  'speaker-default': 'Fel y mae ar eich dyfais',
  'sound-playing': 'Yn chwarae …',
  'sound-question': 'Glywsoch chi’r sain? Os na, codwch lefel y sain neu dewiswch seinydd arall.',
  'sound-held-back': 'Mae eich porwr yn dal y sain yn ôl. Dewiswch Chwarae sain brawf eto.',
  'sound-failed':
    'Doedd dim modd chwarae’r sain. Gwnewch yn siŵr bod eich seinydd wedi’i blygio i mewn.',
  'device-plugged-in': (device) => `Mae ${device} wedi’i gysylltu. Gallwch ei ddewis yma.`,
  'device-plugged-out': (device) => `Mae ${device} wedi’i ddatgysylltu.`,

  'background-title': 'Beth sydd y tu ôl i chi',
  'background-none': 'Fy ystafell',
  'background-blur': 'Niwlio',
  'background-strong-blur': 'Niwlio cryf',
  'background-starting': 'Yn paratoi eich cefndir …',
  'background-on': 'Mae eich cefndir wedi newid.',
  'background-off': 'Gellir gweld eich ystafell eto.',
  'background-too-slow':
    'Roedd eich llun yn mynd yn araf, felly rydyn ni wedi diffodd hwn. Gallwch ymuno o hyd.',
  'background-failed':
    'Doedd dim modd newid eich cefndir. Gellir gweld eich ystafell. Dewiswch ef eto, neu ymunwch hebddo.',

  'connection-check-again': 'Gwirio eich cysylltiad eto',
  'connection-asking':
    'Mae eich dyfais wedi’i gosod i arbed data. Mae’r prawf hwn yn defnyddio hyd at 1 MB.',
  'connection-go-on': 'Gwirio nawr',
  'connection-step-service': 'Yn chwilio am y gwasanaeth fideo …',
  'connection-step-speed': 'Yn mesur pa mor gyflym yw eich cysylltiad …',
  'connection-step-relay': 'Yn gwneud galwad brawf fer …',
  'connection-good': 'Mae eich cysylltiad yn dda',
  'connection-good-means': 'Dylai’r fideo a’r sain weithio’n dda.',
  'connection-video-may-freeze': 'Efallai y bydd eich fideo’n rhewi',
  'connection-video-may-freeze-means':
    'Mae eich cysylltiad braidd yn araf. Gallwch ymuno. Gallai’r rhain helpu:',
  'connection-sound-only': 'Mae eich cysylltiad yn araf',
  'connection-sound-only-means': 'Sain yn unig fydd yn gweithio orau. Gallai’r rhain helpu:',
  'connection-no-video-service': 'Dim cysylltiad â’r gwasanaeth fideo',
  'connection-no-video-service-means':
    'Doedd dim modd ei gyrraedd o’r fan hon. Gallwch geisio ymuno o hyd.',
  'connection-unknown': 'Doedd dim modd mesur eich cysylltiad',
  'connection-unknown-means': 'Gallwch ymuno o hyd.',
  'connection-advice-wifi': 'Symudwch yn nes at y Wi-Fi.',
  'connection-advice-apps': 'Caewch apiau a thudalennau eraill.',
  'connection-advice-network':
    'Efallai fod eich rhwydwaith yn rhwystro galwadau fideo. Rhowch gynnig ar un arall, fel eich data symudol.',
  'connection-advice-online': 'Gwnewch yn siŵr bod eich Wi-Fi neu’ch data symudol ymlaen.',
  'connection-join-sound-only': 'Ymuno â sain yn unig',
  'connection-camera-off': 'Mae hyn yn troi eich camera i ffwrdd.',
} satisfies Partial<Messages>;
