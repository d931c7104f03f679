export const DEVICE_KINDS = ['camera', 'microphone'] as const;

/** What a call needs of a device, in a person's words. */
export type DeviceKind = (typeof DEVICE_KINDS)[number];

export const LISTED_KINDS = [...DEVICE_KINDS, 'speaker'] as const;

/** What a person can choose among. */
export type ListedKind = (typeof LISTED_KINDS)[number];

/** A device that is plugged in. */
export interface ListedDevice {
  readonly kind: ListedKind;
  /** Good for this page only, and on some browsers only until a reload. */
  readonly id: string;
  /** Empty until a device of its kind has been allowed. */
  readonly label: string;
}

/** A device that was chosen: by its identifier here, by its label anywhere (R19). */
export type ChosenDevice = Omit<ListedDevice, 'kind'>;

export type ChosenDevices = Partial<Record<ListedKind, ChosenDevice>>;
