import { registerTranslation } from '@shoelace-style/localize';
import { teachDates } from '@video-session/core';
import type { Messages } from '../en/index.js';
import { dates } from './dates.js';
import { call } from './call.js';
import { deviceHelp } from './device-help.js';
import { errors } from './errors.js';
import { joining } from './joining.js';
import { record } from './record.js';
import { session } from './session.js';
import { welcome } from './welcome.js';

/** No native reader has checked these words yet. */
export const $status = 'awaiting-native-reader';

/** Welsh, as the NHS in Wales writes it, complete. Importing this module registers it. */
export const cy: Messages = {
  $code: 'cy',
  $name: 'Cymraeg',
  $dir: 'ltr',
  ...welcome,
  ...joining,
  ...deviceHelp,
  ...errors,
  ...session,
  ...call,
  ...record,
};

teachDates('cy', dates);
registerTranslation(cy);
