import type { Messages } from '../en/index.js';

const therapist = 'Eich therapydd';
const clinician = 'Y clinigydd';

/** Within a sentence a verb goes before whoever is not named. */
const within = (who: string): string =>
  who === therapist || who === clinician ? who.charAt(0).toLowerCase() + who.slice(1) : who;

/** Checking the link, waiting room, call and end. */
export const session = {
  'journey-verifying': 'Yn gwirio eich dolen …',
  'journey-rejoining': 'Yn mynd yn ôl i’r alwad …',
  'journey-exit': 'Gadael y dudalen hon nawr',
  'journey-gone': 'Mynd ymlaen',
  'journey-cut-off': 'Mae’n ymddangos eich bod all-lein',
  'journey-cut-off-text':
    'Gwiriwch eich cysylltiad â’r rhyngrwyd, yna dewiswch Rhowch gynnig arall arni.',

  'waiting-clinician': therapist,
  'waiting-clinician-guest': clinician,
  'waiting-title': 'Rydych chi yn yr ystafell aros',
  'waiting-arrived': 'Rydych chi wedi cyrraedd',
  'waiting-stay': 'Arhoswch ar y dudalen hon. Does dim angen i chi wneud dim byd arall.',
  'waiting-since': (time) => `Cyrhaeddoch chi am ${time}`,
  'waiting-appointment': (time) => `Mae eich apwyntiad am ${time}.`,
  'waiting-opening': 'Rydyn ni’n dweud eich bod chi yma …',
  'waiting-unseen': (who) => `Bydd ${within(who)} yn gweld eich bod chi yma`,
  'waiting-seen': (who) => `Mae ${within(who)} yn gwybod eich bod chi yma`,
  'waiting-lost': 'Rydyn ni wedi colli’r cysylltiad. Rydyn ni’n ceisio cysylltu eto.',
  'waiting-checking': 'Rydyn ni’n dal i wirio a gewch chi fynd i mewn',
  'waiting-next': (who) => `Bydd ${within(who)} yn gadael i chi ddod i mewn`,
  'waiting-let-in': (who) => `Mae ${within(who)} wedi gadael i chi ddod i mewn`,
  'waiting-starts': 'Yna bydd yr alwad fideo’n dechrau ei hun.',
  'waiting-says': (who, time) => `Dywed ${within(who)}, am ${time}`,
  'waiting-late': (who) => `Efallai fod ${within(who)} yn rhedeg yn hwyr.`,
  'waiting-late-stay': 'Gallwch ddal i aros yma.',
  'waiting-late-phone': 'Gallwch ddal i aros yma, neu gallwch ein ffonio.',
  'waiting-devices-off': 'Mae eich camera a’ch meicroffon i ffwrdd tra byddwch chi’n aros.',
  'waiting-prepare': 'Gwirio’r camera a’r meicroffon',
  'waiting-leave': 'Gadael',
  'waiting-join-now': 'Gallwch fynd i mewn nawr. Dewiswch Ymuno.',
  'waiting-ready': 'Gallwch fynd i mewn nawr',
  'waiting-entering': 'Mae eich galwad fideo’n dechrau …',
  'waiting-done': 'Wedi’i wneud:',

  'call-connecting': 'Yn cysylltu …',
  'call-joined': 'Rydych chi yn yr alwad',
  'call-reconnecting': 'Yn ailgysylltu …',
  'call-poor': 'Cysylltiad gwael',
  'call-broken': 'Cysylltiad wedi torri',
  'call-no-media': 'Dim sain na llun eto',
  'call-out': 'Dydych chi ddim yn yr alwad',
  'call-lobby': 'Yn aros i gael dod i mewn',
  'call-leaving': 'Yn gadael …',
  'call-title': 'Galwad fideo',
  'call-starting': 'Yn dechrau eich galwad fideo …',
  'call-bar': 'Ynglŷn â’r alwad hon',
  'call-frame': (code) => `Galwad fideo ${code}`,
  'call-people': 'Yn yr alwad:',
  'call-you': (name) => `${name} (chi)`,
  'call-alone': 'Does neb arall yma eto',
  'call-microphone-on': 'Meicroffon ymlaen',
  'call-microphone-off': 'Meicroffon i ffwrdd',
  'call-camera-on': 'Camera ymlaen',
  'call-camera-off': 'Camera i ffwrdd',
  'call-copy': 'Copïo cod y cyfarfod',
  'call-details': 'Manylion y cysylltiad',
  'call-phone': 'Newid i’r ffôn',
  'call-lobby-title': 'Rydych chi’n aros i gael dod i mewn',
  'call-lobby-text':
    'Arhoswch ar y dudalen hon. Bydd yr alwad yn dechrau ei hun pan fydd rhywun yn gadael i chi ddod i mewn.',
  'call-leave': 'Gadael',
  'call-skip': 'Neidio heibio’r alwad fideo',
  'call-end-of-frame': 'Diwedd yr alwad fideo',

  'ended-left': 'Rydych chi wedi gadael yr alwad',
  'ended-closed': 'Mae’r alwad wedi dod i ben',
  'ended-removed': 'Dydych chi ddim yn yr alwad mwyach',
  'ended-declined': 'Chawsoch chi ddim dod i mewn',
  'ended-lobby-closed': 'Dydy’r alwad ddim ar agor ar hyn o bryd',
  'ended-waiting': 'Rydych chi wedi gadael yr ystafell aros',
  'ended-left-text':
    'Gallwch gau’r dudalen hon nawr. Os gadawoch chi drwy gamgymeriad, gallwch fynd yn ôl.',
  'ended-closed-text': 'Cafodd yr alwad ei chau i bawb. Gallwch gau’r dudalen hon nawr.',
  'ended-removed-text':
    'Gwnaeth rhywun eich tynnu o’r alwad. Os mai camgymeriad oedd hynny, gallwch fynd yn ôl.',
  'ended-declined-text': 'Doedd neb yn gallu gadael i chi ddod i mewn nawr. Gallwch ofyn eto.',
  'ended-lobby-closed-text':
    'Mae’r sawl sy’n gadael pobl i mewn wedi gadael. Gallwch ofyn eto ymhen ychydig funudau.',
  'ended-time': (time) => `Buoch chi yn yr alwad am ${time}.`,
  'ended-time-short': 'Buoch chi yn yr alwad am lai na munud.',
  'ended-ask-again': 'Gofyn eto',
  'ended-waiting-text':
    'Gallwch gau’r dudalen hon nawr. Os gadawoch chi drwy gamgymeriad, gallwch fynd yn ôl.',
  'ended-waiting-back': 'Mynd yn ôl',
  'ended-back': 'Mynd yn ôl i’r alwad',
  'ended-home': 'Mynd i’n tudalen gartref',
} satisfies Partial<Messages>;
