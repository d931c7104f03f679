// Awaiting a native reader.
import type { Messages } from '../en/index.js';

/** What comes up in a call beside its bar, and what only a clinician sees there. */
export const call = {
  'details-title': 'O tej rozmowie',
  'details-people': 'W rozmowie',
  'details-quality-good': 'Twoje połączenie jest dobre.',
  'details-quality-fair': 'Twoje połączenie jest niezłe. Obraz może być mniej ostry.',
  'details-quality-poor': 'Twoje połączenie jest słabe.',
  'details-quality-lost': 'Dźwięk i obraz teraz nie docierają.',
  'details-direct': 'Jesteście połączeni bezpośrednio ze sobą.',
  'details-encrypted':
    'Nikt po drodze nie widzi ani nie słyszy rozmowy. Jest szyfrowana od końca do końca.',
  'details-relayed': 'Inny komputer przekazuje rozmowę dalej. Nie widzi jej ani nie słyszy.',
  'details-server': 'Rozmowa idzie przez nasz serwer wideo.',
  'details-protected': 'Jest chroniona w drodze do serwera i z powrotem.',
  'details-unknown': 'Nie wiemy jeszcze, jak jesteście połączeni.',
  'details-advice-title': 'Jeśli dźwięk lub obraz jest zły',
  'details-advice-near': 'Podejdź bliżej swojego urządzenia Wi-Fi.',
  'details-advice-close': 'Zamknij inne aplikacje i strony internetowe.',
  'details-advice-sound': 'Używaj samego dźwięku. Potrzebuje mniej internetu.',
  'details-some-lost': 'Część dźwięku i obrazu ginie po drodze.',
  'details-delay': (milliseconds) => `Czas tam i z powrotem: ${milliseconds} ms`,
  'details-loss': (percent) => `Dźwięk i obraz zgubione po drodze: ${percent}`,
  'audio-only-start': 'Tylko dźwięk',
  'audio-only-stop': 'Pokaż znowu obraz',
  'audio-only-is-on': 'Włączony jest tylko dźwięk. Nie widzisz innych, a oni nie widzą ciebie.',

  'phone-title': 'Przejdź na telefon',
  'phone-patient': 'Zadzwoń do nas, jeśli chcesz rozmawiać przez telefon.',
  'phone-patient-none': 'Nasz numer telefonu jest w wiadomości z twoim linkiem.',
  'phone-clinician': 'Zadzwoń do pacjenta pod numer z dokumentacji.',
  'phone-still': 'Rozmowa wideo trwa, dopóki z niej nie wyjdziesz.',

  'notice-camera-blocked':
    'Rozmowa nie może użyć twojej kamery. Wybierz ikonę obok adresu strony i włącz kamerę.',
  'notice-microphone-blocked':
    'Nikt cię nie słyszy. Wybierz ikonę obok adresu strony i włącz mikrofon.',
  'notice-no-camera': 'Nie możemy znaleźć kamery. Jeśli ma wtyczkę, sprawdź, czy jest podłączona.',
  'notice-no-microphone':
    'Nie możemy znaleźć mikrofonu. Jeśli ma wtyczkę, sprawdź, czy jest podłączony.',
  'notice-camera-failed':
    'Kamera się nie włączyła. Zamknij inne aplikacje wideo, takie jak Teams lub Zoom.',
  'notice-microphone-failed':
    'Mikrofon się nie włączył. Zamknij inne aplikacje wideo, takie jak Teams lub Zoom.',
  'notice-devices-failed':
    'Kamera i mikrofon nie działają. Sprawdź, czy są podłączone i dozwolone.',
  'notice-then-rejoin': 'Potem dołącz ponownie. Do tego czasu zostajesz w rozmowie.',
  'notice-rejoin': 'Dołącz ponownie',
  'notice-reconnecting': (time) => `Połączenie się zerwało. Próbujemy już ${time}.`,
  'notice-stay': 'Zostań na tej stronie. Sprawdź, czy masz włączone Wi-Fi lub dane komórkowe.',
  'notice-slow': 'To trwa dłużej niż zwykle. Zostań na tej stronie.',
  'notice-broken': (names) =>
    `Połączenie jest przerwane: ${names}. Może trwa próba powrotu. Zostań na tej stronie.`,
  'notice-no-media': (names) => `Nie ma jeszcze dźwięku i obrazu: ${names}. Poczekaj chwilę.`,
  'notice-sound-lost':
    'Czy była inna rozmowa telefoniczna? Jeśli teraz nic nie słyszysz, dołącz ponownie.',
  'notice-muted-away': 'Twój mikrofon wyłączono pod twoją nieobecność.',
  'notice-unmute': 'Włącz mikrofon',
  'notice-poor': 'Twoje połączenie jest słabe. Sam dźwięk może działać lepiej.',

  'clinic-manage': 'Zarządzaj rozmową',
  'clinic-waiting': 'Ktoś czeka',
  'clinic-cancel': 'Anuluj',
  'clinic-unnamed': 'Ktoś bez imienia',
  'clinic-knocks': (name) => `${name} czeka na wpuszczenie`,
  'clinic-admit': 'Wpuść',
  'clinic-admit-name': (name) => `Wpuść: ${name}`,
  'clinic-decline': 'Odmów',
  'clinic-decline-name': (name) => `Odmów: ${name}`,
  'clinic-decline-note': 'Osoba, której odmówisz, przeczyta, że jej nie wpuszczono.',
  'clinic-nobody-waits': 'Nikt nie czeka.',
  'clinic-aged': 'Może już nie czeka',
  'clinic-lobby': 'Nowe osoby czekają, aż je wpuścisz',
  'clinic-others': 'W rozmowie',
  'clinic-nobody': 'Nikogo innego jeszcze nie ma.',
  'clinic-remove': 'Usuń',
  'clinic-remove-name': (name) => `Usuń: ${name}`,
  'clinic-remove-sure': (name) => `Usunąć z rozmowy: ${name}?`,
  'clinic-remove-note': 'Dziś nadal można wrócić przez link.',
  'clinic-end': 'Zakończ rozmowę dla wszystkich',
  'clinic-end-sure': 'Zakończyć rozmowę dla wszystkich?',
  'clinic-end-note': 'Wszyscy od razu wyjdą z rozmowy, ty też.',

  'checklist-title': 'Zanim zaczniesz',
  'checklist-identity':
    'Zgadzają się dwie dane, na przykład nazwisko i data urodzenia. Otwarta jest właściwa dokumentacja.',
  'checklist-place': 'Wiem, gdzie jest ta osoba i pod jaki numer mogę tam zadzwonić.',
  'checklist-company': 'Wiem, kto jeszcze jest z tą osobą.',
  'checklist-consent': 'Ta osoba zgadza się na rozmowę wideo.',
  'checklist-fallback': 'Wiemy, co robić, jeśli rozmowa się przerwie.',
  'checklist-note': 'To pomoc dla ciebie. Niczego nie zapisujemy.',
  'checklist-hide': 'Ukryj listę',

  'clinic-many':
    'Są tu co najmniej trzy osoby. Rozmowa idzie teraz przez nasz serwer, więc jakość może spaść.',
  'clinic-other-session':
    'W tej przeglądarce otwarta jest inna sesja wideo. Ktoś może w niej nadal być. Poszukaj jej karty.',
  'clinic-there-before': 'Przed tobą były tu co najmniej dwie osoby. Czy wszystkie miały tu być?',
  'clinic-overrun': 'Umówiony czas minął. Rozmowa trwa, dopóki jej nie zakończysz.',
} satisfies Partial<Messages>;
