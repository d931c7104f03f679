// Awaiting a native reader.
import type { Messages } from '../en/index.js';

/** What is wrong with a device. Names of buttons are followed by their English ones, as devices in Britain have them. */
export const deviceHelp = {
  'cause-permission-blocked-camera': 'Kamera jest zablokowana.',
  'cause-permission-blocked-microphone': 'Mikrofon jest zablokowany.',
  'cause-permission-blocked-both': 'Kamera i mikrofon są zablokowane.',
  'cause-permission-dismissed-camera': 'Potrzebujemy dostępu do kamery.',
  'cause-permission-dismissed-microphone': 'Potrzebujemy dostępu do mikrofonu.',
  'cause-permission-dismissed-both': 'Potrzebujemy dostępu do kamery i mikrofonu.',
  'cause-permission-pending-camera': 'Poszukaj wiadomości od przeglądarki.',
  'cause-permission-pending-microphone': 'Poszukaj wiadomości od przeglądarki.',
  'cause-permission-pending-both': 'Poszukaj wiadomości od przeglądarki.',
  'cause-permission-system-camera': 'Urządzenie nie pozwala tej przeglądarce używać kamery.',
  'cause-permission-system-microphone': 'Urządzenie nie pozwala tej przeglądarce używać mikrofonu.',
  'cause-permission-system-both':
    'Urządzenie nie pozwala tej przeglądarce używać kamery i mikrofonu.',
  'cause-not-found-camera': 'Nie możemy znaleźć kamery.',
  'cause-not-found-microphone': 'Nie możemy znaleźć mikrofonu.',
  'cause-not-found-both': 'Nie możemy znaleźć kamery ani mikrofonu.',
  'cause-in-use-camera': 'Kamery może używać inna aplikacja.',
  'cause-in-use-microphone': 'Mikrofonu może używać inna aplikacja.',
  'cause-in-use-both': 'Kamery i mikrofonu może używać inna aplikacja.',
  'cause-slow-camera': 'Kamera długo się włącza. Może jej używać inna aplikacja.',
  'cause-slow-microphone': 'Mikrofon długo się włącza. Może go używać inna aplikacja.',
  'cause-slow-both': 'Kamera i mikrofon długo się włączają. Może ich używać inna aplikacja.',
  'cause-media-failed-camera': 'Kamera się nie włączyła.',
  'cause-media-failed-microphone': 'Mikrofon się nie włączył.',
  'cause-media-failed-both': 'Kamera i mikrofon się nie włączyły.',
  'cause-device-switched-camera':
    'Nie udało się użyć poprzednio wybranej kamery. Używamy teraz innej.',
  'cause-device-switched-microphone':
    'Nie udało się użyć poprzednio wybranego mikrofonu. Używamy teraz innego.',
  'cause-device-switched-both':
    'Nie udało się użyć poprzednio wybranej kamery i mikrofonu. Używamy teraz innych.',
  'cause-device-lost-camera': 'Kamera została odłączona lub wyłączona. Używamy teraz innej.',
  'cause-device-lost-microphone':
    'Słuchawki zostały odłączone lub wyłączone. Używamy teraz mikrofonu twojego urządzenia.',
  'cause-device-lost-both':
    'Kamera i słuchawki zostały odłączone lub wyłączone. Używamy teraz innych urządzeń.',
  'cause-insecure':
    'Ta strona nie jest bezpieczna, więc przeglądarka wyłączyła kamerę i mikrofon. To nie twoja wina.',
  'cause-in-app': 'Ta strona jest otwarta w innej aplikacji. Ta aplikacja nie może używać kamery.',
  'cause-policy-blocked': 'Ta strona nie jest przygotowana do rozmów wideo. To nie twoja wina.',
  'cause-no-devices': 'Ta przeglądarka nie może używać kamery i mikrofonu.',
  'cause-unsupported': 'Ta przeglądarka jest za stara na rozmowy wideo.',
  'cause-camera-withheld': 'Ta strona nie może używać kamery. To nie twoja wina.',
  'cause-microphone-withheld': 'Ta strona nie może używać mikrofonu. To nie twoja wina.',

  'on-mac': 'Na komputerze Mac',
  'on-windows': 'Na komputerze z systemem Windows',
  'on-iphone': 'Na iPhonie',
  'on-ipad': 'Na iPadzie',
  'on-android': 'Na telefonie lub tablecie z systemem Android',
  'on-other': 'Co zrobić',

  'step-try-again': 'Potem wybierz Spróbuj ponownie.',
  'step-address-icon': 'Wybierz ikonę obok adresu strony.',
  'step-permissions': 'Wybierz „Uprawnienia” (Permissions).',
  'step-turn-on': 'Włącz kamerę i mikrofon.',
  'step-choose-allow': 'Przy kamerze (Camera) i mikrofonie (Microphone) wybierz „Zezwól” (Allow).',
  'step-crossed-icon': 'Obok adresu strony wybierz przekreśloną kamerę lub mikrofon.',
  'step-unblock': 'Wybierz krzyżyk obok słowa „Zablokowano” (Blocked).',
  'step-safari-menu':
    'Na górze ekranu wybierz Safari. Potem wybierz ustawienia tej witryny (Settings).',
  'step-page-menu':
    'Wybierz przycisk obok adresu strony. Potem wybierz „Ustawienia witryny” (Website Settings).',
  'step-answer-allow': 'Gdy przeglądarka zapyta, wybierz „Zezwól” (Allow).',
  'step-press-try-again': 'Wybierz Spróbuj ponownie.',
  'step-look-at-top': 'Jest obok adresu strony, na górze tego okna.',
  'step-look-at-screen': 'Może być za innym oknem na ekranie.',
  'step-choose-allow-now': 'Wybierz „Zezwól” (Allow), żebyśmy cię widzieli i słyszeli.',

  'step-mac-settings':
    'Otwórz menu Apple. Wybierz „Ustawienia systemowe” (System Settings), potem „Prywatność i ochrona” (Privacy & Security).',
  'step-mac-switch':
    'Wybierz „Aparat” (Camera) i włącz swoją przeglądarkę. Zrób to samo dla mikrofonu (Microphone).',
  'step-windows-settings':
    'Otwórz „Ustawienia” (Settings) z menu Start. Wybierz „Prywatność i zabezpieczenia” (Privacy & security).',
  'step-windows-switch':
    'Wybierz „Aparat” (Camera) i włącz dostęp do niego. Zrób to samo dla mikrofonu (Microphone).',
  'step-settings-app': 'Otwórz aplikację „Ustawienia” (Settings) na ekranie głównym.',
  'step-find-browser':
    'Znajdź swoją przeglądarkę, na przykład Safari. Może być w części „Aplikacje” (Apps).',
  'step-android-apps':
    'Wybierz „Aplikacje” (Apps), potem swoją przeglądarkę, potem „Uprawnienia” (Permissions).',
  'step-other-settings': 'Otwórz ustawienia prywatności swojego urządzenia.',
  'step-come-back': 'Wróć tutaj i wybierz Spróbuj ponownie.',

  'step-close-apps': 'Zamknij inne aplikacje wideo, na przykład Teams lub Zoom.',
  'step-close-tabs': 'Zamknij inne karty przeglądarki, które z tego korzystają.',
  'step-end-calls':
    'Zakończ rozmowę telefoniczną. Zamknij inne aplikacje wideo, na przykład WhatsApp lub Zoom.',
  'step-restart': 'Jeśli nadal nie działa, uruchom urządzenie ponownie.',
  'step-plugged-in': 'Jeśli jest na kabel, sprawdź, czy jest podłączone.',
  'step-cover': 'Poszukaj na urządzeniu przełącznika lub osłony.',

  'step-open-link-again': 'Wróć do wiadomości z linkiem. Otwórz link jeszcze raz.',
  'step-hold-link': 'Wróć do wiadomości z linkiem. Naciśnij link i przytrzymaj.',
  'step-open-in-safari':
    'Wybierz „Otwórz w Safari” (Open in Safari). Możesz też skopiować link i wkleić go w Safari.',
  'step-open-in-chrome':
    'Wybierz otwarcie w Chrome. Możesz też skopiować link i wkleić go w Chrome.',
  'step-open-elsewhere': 'Otwórz link w Chrome, Edge, Firefox lub Safari.',
  'step-update-browser': 'Zaktualizuj przeglądarkę albo użyj Chrome, Edge, Firefox lub Safari.',
  'step-update-phone':
    'Otwórz aplikację „Ustawienia” (Settings). Wybierz „Ogólne” (General), potem „Uaktualnienia” (Software Update).',
} satisfies Partial<Messages>;
