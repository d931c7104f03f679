import type { Messages } from '../en/index.js';

/** Welcome page, with what it fetches later, and words that several elements say. */
export const welcome = {
  loading: 'Un eiliad …',
  'try-again': 'Rhowch gynnig arall arni',
  'call-us': (phone) => `Ffoniwch ni ar ${phone}`,
  'meeting-code': 'Cod y cyfarfod',
  'need-help': 'Angen help?',
  'join-name-default': 'Mynychwr',
  'copied-what': (what) => `Wedi copïo: ${what}`,
  'copy-refused': (what) =>
    `Heb gopïo: ${what}. Mae wedi’i ddewis nawr, felly copïwch ef eich hun.`,

  'welcome-title': 'Eich apwyntiad fideo',
  'welcome-appointment': 'Apwyntiad',
  'welcome-join-now': 'Gallwch ymuno nawr. Does dim rhaid aros tan yr amser dechrau.',
  'welcome-service-time': (zone) => `Dyma’r amser lle mae’r gwasanaeth (${zone}).`,
  'welcome-your-time': (time, zone) => `Lle rydych chi: ${time} (${zone})`,
  'welcome-calendar': 'Ychwanegu at eich calendr',
  'welcome-calendar-online': 'Defnyddio Google neu Outlook',
  'welcome-calendar-failed':
    'Wnaeth hyn ddim llwytho. Gwiriwch eich cysylltiad â’r rhyngrwyd, ac agorwch ef eto.',
  'welcome-need-title': 'Beth sydd ei angen arnoch chi',
  'welcome-need-place': 'Lle tawel lle na all neb eich clywed',
  'welcome-need-device': 'Ffôn, llechen neu gyfrifiadur wedi’i wefru',
  'welcome-need-signal': 'Wi-Fi neu signal ffôn da',
  'welcome-tips-title': 'Cyngor ar gyfer galwad dda',
  'welcome-tip-light': 'Eisteddwch yn wynebu ffenestr neu lamp, i ni allu eich gweld.',
  'welcome-tip-wifi':
    'Eisteddwch yn agos at eich blwch Wi-Fi. Gofynnwch i eraill beidio â ffrydio ffilmiau.',
  'welcome-tip-sound': 'Gwisgwch glustffonau os oes gennych rai. Mae’n fwy preifat felly.',
  'welcome-tip-apps': 'Caewch apiau eraill sy’n defnyddio eich camera, fel Teams neu Zoom.',
  'welcome-privacy-title': 'Eich preifatrwydd',
  'welcome-privacy':
    'Mae eich therapydd yn gwneud nodiadau, fel mewn unrhyw apwyntiad. Dydyn ni ddim yn recordio’r alwad. Gallai pobl eraill ar yr alwad ei recordio o hyd.',
  'welcome-emergency-title': 'Os ydych chi mewn perygl nawr',
  'welcome-emergency':
    'Peidiwch ag aros am eich apwyntiad. Ffoniwch am help nawr, neu ewch i’r adran damweiniau ac achosion brys (A&E) agosaf.',
  'welcome-emergency-call': (phone) => `Ffoniwch ${phone}`,
  'welcome-consent-title': 'Cyn i chi fynd ymlaen',
  'welcome-consent-error': 'Ticiwch y blwch os ydych chi’n cytuno',
  'welcome-problem-title': 'Mae problem',
  'welcome-continue-hint': 'Nesaf, gallwch wirio eich camera a’ch meicroffon.',
  'welcome-links-title': 'Rhagor o wybodaeth',
  'welcome-language': 'Iaith',
  'quick-exit': 'Gadael y dudalen hon',
  continue: 'Parhau',
  'time-range': (from, to) => `${from} i ${to}`,

  'calendar-shares': (hosts) =>
    `Mae’r rhain yn agor gwefan arall (${hosts}). Mae’n cael y dyddiad, yr amser a’r geiriau “Apwyntiad fideo”.`,
  'calendar-keeps': 'Dydy hi ddim yn cael eich dolen, felly cadwch y neges a anfonon ni atoch.',
  'calendar-google': 'Calendr Google',
  'calendar-outlook': 'Outlook gartref',
  'calendar-office365': 'Outlook yn y gwaith',
  'calendar-event': 'Apwyntiad fideo',

  'browser-calls-title': 'Dydy galwadau fideo ddim yn gweithio yn y porwr hwn',
  'browser-calls': 'Agorwch y dudalen hon mewn porwr mwy newydd: Safari, Chrome, Edge neu Firefox.',
  'browser-devices-title': 'Ni all y porwr hwn ddefnyddio eich camera',
  'browser-devices':
    'Gallwch ymuno o hyd, ond ni all neb eich gweld na’ch clywed. I gael eich gweld, agorwch y dudalen hon yn Safari neu Chrome.',
  'browser-page-title': 'Dydy’r dudalen hon ddim yn barod ar gyfer galwadau fideo',
  'browser-page': 'Nid eich bai chi yw hyn. Ffoniwch ni, a byddwn yn eich helpu.',
  'browser-page-no-phone':
    'Nid eich bai chi yw hyn. Dywedwch wrth y gwasanaeth a anfonodd y ddolen atoch.',
  'browser-app-title': (app) => `Rydych chi y tu mewn i ap ${app}`,
  'browser-some-app-title': 'Rydych chi y tu mewn i ap arall',
  'browser-app':
    'Efallai na fydd galwadau fideo’n gweithio yma. Mae’n well defnyddio eich porwr gwe.',
  'browser-app-ios':
    'Chwiliwch am ddewislen neu gwmpawd ar ymyl y sgrin. Dewiswch “Open in Safari” neu “Open in browser”.',
  'browser-app-android':
    'Chwiliwch am dri dot ar frig y sgrin. Dewiswch “Open in Chrome” neu “Open in browser”.',
  'browser-app-other': 'Chwiliwch am ddewislen yn yr ap. Dewiswch “Open in browser”.',
  'browser-copy-step': 'Neu copïwch y ddolen a’i gludo i Safari neu Chrome.',
  'browser-copy': 'Copïo’r ddolen',
  'browser-link': 'Dolen i’r dudalen hon',
} satisfies Partial<Messages>;
