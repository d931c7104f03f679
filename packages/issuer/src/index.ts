export type { Appointment } from './appointment.js';
export {
  createRequestHandler,
  type RequestHandler,
  type RequestHandlerOptions,
} from './http/request-handler.js';
export type { ServiceContact, WelcomeSettingsInput } from './http/host.js';
export {
  createIssuer,
  type Issuer,
  type IssuerOptions,
  type ServiceIdentity,
  type TokenRequest,
} from './issuer.js';
export type { RedeemedLink } from './link-code.js';
export type { LinkKey } from './link-secrets.js';
export {
  jaasProfile,
  selfHostedProfile,
  type MeetingProfile,
  type SelfHostedOptions,
} from './meeting-profile.js';
export { generateSigningKey, type SigningKey } from './signing-keys.js';
