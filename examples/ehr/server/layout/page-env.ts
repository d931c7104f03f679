import type { Clinician } from '../database/clinicians.js';
import type { ServiceSettings } from '../database/settings.js';

/** What every page may count on: the service's settings, and on clinicians' pages who is signed in. */
export interface PageEnv {
  Variables: { settings: ServiceSettings; clinician: Clinician };
}
