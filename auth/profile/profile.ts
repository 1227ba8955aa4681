import { z } from 'zod';

/**
 * What an auth profile file holds. One schema is the check, the type and (as JSON Schema) the editor's help, so every
 * field says here what it is for. `${NAME}` stands for the setting NAME in every text.
 */

const url = z.string().min(1).max(2_000);
const scope = z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'must be one scope, without blanks');
const scopeList = z.array(scope).min(1);
const parameters = z.record(z.string().regex(/^[\w.-]+$/, 'must be a parameter name'), z.string());

const names = (what: string) => z.array(z.string().min(1).max(200)).min(1).describe(what);

export const audienceSchema = z
  .strictObject({
    tenants: names('Tenant ids (Microsoft Entra); guests of a tenant do not count as its people').optional(),
    users: names('Ids of people as their channel gives them (in Teams also the Entra object id)').optional(),
    emailDomains: names("What stands behind the @ of people's addresses, as the channel vouches for them").optional(),
    channels: names('Channels, as the Bot Framework calls them: msteams, webchat').optional(),
    guests: z.boolean().default(false).describe('true lets guests of a tenant in, too'),
    anonymous: z.boolean().default(false).describe('true lets everybody on the web chat page in, to read only'),
  })
  .describe('Who may use a pre-authorized profile; a person must fit every list that is given');

export const profileSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by "-"')
    .describe('The same as the file name; part of the redirect URI, PUBLIC_URL/auth/callback/NAME'),
  title: z.string().min(1).max(80).describe('What people see: "Google Calendar"'),
  type: z.literal('oauth2').describe('OAuth 2.0 authorization code'),
  authorization: z
    .enum(['per-user', 'pre-authorized'])
    .describe('per-user: everybody signs in to an account of their own; pre-authorized: one account serves all'),
  audience: audienceSchema.optional(),
  access: z
    .enum(['read-only', 'read-write'])
    .default('read-only')
    .describe('What the audience of a pre-authorized profile may do with the shared account'),
  enabled: z.boolean().default(true).describe('false keeps what people granted and stops its use'),
  authorizationUrl: url.describe('Where people sign in and consent; a query string in it is kept'),
  tokenUrl: url.describe('Where a code is exchanged for tokens'),
  refreshUrl: url.optional().describe('Where tokens are refreshed; the same as tokenUrl when missing'),
  revokeUrl: url.optional().describe('Where a grant is given back at sign-out (RFC 7009)'),
  apiUrl: url.describe(
    'The Google Calendar API that the tokens are for: the address to which /calendars/primary is added',
  ),
  account: z
    .strictObject({
      url: url.describe('Answers with JSON about the account, to a GET with the access token'),
      field: z.string().min(1).describe('The field of that answer that names the account'),
    })
    .describe('How to find out whose account was connected'),
  issuer: url.optional().describe('What the provider calls itself in `iss` (RFC 9207), when not the sign-in host'),
  scopes: z
    .union([
      scopeList,
      z.strictObject({
        read: scopeList.describe('Asked for first'),
        write: scopeList.describe('Asked for, with those for reading, at the first change'),
      }),
    ])
    .describe('The permissions: one list, or reading and writing apart'),
  scopeAliases: z
    .record(scope, z.array(scope).min(1))
    .default({})
    .describe(
      'For a provider that answers with other scope names than it was asked for: the name it uses, and the scopes that this name means or includes. Those of Google and Microsoft are built in',
    ),
  clientId: z.string().min(1).describe('The client id that the provider gave, usually a setting, in $ and braces'),
  clientSecret: z
    .string()
    .min(1)
    .describe('The setting that holds the client secret, in $ and braces; never the secret itself'),
  clientAuthentication: z
    .enum(['post', 'basic'])
    .default('post')
    .describe('How client id and secret are sent: in the body, or as Basic authentication'),
  authorizationParams: parameters.default({}).describe('More parameters for the authorization URL'),
  accessToken: z
    .strictObject({
      in: z.enum(['header', 'query']).describe('header is safer: addresses end up in logs'),
      name: z
        .string()
        .regex(/^[\w-]+$/, 'must be the name of a header or parameter')
        .optional(),
    })
    .default({ in: 'header' })
    .describe('Where the access token goes in an API call: `Authorization: Bearer` when missing (RFC 6750)'),
  publishing: z
    .enum(['testing', 'production'])
    .default('production')
    .describe('testing: the provider ends every authorization seven days after consent, as Google does for such apps'),
  disuseDays: z
    .int()
    .min(1)
    .max(3650)
    .default(180)
    .describe('The provider ends an authorization that was not used for so many days'),
  pkce: z.boolean().default(true).describe('false only for a provider that refuses PKCE (RFC 7636)'),
});

export type Audience = z.output<typeof audienceSchema>;
export type ProfileFile = z.output<typeof profileSchema>;

/** A profile ready for use: settings filled in, every URL checked. Holds the client secret; never log it whole. */
export type Profile = Omit<ProfileFile, 'scopes' | 'refreshUrl' | 'type'> & {
  refreshUrl: string;
  scopes: { read: readonly string[]; write: readonly string[] };
};

export type AccessNeed = 'read' | 'write';

/** The permissions without which `need` cannot be met. With a single list both are that list. */
export function scopesFor(profile: Profile, need: AccessNeed): readonly string[] {
  const { read, write } = profile.scopes;
  return need === 'read' ? read : [...new Set([...read, ...write])];
}

/** The JSON Schema of a profile file, for editors. */
export function authProfileJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(profileSchema, { io: 'input' });
}
