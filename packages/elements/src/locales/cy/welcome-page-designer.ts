import { registerTranslation } from '@shoelace-style/localize';
import type { DesignerMessages } from '../en/index.js';

/** No native reader has checked these words yet. */
export const $status = 'awaiting-native-reader';

/** For the administrator of a service, never for a patient. Importing this module registers it. */
export const welcomePageDesigner: DesignerMessages = {
  'designer-form': 'Gosodiadau’r dudalen groeso',
  'designer-save': 'Cadw’r newidiadau',
  'designer-saving': 'Yn cadw …',
  'designer-undo': 'Dad-wneud',
  'designer-redo': 'Ail-wneud',
  'designer-to-preview': 'Mynd i’r rhagolwg',
  'designer-unsaved': 'Mae gennych newidiadau sydd heb eu cadw.',
  'designer-saved': 'Mae pob newid wedi’i gadw.',
  'designer-undone': 'Wedi’i ddad-wneud.',
  'designer-redone': 'Wedi’i ail-wneud.',
  'designer-problem-title': 'Mae problem',
  'designer-save-failed':
    'Chafodd eich newidiadau mo’u cadw. Gwiriwch eich cysylltiad â’r rhyngrwyd, yna cadwch eto.',

  'designer-service': 'Y gwasanaeth',
  'designer-name': 'Enw’r gwasanaeth',
  'designer-name-hint': 'Fel mae eich cleifion yn ei adnabod.',
  'designer-phone': 'Rhif ffôn',
  'designer-phone-hint': 'Mae cleifion yn ei weld lle bynnag y gall rhywbeth fynd o’i le.',
  'designer-clinician': 'Pwy sy’n gweld y claf',
  'designer-clinician-hint': 'Gadewch hwn yn wag i ddefnyddio clinigydd pob apwyntiad.',
  'designer-logo': 'Logo',
  'designer-logo-hint': 'Ei gyfeiriad ar eich gwefan eich hun, fel /logo.svg. Neu dewiswch ffeil.',
  'designer-choose-file': 'Dewis ffeil',
  'designer-remove-logo': 'Tynnu’r logo',
  'designer-picture-refused':
    'Doedd dim modd defnyddio’r llun hwn. Dewiswch PNG, JPEG neu SVG llai.',
  'designer-enabled': 'Dangos y dudalen hon i gleifion cyn y sgrin ymuno',

  'designer-logo-good': 'Mae’r logo’n iawn.',
  'designer-logo-checking': 'Yn gwirio’r logo …',
  'designer-logo-elsewhere':
    'Mae’r logo hwn ar wefan arall, felly ni fydd yn cael ei ddangos. Dewiswch ffeil.',
  'designer-logo-unreadable':
    'Does dim llun yn y cyfeiriad hwn. Gwiriwch y cyfeiriad, neu dewiswch ffeil.',
  'designer-logo-format':
    'Does gan y math hwn o lun ddim cefndir tryloyw. Mae PNG neu SVG yn edrych yn well.',
  'designer-logo-heavy':
    'Mae’r ffeil hon yn fawr ac yn araf ar hen ffonau. Defnyddiwch un o dan 100 kB.',
  'designer-logo-small':
    'Mae’r logo hwn yn fach a gall edrych yn aneglur. Defnyddiwch un 96 picsel o uchder neu fwy.',
  'designer-logo-shape':
    'Mae’r logo hwn yn llydan iawn neu’n dal iawn, felly bydd yn edrych yn fach iawn. Defnyddiwch un sy’n nes at sgwâr.',
  'designer-logo-pale': 'Mae’n anodd gweld y logo hwn ar liw’r dudalen. Defnyddiwch un tywyllach.',
  'designer-logo-pale-dark':
    'Mae’n anodd gweld y logo hwn ar liw’r dudalen. Defnyddiwch un goleuach.',

  'designer-words': 'Eich geiriau',
  'designer-text': 'Testun',
  'designer-text-hint':
    'Gadewch linell wag rhwng paragraffau. Mae’r botymau’n marcio’r hyn rydych chi’n ei ddewis.',
  'designer-text-tools': 'Marcio’r testun',
  'designer-heading': 'Pennawd',
  'designer-bold': 'Trwm',
  'designer-bullets': 'Rhestr',
  'designer-link': 'Dolen',
  'designer-heading-sample': 'Pennawd',
  'designer-bold-sample': 'geiriau pwysig',
  'designer-link-sample': 'yr hyn mae’r ddolen yn ei ddweud',
  'designer-item-sample': 'Un llinell',
  'designer-taken-out': (tags) => `Ni fydd cleifion yn gweld y rhain: ${tags}.`,
  'designer-links': 'Dolenni i gael rhagor o wybodaeth',
  'designer-links-hint': 'Mae cyfeiriadau’n dechrau gyda https:, mailto: neu tel:',
  'designer-link-label': 'Beth mae’n ei ddweud',
  'designer-link-address': 'Cyfeiriad',
  'designer-add-link': 'Ychwanegu dolen',

  'designer-own-needs': 'Defnyddio ein rhestr ein hunain yn lle’r un barod',
  'designer-needs-list': 'Llinellau’r rhestr',
  'designer-needs-empty': 'Mae’r rhestr yn wag, felly ni fydd cleifion yn gweld un.',
  'designer-need': (place) => `Llinell ${place}`,
  'designer-add-need': 'Ychwanegu llinell',

  'designer-item': (place) => `Rhif ${place}`,
  'designer-move-up': 'Symud i fyny',
  'designer-move-down': 'Symud i lawr',
  'designer-remove': 'Tynnu',
  'designer-moved': (place, of) => `Wedi symud i le ${place} o ${of}.`,
  'designer-removed': 'Wedi’i dynnu. Dewiswch Dad-wneud i’w gael yn ôl.',

  'designer-safety': 'Diogelwch a chydsyniad',
  'designer-asks-consent': 'Gofyn i gleifion gytuno cyn iddyn nhw fynd ymlaen',
  'designer-consent': 'Yr hyn maen nhw’n cytuno iddo',
  'designer-consent-hint':
    'Mae hwn yn sefyll wrth ymyl blwch i’w dicio. Hebddo, mae ymuno’n golygu cytuno.',
  'designer-shows-emergency': 'Dangos cerdyn i bobl sydd mewn perygl',
  'designer-emergency-text': 'Geiriau’r cerdyn',
  'designer-emergency-text-hint': 'Gadewch hwn yn wag i gael y geiriau parod.',
  'designer-emergency-phone': 'Rhif i’w ffonio mewn argyfwng',
  'designer-emergency-phone-hint': 'Gadewch hwn yn wag i gael 999.',
  'designer-exit': 'I ble mae “Gadael y dudalen hon” yn arwain',
  'designer-exit-hint':
    'Cyfeiriad sy’n dechrau gyda https: neu /. Gydag ef, mae botwm ar bob tudalen i adael yn gyflym.',
  'designer-phone-promises': 'Rydyn ni’n ffonio cleifion pan nad yw galwad fideo’n gweithio',
  'designer-phone-promises-hint': 'Heb y tic, does dim un dudalen yn addo y bydd rhywun yn ffonio.',

  'designer-more': 'Calendr ac ieithoedd',
  'designer-calendar': 'Gadael i gleifion ychwanegu’r apwyntiad at eu calendr',
  'designer-languages': 'Ieithoedd i ddewis ohonynt',
  'designer-languages-hint': 'Mae cleifion yn cael dewis pan fyddwch chi’n ticio dwy neu fwy.',

  'designer-look': 'Lliwiau a ffont',
  'designer-presets': 'Lliwiau parod',
  'designer-preset-own': 'Lliwiau safonol',
  'designer-preset-nhs': 'Lliwiau’r GIG',
  'designer-chosen': (name) => `Wedi dewis: ${name}.`,
  'designer-colour-hint':
    'Chwe digid ar ôl #, fel #005eb8. Gadewch y blwch yn wag i gael y lliw safonol.',
  'designer-colour-ink': 'Geiriau',
  'designer-colour-paper': 'Tudalen',
  'designer-colour-ground': 'O amgylch y dudalen',
  'designer-colour-accent': 'Dolenni',
  'designer-colour-button': 'Botymau',
  'designer-colour-accentInk': 'Geiriau ar fotymau',
  'designer-colour-focus': 'Cylch o amgylch yr hyn mae’r bysellfwrdd wedi’i gyrraedd',
  'designer-pick': (name) => `Dewis lliw: ${name}`,
  'designer-font': 'Ffont',
  'designer-font-hint':
    'Ffontiau sydd ar y ddyfais hon. Os nad yw’r ffont gan glaf, defnyddir ffont ei ddyfais.',
  'designer-font-own': 'Ffont pob dyfais',

  'designer-contrast': 'A all pawb ei ddarllen?',
  'designer-contrast-good': 'Gall. Mae pob pâr o liwiau’n hawdd ei weld.',
  'designer-contrast-bad': (count) =>
    count === 1
      ? 'Mae un pâr o liwiau’n anodd ei weld.'
      : `Mae ${count} pâr o liwiau’n anodd eu gweld.`,
  'designer-contrast-all': 'Pob pâr o liwiau',
  'designer-ratio-good': (ratio) => `${ratio} i 1. Hawdd ei weld.`,
  'designer-ratio-bad': (ratio, needed) =>
    `${ratio} i 1. Anodd ei weld: rhaid iddo fod yn ${needed} i 1 neu fwy.`,
  'designer-use-darker': (name) => `${name}: defnyddio lliw tywyllach`,
  'designer-use-lighter': (name) => `${name}: defnyddio lliw goleuach`,
  'designer-colour-changed': (name, colour) => `${name}: nawr ${colour}.`,
  'designer-pair-words': 'Geiriau ar y dudalen',
  'designer-pair-small-words': 'Awgrymiadau ar y dudalen',
  'designer-pair-words-on-ground': 'Geiriau ar sgrin lydan',
  'designer-pair-words-at-date': 'Geiriau wrth ymyl y dyddiad',
  'designer-pair-link': 'Dolenni ar y dudalen',
  'designer-pair-link-on-ground': 'Dolenni ar sgrin lydan',
  'designer-pair-link-at-date': 'Dolenni wrth ymyl y dyddiad',
  'designer-pair-button': 'Geiriau ar fotwm',
  'designer-pair-button-pressed': 'Geiriau ar fotwm o dan y llygoden',
  'designer-pair-symbol': 'Symbol y calendr',
  'designer-pair-edge': 'Ymylon meysydd',
  'designer-pair-focus': 'Cylch y bysellfwrdd ar y dudalen',
  'designer-pair-focus-button': 'Cylch y bysellfwrdd ar fotwm',

  'designer-backgrounds': 'Lluniau i’w rhoi y tu ôl i glaf',
  'designer-backgrounds-hint':
    'Gall cleifion ddewis un yn yr alwad fideo. Rhowch gyfeiriadau ar eich gwefan eich hun, neu dewiswch ffeiliau.',
  'designer-background-label': 'Enw’r llun',
  'designer-background-address': 'Cyfeiriad y llun',
  'designer-add-background': 'Ychwanegu llun',

  'designer-files': 'Copïo’r gosodiadau hyn',
  'designer-files-hint': 'Cadwch gopi, neu defnyddiwch osodiadau gwasanaeth arall.',
  'designer-export': 'Allforio gosodiadau',
  'designer-import': 'Mewnforio gosodiadau',
  'designer-imported': 'Mae’r gosodiadau yma. Byddan nhw’n dod i rym pan fyddwch chi’n eu cadw.',
  'designer-left-out':
    'Doedd dim modd deall y rhannau hyn o’r ffeil, felly cawson nhw eu gadael allan:',
  'designer-import-failed':
    'Does dim gosodiadau yn y ffeil hon. Dewiswch un a gafodd ei hallforio yma.',

  'designer-preview': 'Rhagolwg',
  'designer-preview-hint':
    'Yr hyn y bydd cleifion yn ei weld. Dydy dolenni a botymau yma ddim yn arwain i unman.',
  'designer-preview-width': 'Lled y rhagolwg',
  'designer-preview-phone': 'Ffôn',
  'designer-preview-desktop': 'Cyfrifiadur',

  'designer-wrong-name': 'Rhowch enw’r gwasanaeth',
  'designer-wrong-phone': 'Rhowch rif ffôn, fel 01632 960 001',
  'designer-wrong-consent': 'Rhowch yr hyn mae cleifion yn cytuno iddo',
  'designer-wrong-exit': 'Rhowch gyfeiriad sy’n dechrau gyda https:// neu /',
  'designer-wrong-colour': 'Rhowch liw fel # a chwe digid, fel #005eb8',
  'designer-wrong-label': 'Rhowch y testun neu’r enw',
  'designer-wrong-link': 'Rhowch gyfeiriad sy’n dechrau gyda https:, mailto: neu tel:',
  'designer-wrong-picture': 'Rhowch gyfeiriad ar eich gwefan eich hun sy’n dechrau gyda /',
};

registerTranslation({ $code: 'cy', $name: 'Cymraeg', $dir: 'ltr', ...welcomePageDesigner });
