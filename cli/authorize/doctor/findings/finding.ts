/** Where a finding shows. */
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

export type Provider = 'google' | 'microsoft' | 'other';

/**
 * One thing that is wrong, usually a step in the provider's console. `{1}` stands for what the sign caught,
 * `{redirectUri}`, `{id}` and `{secret}` for the redirect URI and the names of the settings, `{field}` for the field of the
 * profile that names the address, `{host}` for the host in it.
 */
export type Finding = {
  name: string;
  /** Whose console it is; absent where that makes no difference. */
  of?: Provider;
  at: readonly CheckPlace[];
  /** How it is recognised, in what was seen there. */
  sign: RegExp;
  words: string;
  /** What to click, or to write. */
  todo: string;
  docs: string;
  /** A change of it in the console takes its time. */
  slow?: true;
  /** Nothing is wrong yet. */
  note?: true;
};

export const GOOGLE = 'docs/google.md';
export const MICROSOFT = 'docs/auth-profiles.md#microsoft';
export const OTHER = 'docs/auth-profiles.md#another-provider';
export const FIELDS = 'docs/auth-profiles.md#the-fields';
export const DOCTOR = 'docs/auth-profiles.md#what-the-doctor-finds';
export const PLATFORM = 'Google Cloud console > Google Auth Platform';
export const ENTRA = 'Microsoft Entra admin center > App registrations > this app';
