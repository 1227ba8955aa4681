import { z } from 'zod';

/**
 * The contents of an auth profile file. This schema checks the file, gives its TypeScript type and, as JSON Schema, the
 * help in editors, so each field has a description. In every text, `${NAME}` stands for the setting NAME.
 */

export const url = z.string().min(1).max(2_000);
const scope = z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'must be one scope, without spaces');
const scopeList = z.array(scope).min(1);
const parameters = z.record(z.string().regex(/^[\w.-]+$/, 'must be a parameter name'), z.string());

const names = (what: string) => z.array(z.string().min(1).max(200)).min(1).describe(what);

const audienceSchema = z
  .strictObject({
    tenants: names('Microsoft Entra tenant ids; guests of a tenant are not included').optional(),
    users: names('User ids as the channel reports them (in Teams also the Entra object id)').optional(),
    emailDomains: names('The part after the @ of e-mail addresses that the channel has verified').optional(),
    channels: names('Channel ids of the Bot Framework: msteams, webchat').optional(),
    guests: z.boolean().default(false).describe('true also admits guests of a tenant'),
    anonymous: z.boolean().default(false).describe('true lets everyone on the web chat page read'),
  })
  .describe('Who can use a profile that serves everybody; a person must match every list given');

/** The fields that every type of profile has. */
export const commonFields = {
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by "-"')
    .describe('Same as the file name; part of the redirect URI, PUBLIC_URL/auth/callback/NAME'),
  title: z.string().min(1).max(80).describe('What people see: "Google Calendar"'),
  audience: audienceSchema.optional(),
  access: z
    .enum(['read-only', 'read-write'])
    .default('read-only')
    .describe('What the audience can do: with the shared account, or at the service'),
  enabled: z.boolean().default(true).describe('false stops the use of the profile and keeps the grants'),
};

export const profileSchema = z.strictObject({
  ...commonFields,
  type: z.literal('oauth2').describe('OAuth 2.0 authorization code'),
  authorization: z
    .enum(['per-user', 'pre-authorized'])
    .describe('per-user: each person signs in to their own account; pre-authorized: one account serves everyone'),
  authorizationUrl: url.describe('Where people sign in and consent; its query string is kept'),
  tokenUrl: url.describe('Where a code is exchanged for tokens'),
  refreshUrl: url.optional().describe('Where tokens are refreshed; tokenUrl if missing'),
  revokeUrl: url.optional().describe('Where a grant is revoked at sign-out (RFC 7009)'),
  apiUrl: url.describe(
    'The base URL of the Google Calendar API that the tokens are for; /calendars/primary is appended to it',
  ),
  account: z
    .strictObject({
      url: url.describe('Answers a GET that carries the access token with JSON about the account'),
      field: z.string().min(1).describe('The field of that JSON that names the account'),
    })
    .describe('How to learn which account was linked'),
  issuer: url.optional().describe("The provider's `iss` (RFC 9207), if its host is not that of authorizationUrl"),
  scopes: z
    .union([
      scopeList,
      z.strictObject({
        read: scopeList.describe('Requested at the first sign-in'),
        write: scopeList.describe('Requested, together with those for reading, before the first change'),
      }),
    ])
    .describe('The permissions: one list, or separate lists for reading and writing'),
  scopeAliases: z
    .record(scope, z.array(scope).min(1))
    .default({})
    .describe(
      'For a provider that answers with different scope names than requested: its name, and the scopes that the name means or includes. Those of Google and Microsoft are built in',
    ),
  clientId: z.string().min(1).describe('The client id that the provider issued, usually a setting, in $ and braces'),
  clientSecret: z
    .string()
    .min(1)
    .describe('The setting that holds the client secret, in $ and braces; never the secret itself'),
  clientAuthentication: z
    .enum(['post', 'basic'])
    .default('post')
    .describe('How client id and secret are sent: in the request body, or as Basic authentication'),
  authorizationParams: parameters.default({}).describe('Additional parameters of the authorization URL'),
  accessToken: z
    .strictObject({
      in: z.enum(['header', 'query']).describe('header is safer: URLs end up in logs'),
      name: z
        .string()
        .regex(/^[\w-]+$/, 'must be the name of a header or parameter')
        .optional(),
    })
    .default({ in: 'header' })
    .describe('Where an API call carries the access token; `Authorization: Bearer` if missing (RFC 6750)'),
  publishing: z
    .enum(['testing', 'production'])
    .default('production')
    .describe(
      'testing: the provider ends every authorization seven days after consent, as Google does for apps in testing',
    ),
  disuseDays: z
    .int()
    .min(1)
    .max(3650)
    .default(180)
    .describe('The provider ends an authorization after this many days without use'),
  pkce: z.boolean().default(true).describe('false only for a provider that rejects PKCE (RFC 7636)'),
});

/** Who may use a shared account. */
export type Audience = z.output<typeof audienceSchema>;
export type ProfileFile = z.output<typeof profileSchema>;

/** A profile ready for use: settings filled in, every URL checked. Contains the client secret, so never log it. */
export type Profile = Omit<ProfileFile, 'scopes' | 'refreshUrl' | 'type'> & {
  refreshUrl: string;
  scopes: { read: readonly string[]; write: readonly string[] };
};

/** What an account is needed for. */
export type AccessNeed = 'read' | 'write';

/**
 * The scopes that a need requires.
 * @returns  the same for both needs if the profile has a single list
 */
export function scopesFor(profile: Profile, need: AccessNeed): readonly string[] {
  const { read, write } = profile.scopes;
  return need === 'read' ? read : [...new Set([...read, ...write])];
}
