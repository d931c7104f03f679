// Awaiting a native reader.
import type { Messages } from '../en/index.js';

const plurals = new Intl.PluralRules('pl');

/** "1 znak, 2 znaki, 5 znaków" */
function counted(count: number, one: string, few: string, many: string): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return `${count} ${forms[plurals.select(count)] ?? many}`;
}

const letters = (count: number) => counted(count, 'znak', 'znaki', 'znaków');
/** After "za". */
const inMinutes = (count: number) => counted(count, 'minutę', 'minuty', 'minut');

function duration(minutes: number): string {
  if (minutes < 1) return 'mniej niż minuta';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours > 0 ? [counted(hours, 'godzina', 'godziny', 'godzin')] : []),
    ...(rest > 0 ? [counted(rest, 'minuta', 'minuty', 'minut')] : []),
  ];
  return parts.join(' ');
}

/** What a clinician reads in the record. */
export const record = {
  'link-title': 'Sesja wideo',
  'link-generate': 'Utwórz link do sesji wideo',
  'link-generating': 'Tworzenie linku do sesji wideo …',
  'link-recurring': 'Każda wizyta w serii dostaje własny link.',
  'link-required': 'Zaznacz pole, żeby utworzyć link do sesji wideo.',
  'link-failed': 'Nie udało się pobrać linku do sesji wideo.',
  'link-cancelled': 'Linki są unieważnione. Już nie działają.',
  'link-part-missing': 'Część tej strony się nie wczytała. Linków można nadal używać.',
  'link-start': 'Rozpocznij sesję wideo',
  'link-patient': 'Link pacjenta',
  'link-guest': 'Link gościa',
  'link-start-hint': 'Otwiera się w nowej karcie. Ta dokumentacja pozostaje otwarta.',
  'link-more': 'Linki i wiadomość',
  'link-clinician': 'Link specjalisty',
  'link-clinician-hint': 'Tylko dla personelu. Nie wysyłaj tego linku pacjentowi.',
  'link-guest-hint': 'Dla tłumacza, opiekuna lub drugiego specjalisty.',
  'link-patient-reminder': 'Ten link jest w wiadomości z przypomnieniem.',
  'link-patient-diary': 'Ten link może być w wiadomości z przypomnieniem.',
  'link-patient-contact':
    'Nie ma go w żadnym przypomnieniu. Przekaż ten link pacjentowi osobiście.',
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  close: 'Zamknij',
  'works-today': (until) => `Działa dzisiaj, do ${until}`,
  'works-now': (until) => `Działa teraz, do ${until}`,
  'opens-on': (day) => `Zacznie działać: ${day}`,
  'was-for': (day) => `Termin był: ${day}`,
  'start-early': (day) =>
    `Jeszcze nie można zacząć. Ty i pacjent możecie dołączyć o każdej porze tego dnia: ${day}.`,
  'start-past': (day) =>
    `Termin tej sesji był: ${day}. Żeby spotkać się przez wideo, umów nową wizytę.`,
  'qr-show': 'Kod QR',
  'qr-title': 'Kod QR dla pacjenta',
  'qr-caution': 'Pokaż ten kod tylko pacjentowi. Kto go zeskanuje, może dołączyć jako pacjent.',
  'qr-failed': 'Nie udało się pokazać kodu QR.',
  'message-send': 'Wyślij link osobiście',
  'message-title': 'Wiadomość do pacjenta',
  'message-subject': 'Wizyta wideo',
  'message-default': (day, time, link) =>
    `Termin Twojej wizyty wideo: ${day}, godz. ${time}. Dołącz tutaj: ${link}`,
  'message-copy': 'Kopiuj wiadomość',
  'message-email': 'E-mail',
  'message-share': 'Udostępnij',
  'message-share-failed': 'Wiadomość nie została udostępniona. Skopiuj ją i wyślij osobiście.',
  'message-lacks-link': 'W wiadomości nie ma linku pacjenta. Pacjent potrzebuje go, żeby dołączyć.',
  'sms-fits': (left) => `Mieści się w jednym SMS-ie, zostało: ${letters(left)}.`,
  'sms-parts': (parts, over) =>
    `Potrzeba ${counted(parts, 'SMS-a', 'SMS-ów', 'SMS-ów')}. Żeby zmieścić się w jednym, usuń ${letters(over)}.`,
  'sms-spoilers': 'Przez te znaki w SMS-ie mieści się mniej tekstu:',
  'sms-invisible': 'niewidoczny znak',
  'sms-plain': 'Użyj zwykłych',
  renew: 'Utwórz nowe linki',
  'renew-title': 'Utworzyć nowe linki?',
  'renew-working': 'Tworzenie nowych linków …',
  'renew-failed': 'Nie udało się utworzyć nowych linków.',
  renewed: 'Nowe linki są gotowe. Wyślij nowy link pacjentowi.',
  retire: 'Unieważnij linki',
  'retire-title': 'Unieważnić linki?',
  'retire-working': 'Unieważnianie linków …',
  'retire-failed': 'Nie udało się unieważnić linków.',
  'renew-text': 'Wysłany link przestanie działać. Wyślij nowy.',
  'retire-text':
    'Wysłany link przestanie działać. Nikt nie będzie mógł dołączyć, dopóki nie utworzysz nowych linków.',
  'links-keep': 'Zachowaj linki',
  'presence-missing': 'Nie udało się wczytać, kto czeka.',

  'presence-label': 'Kto tu jest',
  'presence-nobody': 'Pacjenta jeszcze nie ma',
  'presence-lost': 'Utracono połączenie. Próbujemy ponownie.',
  'presence-refused': 'Nie możemy pokazać, czy pacjent tu jest.',
  'presence-last-known': (what) => `Przedtem: ${what}`,
  'presence-patient-waiting': 'Pacjent czeka',
  'presence-patient-admitted': 'Pacjent wpuszczony',
  'presence-patient-in-session': 'Pacjent na sesji',
  'presence-patient-left': 'Pacjent wyszedł',
  'presence-guest-waiting': 'Gość czeka',
  'presence-guest-admitted': 'Gość wpuszczony',
  'presence-guest-in-session': 'Gość na sesji',
  'presence-guest-left': 'Gość wyszedł',
  'presence-clinician-waiting': 'Specjalista czeka',
  'presence-clinician-admitted': 'Specjalista czeka',
  'presence-clinician-in-session': 'Specjalista na sesji',
  'presence-clinician-left': 'Specjalista wyszedł',
  'presence-for': (minutes) => `, ${duration(minutes)}`,
  'presence-at': (time) => ` o ${time}`,
  'presence-admit-patient': 'Wpuść pacjenta',
  'link-when': (time, day) => `${time}, ${day}`,
  'renewed-reminder':
    'Nowe linki są gotowe. Przypomnienie zawiera nowy link. Jeśli przypomnienie już wysłano, wyślij nowy link samodzielnie.',
  'renew-text-reminder': 'Wysłany link przestanie działać. Przypomnienie zawiera nowy link.',
  'links-checking': 'Sprawdzanie linków …',
  'links-unchecked': 'Nie udało się sprawdzić, czy te linki nadal działają.',
  'deed-waiting': 'Pacjent teraz czeka.',
  'deed-in-session': 'Pacjent jest teraz w sesji.',
  'presence-admit-both': 'Wpuść obie osoby',
  'trouble-of-patient': (trouble) => `Pacjent: ${trouble}`,
  'trouble-of-guest': (trouble) => `Gość: ${trouble}`,
  'presence-admit-guest': 'Wpuść gościa',
  'presence-admitting': 'Wpuszczanie …',
  'presence-admit-failed': 'Nie udało się wpuścić tej osoby.',
  'presence-write': 'Wyślij wiadomość',
  'presence-phrases': 'Wybierz wiadomość',
  'presence-message': 'Wiadomość do osoby, która czeka',
  'presence-send': 'Wyślij',
  'presence-sending': 'Wysyłanie …',
  'presence-send-failed': 'Nie udało się wysłać wiadomości.',
  'presence-sent': (time, text) => `Wysłano o ${time}: ${text}`,
  'presence-letters-left': (left) => `Zostało: ${letters(left)}`,
  'presence-title': (waiting) => `(czeka: ${waiting}) `,
  'trouble-permission-blocked': 'Kamera i mikrofon tej osoby są zablokowane.',
  'trouble-permission-dismissed': 'Ta osoba jeszcze nie zgodziła się na kamerę i mikrofon.',
  'trouble-permission-pending': 'Przeglądarka tej osoby pyta o zgodę na kamerę i mikrofon.',
  'trouble-permission-system':
    'Urządzenie tej osoby nie pozwala przeglądarce używać kamery lub mikrofonu.',
  'trouble-no-camera': 'Ta osoba nie ma kamery.',
  'trouble-no-microphone': 'Ta osoba nie ma mikrofonu.',
  'trouble-in-use': 'Kamery tej osoby może używać inna aplikacja.',
  'trouble-device-switched':
    'Nie ma zwykłej kamery lub mikrofonu tej osoby. Używa ona innego urządzenia.',
  'trouble-device-lost': 'Słuchawki lub kamera tej osoby zostały odłączone.',
  'trouble-insecure': 'Na tamtej stronie przeglądarka nie może używać kamery ani mikrofonu.',
  'trouble-policy-blocked': 'Strona wideo nie pozwala tej osobie na kamerę i mikrofon.',
  'trouble-media-failed': 'Kamera lub mikrofon tej osoby się nie włączyły.',

  'record-closes': (minutes) =>
    minutes < 1
      ? 'Twoja dokumentacja zamknie się za mniej niż minutę.'
      : `Twoja dokumentacja zamknie się za ${inMinutes(minutes)}.`,
  'record-save': 'Zapisz to, co już jest napisane.',
} satisfies Partial<Messages>;
