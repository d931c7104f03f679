import type { Messages } from '../en/index.js';
import { count, onDay } from './dates.js';

/** Hours only once there are any. */
function duration(minutes: number): string {
  if (minutes < 1) return 'llai na munud';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return count(minutes, 'minute');
  return rest === 0 ? count(hours, 'hour') : `${count(hours, 'hour')} ${count(rest, 'minute')}`;
}

/** What a clinician reads in the record. */
export const record = {
  'link-title': 'Sesiwn fideo',
  'link-generate': 'Creu dolen sesiwn fideo',
  'link-generating': 'Yn creu dolen sesiwn fideo …',
  'link-recurring': 'Mae pob apwyntiad yn y gyfres yn cael ei ddolen ei hun.',
  'link-required': 'Ticiwch y blwch i greu dolen sesiwn fideo.',
  'link-failed': 'Doedd dim modd cael y ddolen sesiwn fideo.',
  'link-cancelled': 'Mae’r dolenni wedi’u canslo. Dydyn nhw ddim yn gweithio bellach.',
  'link-part-missing':
    'Wnaeth rhan o’r dudalen hon ddim llwytho. Gallwch ddefnyddio’r dolenni o hyd.',
  'link-start': 'Dechrau’r sesiwn fideo',
  'link-patient': 'Dolen y claf',
  'link-guest': 'Dolen y gwestai',
  'link-start-hint': 'Yn agor mewn tab newydd. Mae’r cofnod hwn yn aros ar agor.',
  'link-more': 'Dolenni a neges',
  'link-clinician': 'Dolen y clinigydd',
  'link-clinician-hint': 'I staff yn unig. Peidiwch ag anfon y ddolen hon at y claf.',
  'link-guest-hint': 'I gyfieithydd, gofalwr neu ail glinigydd.',
  'link-patient-reminder': 'Mae’r ddolen hon yn y neges atgoffa.',
  'link-patient-diary': 'Gellir rhoi’r ddolen hon yn y neges atgoffa.',
  'link-patient-contact':
    'Dydy hi ddim mewn unrhyw neges atgoffa. Rhannwch y ddolen hon â’r claf eich hun.',
  copy: 'Copïo',
  copied: 'Wedi copïo',
  close: 'Cau',
  'works-today': (until) => `Yn gweithio heddiw, tan ${until}`,
  'works-now': (until) => `Yn gweithio nawr, tan ${until}`,
  'opens-on': (day) => `Yn agor ${onDay(day)}`,
  'was-for': (day) => `Roedd ar gyfer ${day.replace(/^Dydd/, 'dydd')}`,
  'start-early': (day) =>
    `Ni allwch ddechrau eto. Gallwch chi a’r claf ymuno unrhyw bryd ${onDay(day)}.`,
  'start-past': (day) =>
    `Roedd y sesiwn hon ${onDay(day)}. I gwrdd dros fideo, trefnwch apwyntiad newydd.`,
  'qr-show': 'Cod QR',
  'qr-title': 'Cod QR i’r claf',
  'qr-caution':
    'Dangoswch y cod hwn i’r claf yn unig. Gall pwy bynnag sy’n ei sganio ymuno fel y claf.',
  'qr-failed': 'Doedd dim modd dangos y cod QR.',
  'message-send': 'Anfon y ddolen eich hun',
  'message-title': 'Neges i’r claf',
  'message-subject': 'Apwyntiad fideo',
  'message-default': (day, time, link) =>
    `Mae eich apwyntiad fideo ${onDay(day)} am ${time}. I ymuno: ${link}`,
  'message-copy': 'Copïo’r neges',
  'message-email': 'E-bost',
  'message-share': 'Rhannu',
  'message-share-failed': 'Chafodd y neges mo’i rhannu. Copïwch hi a’i hanfon eich hun.',
  'message-lacks-link': 'Dydy dolen y claf ddim yn y neges. Mae ei hangen ar y claf i ymuno.',
  'sms-fits': (left) => `Yn ffitio mewn un neges destun, ${left} nod ar ôl.`,
  'sms-parts': (parts, over) =>
    `Mae angen ${parts} neges destun. I ffitio mewn un, tynnwch ${over} nod.`,
  'sms-spoilers': 'Mae’r nodau hyn yn gwneud i neges destun ddal llai:',
  'sms-invisible': 'nod anweledig',
  'sms-plain': 'Defnyddio rhai plaen',
  renew: 'Gwneud dolenni newydd',
  'renew-title': 'Gwneud dolenni newydd?',
  'renew-working': 'Yn gwneud dolenni newydd …',
  'renew-failed': 'Doedd dim modd gwneud dolenni newydd.',
  renewed: 'Mae’r dolenni newydd yn barod. Anfonwch yr un newydd at y claf.',
  retire: 'Canslo’r dolenni',
  'retire-title': 'Canslo’r dolenni?',
  'retire-working': 'Yn canslo’r dolenni …',
  'retire-failed': 'Doedd dim modd canslo’r dolenni.',
  'renew-text': 'Bydd y ddolen a anfonwyd yn stopio gweithio. Anfonwch yr un newydd.',
  'retire-text':
    'Bydd y ddolen a anfonwyd yn stopio gweithio. Ni all neb ymuno nes i chi wneud dolenni newydd.',
  'links-keep': 'Cadw’r dolenni',
  'presence-missing': 'Doedd dim modd dangos pwy sy’n aros.',

  'presence-label': 'Pwy sydd yma',
  'presence-nobody': 'Dydy’r claf ddim yma eto',
  'presence-lost': 'Wedi colli’r cysylltiad. Yn ceisio eto.',
  'presence-refused': 'Ni allwn ddangos a yw’r claf yma.',
  'presence-last-known': (what) => `Cyn hynny: ${what}`,
  'presence-patient-waiting': 'Y claf yn aros',
  'presence-patient-admitted': 'Y claf wedi’i adael i mewn',
  'presence-patient-in-session': 'Y claf yn y sesiwn',
  'presence-patient-left': 'Y claf wedi gadael',
  'presence-guest-waiting': 'Y gwestai’n aros',
  'presence-guest-admitted': 'Y gwestai wedi’i adael i mewn',
  'presence-guest-in-session': 'Y gwestai yn y sesiwn',
  'presence-guest-left': 'Y gwestai wedi gadael',
  'presence-clinician-waiting': 'Y clinigydd yn aros',
  'presence-clinician-admitted': 'Y clinigydd yn aros',
  'presence-clinician-in-session': 'Y clinigydd yn y sesiwn',
  'presence-clinician-left': 'Y clinigydd wedi gadael',
  'presence-for': (minutes) => `, ${duration(minutes)}`,
  'presence-at': (time) => ` am ${time}`,
  'presence-admit-patient': 'Gadael y claf i mewn',
  'link-when': (time, day) => `${time} ar ${onDay(day)}`,
  'renewed-reminder':
    'Mae’r dolenni newydd yn barod. Mae’r neges atgoffa yn cynnwys yr un newydd. Os oes neges wedi’i hanfon yn barod, anfonwch yr un newydd eich hun.',
  'renew-text-reminder':
    'Bydd y ddolen a anfonwyd yn stopio gweithio. Mae’r neges atgoffa yn cynnwys yr un newydd.',
  'links-checking': 'Yn gwirio’r dolenni …',
  'links-unchecked': 'Doedd dim modd gwirio a yw’r dolenni hyn yn dal i weithio.',
  'deed-waiting': 'Mae’r claf yn aros nawr.',
  'deed-in-session': 'Mae’r claf yn y sesiwn nawr.',
  'presence-admit-both': 'Gadael y ddau i mewn',
  'trouble-of-patient': (trouble) => `Claf: ${trouble}`,
  'trouble-of-guest': (trouble) => `Gwestai: ${trouble}`,
  'presence-admit-guest': 'Gadael y gwestai i mewn',
  'presence-admitting': 'Yn gadael i mewn …',
  'presence-admit-failed': 'Doedd dim modd eu gadael i mewn.',
  'presence-write': 'Anfon neges',
  'presence-phrases': 'Dewis neges',
  'presence-message': 'Neges i bwy bynnag sy’n aros',
  'presence-send': 'Anfon',
  'presence-sending': 'Yn anfon …',
  'presence-send-failed': 'Doedd dim modd anfon eich neges.',
  'presence-sent': (time, text) => `Anfonwyd am ${time}: ${text}`,
  'presence-letters-left': (left) => `${left} nod ar ôl`,
  'presence-title': (waiting) => `(${waiting} yn aros) `,
  'trouble-permission-blocked': 'Mae eu camera a’u meicroffon wedi’u rhwystro.',
  'trouble-permission-dismissed': 'Dydyn nhw ddim wedi caniatáu eu camera a’u meicroffon eto.',
  'trouble-permission-pending': 'Mae eu porwr yn gofyn am gael defnyddio’r camera a’r meicroffon.',
  'trouble-permission-system':
    'Dydy eu dyfais ddim yn gadael i’r porwr ddefnyddio’r camera na’r meicroffon.',
  'trouble-no-camera': 'Does ganddyn nhw ddim camera.',
  'trouble-no-microphone': 'Does ganddyn nhw ddim meicroffon.',
  'trouble-in-use': 'Efallai fod ap arall yn defnyddio eu camera.',
  'trouble-device-switched':
    'Dydy eu camera neu eu meicroffon arferol ddim yno. Maen nhw’n defnyddio un arall.',
  'trouble-device-lost': 'Cafodd eu clustffonau neu eu camera eu datgysylltu.',
  'trouble-insecure': 'Ni all eu porwr ddefnyddio camera na meicroffon ar y dudalen honno.',
  'trouble-policy-blocked': 'Dydy’r dudalen fideo ddim yn caniatáu eu camera a’u meicroffon.',
  'trouble-media-failed': 'Wnaeth eu camera neu eu meicroffon ddim dechrau.',

  'record-closes': (minutes) =>
    minutes < 1
      ? 'Mae eich cofnod yn cau ymhen llai na munud.'
      : `Mae eich cofnod yn cau ymhen ${count(minutes, 'minute')}.`,
  'record-save': 'Cadwch yr hyn rydych chi wedi’i ysgrifennu.',
} satisfies Partial<Messages>;
