import type { SessionRole } from '@video-session/core';
import { requireLink } from './link.js';
import type { FhirExtension, FhirVirtualService } from './fhir-types.js';

/**
 * R5's Appointment.virtualService as an extension, in R4 (package
 * hl7.fhir.uv.xver-r5.r4 0.1.0). On a participant it is used in R5 as well, whose
 * extensions cannot hold a VirtualServiceDetail as a value.
 */
export const VIRTUAL_SERVICE =
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService';
const DATATYPE = 'http://hl7.org/fhir/StructureDefinition/_datatype';

/** Says whose service it is, and for whom: links of other services are left alone. */
const CHANNEL = 'Video Session';
const OURS = /^Video Session(?: \((patient|clinician|guest)\))?$/;

export type LinkFor = SessionRole | 'everyone';

/** A link as it stands in a resource, and whom it is for. */
export interface FoundLink {
  readonly link: string;
  readonly for: LinkFor;
}

export function serviceOf(link: string): FhirVirtualService {
  return { channelType: channelOf('everyone'), addressUrl: link };
}

export function extensionOf(link: string, linkFor: LinkFor): FhirExtension {
  return {
    url: VIRTUAL_SERVICE,
    extension: [
      { url: DATATYPE, valueString: 'VirtualServiceDetail' },
      { url: 'channelType', valueCoding: channelOf(linkFor) },
      { url: 'address', valueUrl: link },
    ],
  };
}

function channelOf(linkFor: LinkFor) {
  return { display: linkFor === 'everyone' ? CHANNEL : `${CHANNEL} (${linkFor})` };
}

export function isOurService({ channelType }: FhirVirtualService): boolean {
  return OURS.test(channelType?.display ?? '');
}

export function isOurExtension(extension: FhirExtension): boolean {
  return extension.url === VIRTUAL_SERVICE && OURS.test(channelIn(extension));
}

export function readService(service: FhirVirtualService, path: string): FoundLink {
  return { link: requireLink(service.addressUrl, `${path}.addressUrl`), for: 'everyone' };
}

export function readExtension(extension: FhirExtension, path: string): FoundLink {
  const address = part(extension, 'address')?.valueUrl;
  const [, role] = OURS.exec(channelIn(extension)) ?? [];
  const linkFor = (role as SessionRole | undefined) ?? 'everyone';
  return { link: requireLink(address, `${path}.extension('address').valueUrl`), for: linkFor };
}

function channelIn(extension: FhirExtension): string {
  return part(extension, 'channelType')?.valueCoding?.display ?? '';
}

function part({ extension }: FhirExtension, url: string): FhirExtension | undefined {
  return extension?.find((one) => one.url === url);
}
