import { registerTranslation } from '@shoelace-style/localize';
import type { Messages } from '../en/index.js';
import { call } from './call.js';
import { deviceHelp } from './device-help.js';
import { errors } from './errors.js';
import { joining } from './joining.js';
import { record } from './record.js';
import { session } from './session.js';
import { welcome } from './welcome.js';

/** No native reader has checked these words yet. */
export const $status = 'awaiting-native-reader';

/** Urdu, complete. Importing this module registers it. */
export const ur: Messages = {
  $code: 'ur',
  $name: 'اردو',
  $dir: 'rtl',
  ...welcome,
  ...joining,
  ...deviceHelp,
  ...errors,
  ...session,
  ...call,
  ...record,
};

registerTranslation(ur);
