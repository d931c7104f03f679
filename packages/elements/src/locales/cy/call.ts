import type { Messages } from '../en/index.js';

/** What comes up in a call beside its bar, and what only a clinician sees there. */
export const call = {
  'details-title': 'Ynglŷn â’r alwad hon',
  'details-people': 'Yn yr alwad',
  'details-quality-good': 'Mae eich cysylltiad yn dda.',
  'details-quality-fair': 'Mae eich cysylltiad yn weddol. Efallai na fydd y llun mor glir.',
  'details-quality-poor': 'Mae eich cysylltiad yn wael.',
  'details-quality-lost': 'Does dim sain na llun yn dod drwodd ar hyn o bryd.',
  'details-direct': 'Rydych chi wedi’ch cysylltu’n syth â’ch gilydd.',
  'details-encrypted':
    'Ni all neb yn y canol weld na chlywed yr alwad. Mae wedi’i hamgryptio o ben i ben.',
  'details-relayed': 'Mae cyfrifiadur arall yn pasio’r alwad ymlaen. Ni all ei gweld na’i chlywed.',
  'details-server': 'Mae’r alwad yn mynd drwy ein gweinydd fideo.',
  'details-protected': 'Mae wedi’i diogelu ar y ffordd yno ac ar y ffordd yn ôl.',
  'details-unknown': 'Dydyn ni ddim yn gwybod eto sut rydych chi wedi’ch cysylltu.',
  'details-advice-title': 'Os yw’r sain neu’r llun yn wael',
  'details-advice-near': 'Symudwch yn nes at eich blwch Wi-Fi.',
  'details-advice-close': 'Caewch apiau a thudalennau gwe eraill.',
  'details-advice-sound': 'Defnyddiwch sain yn unig. Mae angen llai o rhyngrwyd arno.',
  'details-some-lost': 'Mae rhywfaint o’r sain a’r llun yn mynd ar goll ar y ffordd.',
  'details-delay': (milliseconds) => `Amser yno ac yn ôl: ${milliseconds} ms`,
  'details-loss': (percent) => `Sain a llun ar goll ar y ffordd: ${percent}`,
  'audio-only-start': 'Defnyddio sain yn unig',
  'audio-only-stop': 'Dangos lluniau eto',
  'audio-only-is-on':
    'Mae sain yn unig ymlaen. Dydych chi ddim yn gweld y lleill, a dydyn nhw ddim yn eich gweld chi.',

  'phone-title': 'Newid i’r ffôn',
  'phone-patient': 'Ffoniwch ni os ydych am barhau dros y ffôn.',
  'phone-patient-none': 'Mae ein rhif ffôn yn y neges gyda’ch dolen.',
  'phone-clinician': 'Ffoniwch y claf ar y rhif yn y cofnod.',
  'phone-still': 'Mae’r alwad fideo’n aros ar agor nes i chi ei gadael.',

  'notice-camera-blocked':
    'Ni all yr alwad ddefnyddio eich camera. Dewiswch yr eicon wrth y cyfeiriad gwe a’i droi ymlaen.',
  'notice-microphone-blocked':
    'Ni all neb eich clywed. Dewiswch yr eicon wrth y cyfeiriad gwe a throi eich meicroffon ymlaen.',
  'notice-no-camera':
    'Ni allwn ddod o hyd i gamera. Os yw’ch un chi’n plygio i mewn, gwiriwch ei fod wedi’i blygio.',
  'notice-no-microphone':
    'Ni allwn ddod o hyd i feicroffon. Os yw’n plygio i mewn, gwiriwch ei fod wedi’i blygio.',
  'notice-camera-failed':
    'Wnaeth eich camera ddim dechrau. Caewch apiau fideo eraill, fel Teams neu Zoom.',
  'notice-microphone-failed':
    'Wnaeth eich meicroffon ddim dechrau. Caewch apiau fideo eraill, fel Teams neu Zoom.',
  'notice-devices-failed':
    'Dydy’ch camera a’ch meicroffon ddim yn gweithio. Gwiriwch eu bod wedi’u plygio i mewn a’u caniatáu.',
  'notice-then-rejoin': 'Yna ymunwch eto. Tan hynny rydych chi’n aros yn yr alwad.',
  'notice-rejoin': 'Ymuno eto',
  'notice-reconnecting': (time) => `Torrodd y cysylltiad. Rydyn ni wedi bod yn ceisio ers ${time}.`,
  'notice-stay': 'Arhoswch ar y dudalen hon. Gwiriwch fod eich Wi-Fi neu ddata symudol ymlaen.',
  'notice-slow': 'Mae hyn yn cymryd mwy o amser nag arfer. Arhoswch ar y dudalen hon.',
  'notice-broken': (names) =>
    `Mae’r cysylltiad â ${names} wedi torri. Efallai eu bod yn ceisio dod yn ôl. Arhoswch ar y dudalen hon.`,
  'notice-no-media': (names) => `Does dim sain na llun gan ${names} eto. Arhoswch funud.`,
  'notice-sound-lost':
    'Ydych chi wedi bod ar alwad ffôn? Os na chlywch chi ddim nawr, ymunwch eto.',
  'notice-muted-away': 'Cafodd eich meicroffon ei ddiffodd tra oeddech chi i ffwrdd.',
  'notice-unmute': 'Troi’r meicroffon ymlaen',
  'notice-poor': 'Mae eich cysylltiad yn wael. Gallai sain yn unig weithio’n well.',

  'clinic-manage': 'Rheoli’r alwad',
  'clinic-waiting': 'Mae rhywun yn aros',
  'clinic-cancel': 'Canslo',
  'clinic-unnamed': 'Rhywun heb enw',
  'clinic-knocks': (name) => `Mae ${name} yn aros i gael dod i mewn`,
  'clinic-admit': 'Gadael i mewn',
  'clinic-admit-name': (name) => `Gadael i mewn: ${name}`,
  'clinic-decline': 'Gwrthod',
  'clinic-decline-name': (name) => `Gwrthod ${name}`,
  'clinic-decline-note':
    'Bydd pwy bynnag y byddwch yn ei wrthod yn darllen na chafodd ddod i mewn.',
  'clinic-nobody-waits': 'Does neb yn aros.',
  'clinic-aged': 'Efallai eu bod wedi mynd',
  'clinic-lobby': 'Mae pobl newydd yn aros nes i chi eu gadael i mewn',
  'clinic-others': 'Yn yr alwad',
  'clinic-nobody': 'Does neb arall yma eto.',
  'clinic-remove': 'Tynnu',
  'clinic-remove-name': (name) => `Tynnu ${name}`,
  'clinic-remove-sure': (name) => `Tynnu ${name} o’r alwad?`,
  'clinic-remove-note': 'Gallant ddod yn ôl gyda’u dolen heddiw.',
  'clinic-end': 'Gorffen yr alwad i bawb',
  'clinic-end-sure': 'Gorffen yr alwad i bawb?',
  'clinic-end-note': 'Bydd pawb yn gadael yr alwad ar unwaith, chi hefyd.',

  'checklist-title': 'Cyn i chi ddechrau',
  'checklist-identity':
    'Mae dwy ffaith yn cyfateb, fel enw a phen-blwydd. Mae’r cofnod cywir ar agor.',
  'checklist-place': 'Rwy’n gwybod ble maen nhw nawr, a rhif ffôn i gael gafael arnyn nhw.',
  'checklist-company': 'Rwy’n gwybod pwy arall sydd gyda nhw.',
  'checklist-consent': 'Maen nhw’n cytuno i’r alwad fideo hon.',
  'checklist-fallback': 'Rydyn ni’n gwybod beth i’w wneud os bydd yr alwad yn torri.',
  'checklist-note': 'Cymorth i chi. Dydyn ni ddim yn ei gadw.',
  'checklist-hide': 'Cuddio’r rhestr wirio',

  'clinic-many':
    'Mae tri neu fwy yma. Mae’r alwad yn mynd drwy ein gweinydd, felly gall yr ansawdd ostwng.',
  'clinic-other-session':
    'Mae sesiwn fideo arall ar agor yn y porwr hwn. Efallai bod rhywun ynddi o hyd. Chwiliwch am ei thab.',
  'clinic-there-before': 'Roedd dau neu fwy yma o’ch blaen chi. Ydych chi’n disgwyl pob un?',
  'clinic-overrun': 'Mae’r amser a drefnwyd ar ben. Mae’r alwad yn parhau nes i chi ei gorffen.',
} satisfies Partial<Messages>;
