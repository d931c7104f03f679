// Awaiting a native reader.
import type { Messages } from '../en/index.js';

/** What went wrong, and what to do. */
export const errors = {
  'error-cancelled': 'Ta wizyta została odwołana.',
  'error-service-down': 'Nasza usługa wideo teraz nie działa. To nie twoja wina.',
  'error-offline':
    'Wygląda na to, że nie masz internetu. Sprawdź połączenie z internetem, potem wybierz Spróbuj ponownie.',
  'error-too-early': 'Twój link jeszcze nie działa. Otwórz go ponownie w dniu wizyty.',
  'error-past': 'Twoja wizyta była w innym dniu, więc ten link już nie działa.',
  'error-moved':
    'Twoja wizyta została przeniesiona na inny dzień. Tego dnia możesz użyć tego samego linku.',
  'error-invalid': 'Ten link nie działa. Sprawdź, czy otwierasz cały link z wiadomości.',
  'error-waiting': 'Jesteś w poczekalni. Terapeuta cię wpuści.',
  'error-rate-limited':
    'Ten link otwarto za dużo razy. Poczekaj minutę, potem wybierz Spróbuj ponownie.',
  'error-token-malformed':
    'Coś jest nie tak z twoim linkiem. Otwórz jeszcze raz link z wiadomości.',
  'error-token-algorithm':
    'Nie udało się sprawdzić, czy ten link jest od nas, więc go nie otworzyliśmy.',
  'error-token-signature':
    'Ten link został zmieniony, więc go nie otworzyliśmy. Użyj linku z wiadomości.',
  'error-token-key-unknown':
    'Nie udało się ustalić, kto utworzył ten link, więc go nie otworzyliśmy.',
  'error-token-expired': 'Czas na dołączenie minął. Otwórz jeszcze raz link z wiadomości.',
  'error-token-early':
    'Jest za wcześnie, żeby dołączyć. Poczekaj minutę, potem wybierz Spróbuj ponownie.',
  'error-token-issuer': 'Ten link utworzyła inna poradnia, więc go nie otworzyliśmy.',
  'error-token-audience': 'Ten link jest do innej usługi wideo, więc go nie otworzyliśmy.',
  'error-token-room': 'Ten link jest do innej wizyty. Użyj linku z najnowszej wiadomości.',
  'error-token-role':
    'Ten link jest dla kogoś innego na tej wizycie. Użyj linku wysłanego do ciebie.',
  'error-key-set-unreachable':
    'Nie udało się sprawdzić linku. Sprawdź połączenie z internetem, potem wybierz Spróbuj ponownie.',

  'error-meeting-script-failed':
    'Nie udało się rozpocząć rozmowy wideo. Sprawdź połączenie z internetem, potem wybierz Spróbuj ponownie.',
  'error-meeting-session-timeout':
    'Rozmowa wideo uruchamia się zbyt długo. Wybierz Spróbuj ponownie.',
  'error-meeting-script-timeout':
    'Rozmowa wideo uruchamia się zbyt długo. Wybierz Spróbuj ponownie.',
  'error-meeting-frame-silent': 'Rozmowa wideo się nie otworzyła. Wybierz Spróbuj ponownie.',
  'error-meeting-connection-failed':
    'Rozmowa wideo nie mogła się połączyć. Wybierz Spróbuj ponownie.',
  'error-meeting-token-refused': 'Rozmowa wideo cię nie wpuściła. Wybierz Spróbuj ponownie.',
  'error-meeting-room-refused': 'Rozmowa wideo nie przyjęła tej wizyty. Zadzwoń do nas.',
  'error-meeting-join-timeout': 'Dołączanie trwa zbyt długo. Wybierz Spróbuj ponownie.',
  'error-meeting-reconnect-timeout':
    'Rozmowa wideo została przerwana i nie udało się jej wznowić. Sprawdź połączenie z internetem, a potem wybierz Spróbuj ponownie.',
  'error-meeting-removed': 'Usunięto cię z rozmowy wideo.',
  'error-meeting-destroyed': 'Rozmowa wideo została zamknięta dla wszystkich.',
  'error-role-mismatch':
    'Ta rozmowa wideo nie jest bezpiecznie ustawiona, więc ją zamknęliśmy. To nie twoja wina.',

  'error-permission-blocked':
    'Kamera i mikrofon są zablokowane. Wybierz ikonę obok adresu strony. Włącz kamerę i mikrofon. Potem wybierz Spróbuj ponownie.',
  'error-permission-dismissed':
    'Potrzebujemy dostępu do kamery i mikrofonu. Przeglądarka zapyta, czy się zgadzasz. Wybierz Spróbuj ponownie, potem „Zezwól” (Allow).',
  'error-permission-pending':
    'Poszukaj wiadomości od przeglądarki. Wybierz „Zezwól” (Allow), żebyśmy cię widzieli i słyszeli.',
  'error-permission-system':
    'Urządzenie nie pozwala tej przeglądarce używać kamery lub mikrofonu. Włącz je w ustawieniach urządzenia. Potem wybierz Spróbuj ponownie.',
  'error-no-camera':
    'Nie możemy znaleźć kamery. Jeśli kamera jest na kabel, sprawdź, czy jest podłączona. Możesz mimo to dołączyć.',
  'error-no-microphone':
    'Nie możemy znaleźć mikrofonu. Jeśli mikrofon jest na kabel, sprawdź, czy jest podłączony. Możesz mimo to dołączyć.',
  'error-in-use':
    'Kamery może używać inna aplikacja. Zamknij inne aplikacje wideo, na przykład Teams lub Zoom. Potem wybierz Spróbuj ponownie.',
  'error-device-switched': 'Nie udało się użyć poprzednio wybranej kamery. Używamy teraz innej.',
  'error-device-lost':
    'Słuchawki zostały odłączone lub wyłączone. Używamy teraz mikrofonu twojego urządzenia.',
  'error-insecure': 'Otwórz tę stronę w przeglądarce internetowej telefonu.',
  'error-policy-blocked': 'Ta strona nie jest przygotowana do rozmów wideo. To nie twoja wina.',
  'error-media-failed':
    'Kamera lub mikrofon się nie włączyły. Wybierz Spróbuj ponownie. Możesz mimo to dołączyć.',

  'error-configuration-missing':
    'Ta strona nie jest przygotowana do rozmów wideo. To nie twoja wina.',
  'error-configuration-invalid': 'Ta strona nie jest poprawnie ustawiona. To nie twoja wina.',
  'error-secret-in-page':
    'Ta strona nie jest bezpiecznie ustawiona, więc jej nie otworzyliśmy. To nie twoja wina.',
  'error-host-unauthorised': 'Musisz zalogować się ponownie. Potem wróć na tę stronę.',
  'error-host-answer-invalid':
    'Nasza usługa wideo dała odpowiedź, której nie rozumiemy. To nie twoja wina.',

  'problem-heading': 'Jest problem',
  'problem-heading-early': 'Jest za wcześnie',
  'problem-heading-past': 'Ten link był na inny dzień',
  'problem-heading-cancelled': 'Twoja wizyta jest odwołana',
  'problem-heading-moved': 'Twoja wizyta jest przeniesiona',
  'problem-heading-waiting': 'Proszę czekać',
  'problem-heading-link': 'Nie możemy otworzyć tego linku',
  'problem-heading-offline': 'Nie masz internetu',
  'problem-heading-service': 'Rozmowy wideo nie działają',
  'problem-heading-call': 'Rozmowa wideo się nie udała',
  'problem-day-is': (day) => `Termin wizyty: ${day}.`,
  'problem-day-was': (day) => `Termin wizyty był: ${day}.`,
  'problem-day-moved': (day) => `Nowy termin wizyty: ${day}.`,

  'refusal-opens-in': (time) => `Do dołączenia zostało: ${time}.`,
  'refusal-opens-itself':
    'Możesz zostawić tę stronę otwartą. Otworzy się sama, gdy przyjdzie czas.',
  'refusal-past-next': 'Zadzwoń do nas, jeśli potrzebujesz innej wizyty.',
  'refusal-cancelled-next': 'Zadzwoń do nas, jeśli to dla ciebie niespodzianka.',
  'refusal-contact-next': 'Skontaktuj się z nami, jeśli potrzebujesz wizyty.',
  'refusal-retrying': 'Próbujemy dalej. Ta strona sama przejdzie dalej.',
  'refusal-online': 'Ta strona sama przejdzie dalej, gdy wróci internet.',
  'refusal-calendar': 'Dodaj wizytę do kalendarza',
  'elsewhere-title': 'Ta strona jest otwarta w innym oknie',
  'elsewhere-text': 'Dołączyć można tylko z jednego okna. Przejdź do tamtego albo użyj tego.',
  'elsewhere-moved-title': 'Używasz teraz innego okna',
  'elsewhere-moved-text':
    'W tym oknie nie ma cię już w rozmowie. Kamera i mikrofon są tu wyłączone.',
  'elsewhere-use': 'Użyj tego okna',
} satisfies Partial<Messages>;
