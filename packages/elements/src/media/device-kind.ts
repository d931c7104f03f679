export const DEVICE_KINDS = ['camera', 'microphone'] as const;

/** What a call needs of a device, in a person's words. */
export type DeviceKind = (typeof DEVICE_KINDS)[number];
