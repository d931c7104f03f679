import { registerTranslation } from '@shoelace-style/localize';
import type { DesignerMessages } from '../en/index.js';

/** No native reader has checked these words yet. */
export const $status = 'awaiting-native-reader';

const plurals = new Intl.PluralRules('pl');

function badPairs(count: number): string {
  if (count === 1) return 'Jedna para kolorów jest słabo widoczna.';
  return plurals.select(count) === 'few'
    ? `${count} pary kolorów są słabo widoczne.`
    : `${count} par kolorów jest słabo widocznych.`;
}

/** For the administrator of a service, never for a patient. Importing this module registers it. */
export const welcomePageDesigner: DesignerMessages = {
  'designer-form': 'Ustawienia strony powitalnej',
  'designer-save': 'Zapisz zmiany',
  'designer-saving': 'Zapisywanie …',
  'designer-undo': 'Cofnij',
  'designer-redo': 'Ponów',
  'designer-to-preview': 'Przejdź do podglądu',
  'designer-unsaved': 'Masz niezapisane zmiany.',
  'designer-saved': 'Wszystkie zmiany są zapisane.',
  'designer-undone': 'Cofnięto.',
  'designer-redone': 'Ponowiono.',
  'designer-problem-title': 'Jest problem',
  'designer-save-failed':
    'Zmiany nie zostały zapisane. Sprawdź połączenie z internetem, potem zapisz ponownie.',

  'designer-service': 'Poradnia',
  'designer-name': 'Nazwa poradni',
  'designer-name-hint': 'Taka, jaką znają pacjenci.',
  'designer-phone': 'Numer telefonu',
  'designer-phone-hint': 'Pacjenci widzą go wszędzie tam, gdzie coś może pójść nie tak.',
  'designer-clinician': 'Kto przyjmuje pacjenta',
  'designer-clinician-hint': 'Puste pole oznacza specjalistę z danej wizyty.',
  'designer-logo': 'Logo',
  'designer-logo-hint':
    'Jego adres na waszej własnej stronie, na przykład /logo.svg. Możesz też wybrać plik.',
  'designer-choose-file': 'Wybierz plik',
  'designer-remove-logo': 'Usuń logo',
  'designer-picture-refused':
    'Nie udało się użyć tego obrazu. Wybierz mniejszy plik PNG, JPEG lub SVG.',
  'designer-enabled': 'Pokazuj pacjentom tę stronę przed ekranem dołączania',

  'designer-logo-good': 'Logo jest w porządku.',
  'designer-logo-checking': 'Sprawdzanie logo …',
  'designer-logo-elsewhere':
    'To logo jest na innej stronie, więc nie zostanie pokazane. Wybierz plik.',
  'designer-logo-unreadable': 'Pod tym adresem nie ma obrazu. Sprawdź adres albo wybierz plik.',
  'designer-logo-format':
    'Ten rodzaj obrazu nie ma przezroczystego tła. PNG lub SVG wygląda lepiej.',
  'designer-logo-heavy':
    'Ten plik jest duży i wolno się wczytuje na starych telefonach. Użyj pliku poniżej 100 kB.',
  'designer-logo-small':
    'To logo jest małe i może być nieostre. Użyj logo o wysokości co najmniej 96 pikseli.',
  'designer-logo-shape':
    'To logo jest bardzo długie lub bardzo wysokie, więc będzie malutkie. Użyj bliższego kwadratowi.',
  'designer-logo-pale': 'To logo słabo widać na kolorze strony. Użyj ciemniejszego.',
  'designer-logo-pale-dark': 'To logo słabo widać na kolorze strony. Użyj jaśniejszego.',

  'designer-words': 'Własny tekst',
  'designer-text': 'Tekst',
  'designer-text-hint':
    'Między akapitami zostaw pusty wiersz. Przyciski formatują to, co zaznaczysz.',
  'designer-text-tools': 'Formatowanie tekstu',
  'designer-heading': 'Nagłówek',
  'designer-bold': 'Pogrubienie',
  'designer-bullets': 'Lista',
  'designer-link': 'Link',
  'designer-heading-sample': 'Nagłówek',
  'designer-bold-sample': 'ważne słowa',
  'designer-link-sample': 'tekst linku',
  'designer-item-sample': 'Jeden wiersz',
  'designer-taken-out': (tags) => `Pacjenci nie zobaczą tego: ${tags}.`,
  'designer-links': 'Linki do dodatkowych informacji',
  'designer-links-hint': 'Adresy zaczynają się od https:, mailto: lub tel:',
  'designer-link-label': 'Tekst linku',
  'designer-link-address': 'Adres',
  'designer-add-link': 'Dodaj link',

  'designer-own-needs': 'Użyj naszej własnej listy zamiast gotowej',
  'designer-needs-list': 'Wiersze listy',
  'designer-needs-empty': 'Lista jest pusta, więc pacjenci jej nie zobaczą.',
  'designer-need': (place) => `Wiersz ${place}`,
  'designer-add-need': 'Dodaj wiersz',

  'designer-item': (place) => `Numer ${place}`,
  'designer-move-up': 'Przesuń w górę',
  'designer-move-down': 'Przesuń w dół',
  'designer-remove': 'Usuń',
  'designer-moved': (place, of) => `Przesunięto na miejsce ${place} z ${of}.`,
  'designer-removed': 'Usunięto. Wybierz Cofnij, żeby to przywrócić.',

  'designer-safety': 'Bezpieczeństwo i zgoda',
  'designer-asks-consent': 'Proś pacjentów o zgodę, zanim przejdą dalej',
  'designer-consent': 'Na co się zgadzają',
  'designer-consent-hint':
    'Ten tekst stoi obok pola do zaznaczenia. Bez niego dołączenie oznacza zgodę.',
  'designer-shows-emergency': 'Pokazuj kartę dla osób w niebezpieczeństwie',
  'designer-emergency-text': 'Tekst karty',
  'designer-emergency-text-hint': 'Puste pole oznacza gotowy tekst.',
  'designer-emergency-phone': 'Numer, pod który dzwonić w nagłym wypadku',
  'designer-emergency-phone-hint': 'Puste pole oznacza numer 999.',
  'designer-exit': 'Dokąd prowadzi „Opuść tę stronę”',
  'designer-exit-hint':
    'Adres, który zaczyna się od https: lub /. Dzięki niemu każda strona ma przycisk szybkiego wyjścia.',
  'designer-phone-promises': 'Dzwonimy do pacjentów, gdy rozmowa wideo nie działa',
  'designer-phone-promises-hint': 'Bez zaznaczenia żadna strona nie obiecuje, że ktoś zadzwoni.',

  'designer-more': 'Kalendarz i języki',
  'designer-calendar': 'Pozwól pacjentom dodać wizytę do kalendarza',
  'designer-languages': 'Języki do wyboru',
  'designer-languages-hint': 'Pacjenci mają wybór, gdy zaznaczysz co najmniej dwa.',

  'designer-look': 'Kolory i czcionka',
  'designer-presets': 'Gotowe kolory',
  'designer-preset-own': 'Kolory standardowe',
  'designer-preset-nhs': 'Kolory NHS',
  'designer-chosen': (name) => `Wybrano: ${name}.`,
  'designer-colour-hint':
    'Sześć cyfr po znaku #, na przykład #005eb8. Puste pole oznacza kolor standardowy.',
  'designer-colour-ink': 'Tekst',
  'designer-colour-paper': 'Strona',
  'designer-colour-ground': 'Wokół strony',
  'designer-colour-accent': 'Linki',
  'designer-colour-button': 'Przyciski',
  'designer-colour-accentInk': 'Tekst na przyciskach',
  'designer-colour-focus': 'Ramka wokół tego, co wybrano klawiaturą',
  'designer-pick': (name) => `Wybierz kolor: ${name}`,
  'designer-font': 'Czcionka',
  'designer-font-hint':
    'Czcionki z tego urządzenia. Kto nie ma wybranej, widzi czcionkę swojego urządzenia.',
  'designer-font-own': 'Czcionka każdego urządzenia',

  'designer-contrast': 'Czy każdy to przeczyta?',
  'designer-contrast-good': 'Tak. Każda para kolorów jest dobrze widoczna.',
  'designer-contrast-bad': badPairs,
  'designer-contrast-all': 'Wszystkie pary kolorów',
  'designer-ratio-good': (ratio) => `${ratio} do 1. Dobrze widać.`,
  'designer-ratio-bad': (ratio, needed) =>
    `${ratio} do 1. Słabo widać: potrzeba co najmniej ${needed} do 1.`,
  'designer-use-darker': (name) => `${name}: użyj ciemniejszego koloru`,
  'designer-use-lighter': (name) => `${name}: użyj jaśniejszego koloru`,
  'designer-colour-changed': (name, colour) => `${name}: teraz ${colour}.`,
  'designer-pair-words': 'Tekst na stronie',
  'designer-pair-small-words': 'Wskazówki na stronie',
  'designer-pair-words-on-ground': 'Tekst na szerokim ekranie',
  'designer-pair-words-at-date': 'Tekst obok daty',
  'designer-pair-link': 'Linki na stronie',
  'designer-pair-link-on-ground': 'Linki na szerokim ekranie',
  'designer-pair-link-at-date': 'Linki obok daty',
  'designer-pair-button': 'Tekst na przycisku',
  'designer-pair-button-pressed': 'Tekst na przycisku pod myszą',
  'designer-pair-symbol': 'Symbol kalendarza',
  'designer-pair-edge': 'Krawędzie pól',
  'designer-pair-focus': 'Ramka klawiatury na stronie',
  'designer-pair-focus-button': 'Ramka klawiatury na przycisku',

  'designer-backgrounds': 'Obrazy za pacjentem',
  'designer-backgrounds-hint':
    'Pacjenci mogą wybrać jeden w rozmowie wideo. Podaj adresy na waszej własnej stronie albo wybierz pliki.',
  'designer-background-label': 'Nazwa obrazu',
  'designer-background-address': 'Adres obrazu',
  'designer-add-background': 'Dodaj obraz',

  'designer-files': 'Kopiowanie tych ustawień',
  'designer-files-hint': 'Zachowaj kopię albo użyj ustawień innej poradni.',
  'designer-export': 'Eksportuj ustawienia',
  'designer-import': 'Importuj ustawienia',
  'designer-imported': 'Ustawienia są wczytane. Zaczną działać, gdy je zapiszesz.',
  'designer-left-out': 'Tych części pliku nie udało się zrozumieć i zostały pominięte:',
  'designer-import-failed':
    'W tym pliku nie ma ustawień. Wybierz plik, który został tu wyeksportowany.',

  'designer-preview': 'Podgląd',
  'designer-preview-hint': 'To zobaczą pacjenci. Linki i przyciski prowadzą tu donikąd.',
  'designer-preview-width': 'Szerokość podglądu',
  'designer-preview-phone': 'Telefon',
  'designer-preview-desktop': 'Komputer',

  'designer-wrong-name': 'Wpisz nazwę poradni',
  'designer-wrong-phone': 'Wpisz numer telefonu, na przykład 01632 960 001',
  'designer-wrong-consent': 'Wpisz, na co zgadzają się pacjenci',
  'designer-wrong-exit': 'Wpisz adres, który zaczyna się od https:// lub /',
  'designer-wrong-colour': 'Wpisz kolor: znak # i sześć cyfr, na przykład #005eb8',
  'designer-wrong-label': 'Wpisz tekst lub nazwę',
  'designer-wrong-link': 'Wpisz adres, który zaczyna się od https:, mailto: lub tel:',
  'designer-wrong-picture': 'Wpisz adres na waszej własnej stronie, który zaczyna się od /',
};

registerTranslation({ $code: 'pl', $name: 'Polski', $dir: 'ltr', ...welcomePageDesigner });
