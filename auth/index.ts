export { type Access, type Auth, createAuth, type Invitation } from './auth.ts';
export { type LoadedProfiles, loadProfiles } from './load-profiles.ts';
export type { FailureReason, Outcome } from './outcomes.ts';
export type { MissingSetting } from './placeholders.ts';
export { authProfileJsonSchema, type Need, type Profile } from './profile.ts';
export { readCode } from './random.ts';
export type { CallbackResult, LinkedEvent, RefusedEvent, SignIn, TicketPage } from './sign-in.ts';
export type { UserKey } from './user.ts';
