import type { Messages } from '../en/index.js';
import { onDay } from './dates.js';

/** What went wrong, and what to do. */
export const errors = {
  'error-cancelled': 'Mae’r apwyntiad hwn wedi’i ganslo.',
  'error-service-down':
    'Dydy ein gwasanaeth fideo ddim yn gweithio ar hyn o bryd. Nid eich bai chi yw hyn.',
  'error-offline':
    'Mae’n ymddangos eich bod all-lein. Gwiriwch eich cysylltiad â’r rhyngrwyd, yna dewiswch Rhowch gynnig arall arni.',
  'error-too-early':
    'Dydy eich dolen ddim yn gweithio eto. Agorwch hi eto ar ddiwrnod eich apwyntiad.',
  'error-past':
    'Roedd eich apwyntiad ar ddiwrnod arall, felly dydy’r ddolen hon ddim yn gweithio bellach.',
  'error-moved':
    'Mae eich apwyntiad wedi symud i ddiwrnod arall. Gallwch ddefnyddio’r un ddolen ar y diwrnod hwnnw.',
  'error-invalid':
    'Dydy’r ddolen hon ddim yn gweithio. Gwnewch yn siŵr eich bod wedi agor y ddolen gyfan o’ch neges.',
  'error-waiting':
    'Rydych chi yn yr ystafell aros. Bydd eich therapydd yn gadael i chi ddod i mewn.',
  'error-rate-limited':
    'Cafodd y ddolen ei hagor gormod o weithiau. Arhoswch funud, yna dewiswch Rhowch gynnig arall arni.',
  'error-token-malformed': 'Mae rhywbeth o’i le ar eich dolen. Agorwch y ddolen o’ch neges eto.',
  'error-token-algorithm':
    'Doedd dim modd gwirio mai gennym ni mae’r ddolen hon, felly dydyn ni ddim wedi ei hagor.',
  'error-token-signature':
    'Mae’r ddolen hon wedi’i newid, felly dydyn ni ddim wedi ei hagor. Defnyddiwch y ddolen o’ch neges.',
  'error-token-key-unknown':
    'Doedd dim modd cadarnhau pwy wnaeth y ddolen hon, felly dydyn ni ddim wedi ei hagor.',
  'error-token-expired': 'Mae eich amser i ymuno wedi dod i ben. Agorwch y ddolen o’ch neges eto.',
  'error-token-early':
    'Mae’n rhy gynnar i ymuno. Arhoswch funud, yna dewiswch Rhowch gynnig arall arni.',
  'error-token-issuer':
    'Cafodd y ddolen hon ei gwneud gan wasanaeth arall, felly dydyn ni ddim wedi ei hagor.',
  'error-token-audience':
    'Mae’r ddolen hon ar gyfer gwasanaeth fideo arall, felly dydyn ni ddim wedi ei hagor.',
  'error-token-room':
    'Mae’r ddolen hon ar gyfer apwyntiad arall. Defnyddiwch y ddolen o’ch neges ddiweddaraf.',
  'error-token-role':
    'Mae’r ddolen hon ar gyfer rhywun arall yn yr apwyntiad. Defnyddiwch y ddolen a anfonwyd atoch chi.',
  'error-key-set-unreachable':
    'Doedd dim modd gwirio eich dolen. Gwiriwch eich cysylltiad â’r rhyngrwyd, yna dewiswch Rhowch gynnig arall arni.',

  'error-meeting-script-failed':
    'Doedd dim modd dechrau’r alwad fideo. Gwiriwch eich cysylltiad â’r rhyngrwyd, yna dewiswch Rhowch gynnig arall arni.',
  'error-meeting-session-timeout':
    'Mae’r alwad fideo’n cymryd gormod o amser i ddechrau. Dewiswch Rhowch gynnig arall arni.',
  'error-meeting-script-timeout':
    'Mae’r alwad fideo’n cymryd gormod o amser i ddechrau. Dewiswch Rhowch gynnig arall arni.',
  'error-meeting-frame-silent':
    'Wnaeth yr alwad fideo ddim agor. Dewiswch Rhowch gynnig arall arni.',
  'error-meeting-connection-failed':
    'Doedd dim modd cysylltu’r alwad fideo. Dewiswch Rhowch gynnig arall arni.',
  'error-meeting-token-refused':
    'Wnaeth yr alwad fideo ddim eich gadael i mewn. Dewiswch Rhowch gynnig arall arni.',
  'error-meeting-room-refused': 'Wnaeth yr alwad fideo ddim derbyn yr apwyntiad hwn. Ffoniwch ni.',
  'error-meeting-join-timeout':
    'Mae ymuno’n cymryd gormod o amser. Dewiswch Rhowch gynnig arall arni.',
  'error-meeting-reconnect-timeout':
    'Fe gollon ni’r alwad fideo ac nid oeddem yn gallu ei chael yn ôl. Gwiriwch eich cysylltiad â’r rhyngrwyd, yna dewiswch Rhowch gynnig arall arni.',
  'error-meeting-removed': 'Rydych chi wedi cael eich tynnu o’r alwad fideo.',
  'error-meeting-destroyed': 'Mae’r alwad fideo wedi’i chau i bawb.',
  'error-role-mismatch':
    'Dydy’r alwad fideo hon ddim wedi’i gosod yn ddiogel, felly rydyn ni wedi ei chau. Nid eich bai chi yw hyn.',

  'error-permission-blocked':
    'Mae eich camera a’ch meicroffon wedi’u rhwystro. Dewiswch yr eicon wrth ymyl y cyfeiriad gwe. Trowch y camera a’r meicroffon ymlaen. Yna dewiswch Rhowch gynnig arall arni.',
  'error-permission-dismissed':
    'Mae angen i ni ddefnyddio eich camera a’ch meicroffon. Bydd eich porwr yn gofyn a yw hynny’n iawn. Dewiswch Rhowch gynnig arall arni, yna “Allow”.',
  'error-permission-pending':
    'Chwiliwch am neges gan eich porwr. Dewiswch “Allow” i ni allu eich gweld a’ch clywed.',
  'error-permission-system':
    'Dydy eich dyfais ddim yn gadael i’r porwr hwn ddefnyddio’r camera na’r meicroffon. Trowch nhw ymlaen yng ngosodiadau eich dyfais. Yna dewiswch Rhowch gynnig arall arni.',
  'error-no-camera':
    'Ni allwn ddod o hyd i gamera. Os yw eich camera’n plygio i mewn, gwnewch yn siŵr ei fod wedi’i blygio i mewn. Gallwch ymuno o hyd.',
  'error-no-microphone':
    'Ni allwn ddod o hyd i feicroffon. Os yw eich meicroffon yn plygio i mewn, gwnewch yn siŵr ei fod wedi’i blygio i mewn. Gallwch ymuno o hyd.',
  'error-in-use':
    'Efallai fod ap arall yn defnyddio eich camera. Caewch apiau fideo eraill, fel Teams neu Zoom. Yna dewiswch Rhowch gynnig arall arni.',
  'error-device-switched':
    'Doedd dim modd defnyddio’r camera a ddewisoch o’r blaen. Rydyn ni wedi newid i un arall.',
  'error-device-lost':
    'Mae eich clustffonau wedi’u datgysylltu neu eu diffodd. Rydyn ni nawr yn defnyddio meicroffon eich dyfais ei hun.',
  'error-insecure': 'Agorwch y dudalen hon ym mhorwr gwe eich ffôn.',
  'error-policy-blocked':
    'Dydy’r dudalen hon ddim yn barod ar gyfer galwadau fideo. Nid eich bai chi yw hyn.',
  'error-media-failed':
    'Wnaeth eich camera neu’ch meicroffon ddim dechrau. Dewiswch Rhowch gynnig arall arni. Gallwch ymuno o hyd.',

  'error-configuration-missing':
    'Dydy’r dudalen hon ddim yn barod ar gyfer galwadau fideo. Nid eich bai chi yw hyn.',
  'error-configuration-invalid':
    'Dydy’r dudalen hon ddim wedi’i gosod yn gywir. Nid eich bai chi yw hyn.',
  'error-secret-in-page':
    'Dydy’r dudalen hon ddim wedi’i gosod yn ddiogel, felly dydyn ni ddim wedi ei hagor. Nid eich bai chi yw hyn.',
  'error-host-unauthorised': 'Mae angen i chi fewngofnodi eto. Yna dewch yn ôl i’r dudalen hon.',
  'error-host-answer-invalid':
    'Rhoddodd ein gwasanaeth fideo ateb nad oedden ni’n ei ddeall. Nid eich bai chi yw hyn.',

  'problem-heading': 'Mae problem',
  'problem-heading-early': 'Rydych chi’n gynnar',
  'problem-heading-past': 'Roedd y ddolen hon ar gyfer diwrnod arall',
  'problem-heading-cancelled': 'Mae eich apwyntiad wedi’i ganslo',
  'problem-heading-moved': 'Mae eich apwyntiad wedi symud',
  'problem-heading-waiting': 'Arhoswch, os gwelwch yn dda',
  'problem-heading-link': 'Ni allwn agor y ddolen hon',
  'problem-heading-offline': 'Rydych chi all-lein',
  'problem-heading-service': 'Dydy galwadau fideo ddim yn gweithio',
  'problem-heading-call': 'Wnaeth yr alwad fideo ddim gweithio',
  'problem-day-is': (day) => `Mae eich apwyntiad ${onDay(day)}.`,
  'problem-day-was': (day) => `Roedd eich apwyntiad ${onDay(day)}.`,
  'problem-day-moved': (day) => `Mae eich apwyntiad nawr ${onDay(day)}.`,

  'refusal-opens-in': (time) => `Gallwch ymuno ymhen ${time}.`,
  'refusal-opens-itself':
    'Gallwch adael y dudalen hon ar agor. Mae’n agor ei hun pan fydd yn amser.',
  'refusal-past-next': 'Ffoniwch ni os oes angen apwyntiad arall arnoch.',
  'refusal-cancelled-next': 'Ffoniwch ni os nad oeddech yn disgwyl hyn.',
  'refusal-contact-next': 'Cysylltwch â ni os oes angen apwyntiad arnoch.',
  'refusal-retrying': 'Rydyn ni’n dal i geisio. Mae’r dudalen hon yn mynd yn ei blaen ei hun.',
  'refusal-online': 'Mae’r dudalen hon yn mynd yn ei blaen ei hun pan fyddwch ar-lein eto.',
  'refusal-calendar': 'Ei ychwanegu at eich calendr',
  'elsewhere-title': 'Mae hwn ar agor gennych mewn ffenestr arall',
  'elsewhere-text': 'Dim ond o un ffenestr y gallwch ymuno. Ewch i’r llall, neu defnyddiwch hon.',
  'elsewhere-moved-title': 'Rydych chi’n defnyddio ffenestr arall nawr',
  'elsewhere-moved-text':
    'Rydych chi wedi gadael yr alwad yn y ffenestr hon. Mae eich camera a’ch meicroffon i ffwrdd yma.',
  'elsewhere-use': 'Defnyddio’r ffenestr hon',
} satisfies Partial<Messages>;
