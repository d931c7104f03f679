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
export type { RedeemedLink } from './links/link-code.js';
export type { LinkKey } from './links/link-secrets.js';
export {
  jaasProfile,
  selfHostedProfile,
  type MeetingProfile,
  type SelfHostedOptions,
} from './tokens/meeting-profile.js';
export { generateSigningKey, type SigningKey } from './tokens/signing-keys.js';
