/** The check in which a finding appears. */
export type CheckPlace =
  | 'settings'
  | 'clock'
  | 'sign-in page'
  | 'token endpoint'
  | 'refresh'
  | 'revocation'
  | 'account'
  | 'account URL'
  | 'API';

/** Providers differ in how they name the same fault. */
export type Provider = 'google' | 'microsoft' | 'other';

/**
 * A fault that the doctor knows, usually a missed step in the provider's console. In its texts `{1}` stands for the first
 * group of the sign, `{redirectUri}` for the redirect URI, `{id}` and `{secret}` for the names of the settings, `{field}`
 * for the profile's field with the URL, and `{host}` for the host of that URL.
 */
export type Finding = {
  name: string;
  /** The provider it applies to; absent if it applies to all. */
  of?: Provider;
  at: readonly CheckPlace[];
  /** Matches the sign of this fault: a fixed text from a check, or the provider's error. */
  sign: RegExp;
  words: string;
  /** What to do about it. */
  todo: string;
  docs: string;
  /** A change in the provider's console takes effect only after some time. */
  slow?: true;
  /** This is a hint, not a fault. */
  note?: true;
};

export const GOOGLE = 'docs/google.md';
export const MICROSOFT = 'docs/auth-profiles.md#microsoft';
export const OTHER = 'docs/auth-profiles.md#another-provider';
export const FIELDS = 'docs/auth-profiles.md#the-fields';
export const DOCTOR = 'docs/auth-profiles.md#what-the-doctor-finds';
export const PLATFORM = 'Google Cloud console > Google Auth Platform';
export const ENTRA = 'Microsoft Entra admin center > App registrations > this app';
