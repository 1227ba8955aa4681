export type { AccountAccess } from './accounts/access.ts';
export type { Alert } from './accounts/alerts.ts';
export { type GrantLapseCause, type Lapse, lapseReasons } from './accounts/lapse.ts';
export type { LapseWarning } from './accounts/lapse-warnings.ts';
export type { SharedAccount, SharedAccountStatus, SharedGrant } from './accounts/shared-account.ts';
export { type EntryPoint, holderKey, isAtBoth, nameAtEntry, type UserKey } from './accounts/user.ts';
export { type Auth, createAuth } from './auth.ts';
export type { Identify, Identity } from './profile/audience.ts';
export { UNVOUCHED_CHANNELS } from './profile/channels.ts';
export { isForeignApi, isIssuer } from './profile/endpoints.ts';
export type { WritersWith } from './profile/faults/permission-faults.ts';
export {
  type LoadedProfiles,
  loadProfiles,
  type ProfileOutline,
  type ServiceOutline,
} from './profile/load-profiles.ts';
export type { MissingSetting } from './profile/placeholders.ts';
export { type AccessNeed, type Audience, type Profile, scopesFor } from './profile/profile.ts';
export { authProfileJsonSchema } from './profile/profile-file.ts';
export { grants } from './profile/scopes.ts';
export type { ServiceProfile } from './profile/service-profile.ts';
export { clientAuthentication } from './provider/client-authentication.ts';
export { OAuthClient } from './provider/oauth-client.ts';
export { type PlacedToken, placeToken } from './provider/place-token.ts';
export { isUnknownToken } from './provider/provider-requests.ts';
export type { RevocationResult } from './provider/revocation.ts';
export { randomToken, readCode } from './random.ts';
export type { CallbackResult } from './sign-in/callback.ts';
export type { SignInInvitation } from './sign-in/chat-sign-in.ts';
export type { FailedSignIn, FailureReason } from './sign-in/failed-sign-ins.ts';
export type { SignInOutcome } from './sign-in/outcomes.ts';
export type { LinkedEvent, RefusedEvent } from './sign-in/sign-in-finisher.ts';
export type { ChatStart } from './sign-in/sign-in-links.ts';
export { type BrowserSignIn, isOnlyRead, type SignInLinkPage } from './sign-in/sign-in-start.ts';
