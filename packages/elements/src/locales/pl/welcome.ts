// Awaiting a native reader.
import type { Messages } from '../en/index.js';

/** Welcome page, with what it fetches later, and words that several elements say. */
export const welcome = {
  loading: 'Chwileczkę …',
  'try-again': 'Spróbuj ponownie',
  'call-us': (phone) => `Zadzwoń do nas: ${phone}`,
  'meeting-code': 'Kod spotkania',
  'need-help': 'Potrzebujesz pomocy?',
  'join-name-default': 'Uczestnik',
  'copied-what': (what) => `Skopiowano: ${what}`,
  'copy-refused': (what) =>
    `Nie skopiowano: ${what}. Tekst jest teraz zaznaczony, skopiuj go ręcznie.`,

  'welcome-title': 'Twoja wizyta wideo',
  'welcome-appointment': 'Wizyta',
  'welcome-join-now': 'Możesz dołączyć już teraz. Nie musisz czekać na godzinę rozpoczęcia.',
  'welcome-service-time': (zone) => `To jest czas w miejscu, gdzie działa poradnia (${zone}).`,
  'welcome-your-time': (time, zone) => `U ciebie: ${time} (${zone})`,
  'welcome-calendar': 'Dodaj do kalendarza',
  'welcome-calendar-online': 'Użyj kalendarza Google lub Outlook',
  'welcome-calendar-failed': 'To się nie wczytało. Sprawdź internet i otwórz jeszcze raz.',
  'welcome-need-title': 'Czego potrzebujesz',
  'welcome-need-place': 'Ciche miejsce, gdzie nikt cię nie słyszy',
  'welcome-need-device': 'Naładowany telefon, tablet lub komputer',
  'welcome-need-signal': 'Wi-Fi lub dobry zasięg telefonu',
  'welcome-tips-title': 'Rady na dobrą rozmowę',
  'welcome-tip-light': 'Usiądź twarzą do okna lub lampy, żebyśmy cię widzieli.',
  'welcome-tip-wifi':
    'Usiądź blisko routera Wi-Fi. Poproś innych, żeby nie oglądali filmów w sieci.',
  'welcome-tip-sound': 'Załóż słuchawki, jeśli je masz. Rozmowa będzie bardziej prywatna.',
  'welcome-tip-apps': 'Zamknij inne aplikacje, które używają kamery, na przykład Teams lub Zoom.',
  'welcome-privacy-title': 'Twoja prywatność',
  'welcome-privacy':
    'Terapeuta robi notatki, jak na każdej wizycie. Nie nagrywamy rozmowy. Inne osoby w rozmowie mogłyby ją jednak nagrać.',
  'welcome-emergency-title': 'Jeśli grozi ci teraz niebezpieczeństwo',
  'welcome-emergency':
    'Nie czekaj na wizytę. Zadzwoń teraz po pomoc albo jedź na najbliższy szpitalny oddział ratunkowy (A&E).',
  'welcome-emergency-call': (phone) => `Zadzwoń: ${phone}`,
  'welcome-consent-title': 'Zanim przejdziesz dalej',
  'welcome-consent-error': 'Zaznacz pole, jeśli się zgadzasz',
  'welcome-problem-title': 'Jest problem',
  'welcome-continue-hint': 'Za chwilę możesz sprawdzić kamerę i mikrofon.',
  'welcome-links-title': 'Więcej informacji',
  'welcome-language': 'Język',
  'quick-exit': 'Opuść tę stronę',
  continue: 'Dalej',
  'time-range': (from, to) => `od ${from} do ${to}`,

  'calendar-shares': (hosts) =>
    `Te przyciski otwierają inną stronę (${hosts}). Dostanie ona datę, godzinę i słowa „Wizyta wideo”.`,
  'calendar-keeps': 'Nie dostanie twojego linku, więc zachowaj wiadomość od nas.',
  'calendar-google': 'Kalendarz Google',
  'calendar-outlook': 'Outlook w domu',
  'calendar-office365': 'Outlook w pracy',
  'calendar-event': 'Wizyta wideo',

  'browser-calls-title': 'Rozmowy wideo nie działają w tej przeglądarce',
  'browser-calls': 'Otwórz tę stronę w nowszej przeglądarce: Safari, Chrome, Edge lub Firefox.',
  'browser-devices-title': 'Ta przeglądarka nie może użyć twojej kamery',
  'browser-devices':
    'Możesz dołączyć, ale nikt nie będzie cię widzieć ani słyszeć. Żeby było cię widać, otwórz tę stronę w Safari lub Chrome.',
  'browser-page-title': 'Ta strona nie jest przygotowana do rozmów wideo',
  'browser-page': 'To nie twoja wina. Zadzwoń do nas, pomożemy ci.',
  'browser-page-no-phone': 'To nie twoja wina. Powiedz o tym poradni, która przysłała ci link.',
  'browser-app-title': (app) => `Jesteś w aplikacji ${app}`,
  'browser-some-app-title': 'Jesteś w innej aplikacji',
  'browser-app': 'Rozmowy wideo mogą tu nie działać. Lepiej użyj przeglądarki internetowej.',
  'browser-app-ios':
    'Poszukaj menu lub kompasu przy brzegu ekranu. Wybierz „Otwórz w Safari” lub „Otwórz w przeglądarce”.',
  'browser-app-android':
    'Poszukaj trzech kropek na górze ekranu. Wybierz „Otwórz w Chrome” lub „Otwórz w przeglądarce”.',
  'browser-app-other': 'Poszukaj menu w aplikacji. Wybierz „Otwórz w przeglądarce”.',
  'browser-copy-step': 'Możesz też skopiować link i wkleić go w Safari lub Chrome.',
  'browser-copy': 'Kopiuj link',
  'browser-link': 'Link do tej strony',
} satisfies Partial<Messages>;
