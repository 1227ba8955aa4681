/** Where a finding shows. */
export type Place = 'settings' | 'clock' | 'sign-in page' | 'token endpoint' | 'account' | 'API';

export type Provider = 'google' | 'microsoft' | 'other';

/**
 * One thing that is wrong, usually a step in the provider's console. `{1}` stands for what the sign caught,
 * `{redirectUri}`, `{id}` and `{secret}` for the redirect URI and the names of the settings.
 */
export type Finding = {
  name: string;
  /** Whose console it is; absent where that makes no difference. */
  of?: Provider;
  at: readonly Place[];
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

const GOOGLE = 'docs/google.md';
const MICROSOFT = 'docs/auth-profiles.md#microsoft';
const OTHER = 'docs/auth-profiles.md#another-provider';
const PLATFORM = 'Google Cloud console > Google Auth Platform';
const ENTRA = 'Microsoft Entra admin center > App registrations > this app';

/** Of the settings, the profile and this computer; the signs are what bot/authorize/settings-check.ts says. */
const HERE: readonly Finding[] = [
  {
    name: 'quoted',
    at: ['settings'],
    sign: /^quoted: (\S+)/,
    words: 'The value of {1} has quotes or blanks around it.',
    todo: 'Take them away.',
    docs: `${GOOGLE}#on-your-side`,
  },
  {
    name: 'swapped',
    at: ['settings'],
    sign: /^secret as id: (\S+)/,
    words: '{1} holds a client secret in the place of the client id.',
    todo: 'Copy both again: the id ends with .apps.googleusercontent.com, the secret begins with GOCSPX-.',
    docs: `${GOOGLE}#id-and-secret`,
  },
  {
    name: 'not-an-id',
    at: ['settings'],
    sign: /^no id of google: (\S+)/,
    words: 'The value of {1} is no client id of Google; those end with .apps.googleusercontent.com.',
    todo: `${PLATFORM} > Clients: copy the client id.`,
    docs: `${GOOGLE}#id-and-secret`,
  },
  {
    name: 'secret-id',
    at: ['settings'],
    sign: /^id of a secret: (\S+)/,
    words: '{1} holds the ID of a secret, and not its Value.',
    todo: `${ENTRA} > Certificates & secrets: make a new client secret and copy its Value.`,
    docs: MICROSOFT,
  },
  {
    name: 'not-offline',
    at: ['settings'],
    sign: /^no access_type=offline/,
    words: 'Google gives no refresh token, because access_type=offline is missing.',
    todo: 'In the profile, write ?access_type=offline&prompt=consent behind authorizationUrl.',
    docs: `${GOOGLE}#refresh-tokens`,
  },
  {
    name: 'no-consent',
    at: ['settings'],
    sign: /^no prompt=consent/,
    words: 'Google gives a refresh token with the first consent only, because prompt=consent is missing.',
    todo: 'In the profile, write ?access_type=offline&prompt=consent behind authorizationUrl.',
    docs: `${GOOGLE}#refresh-tokens`,
    note: true,
  },
  {
    name: 'no-offline-scope',
    at: ['settings'],
    sign: /^no offline_access/,
    words: 'Microsoft gives no refresh token, because the scope offline_access is missing.',
    todo: "Add offline_access to the profile's scopes.",
    docs: MICROSOFT,
  },
  {
    name: 'clock',
    at: ['clock'],
    sign: /^off by (\d+) minutes/,
    words: "This computer's clock is {1} minutes away from the provider's, so tokens and links end at the wrong time.",
    todo: 'Set the clock, best by NTP.',
    docs: `${GOOGLE}#on-your-side`,
  },
];

/** @see https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes */
const OF_MICROSOFT: readonly Finding[] = [
  {
    name: 'redirect-uri',
    of: 'microsoft',
    at: ['sign-in page', 'token endpoint'],
    sign: /AADSTS50011\b/,
    words: 'The app does not know this redirect URI: {redirectUri}',
    todo: `${ENTRA} > Authentication > Web > Redirect URIs: add exactly {redirectUri}`,
    docs: MICROSOFT,
    slow: true,
  },
  {
    name: 'client-id',
    of: 'microsoft',
    at: ['sign-in page', 'token endpoint'],
    sign: /AADSTS700016\b/,
    words: 'This tenant has no app with the client id in {id}.',
    todo: `${ENTRA} > Overview: copy the Application (client) ID into {id}.`,
    docs: MICROSOFT,
  },
  {
    name: 'tenant',
    of: 'microsoft',
    at: ['sign-in page', 'token endpoint'],
    sign: /AADSTS(90002|900023)\b/,
    words: "The tenant in the profile's URLs does not exist.",
    todo: `${ENTRA} > Overview: copy the Directory (tenant) ID.`,
    docs: MICROSOFT,
  },
  {
    name: 'expired-secret',
    of: 'microsoft',
    at: ['token endpoint', 'account'],
    sign: /AADSTS7000222\b/,
    words: 'The client secret in {secret} has expired.',
    todo: `${ENTRA} > Certificates & secrets: make a new client secret and copy its Value.`,
    docs: MICROSOFT,
  },
  {
    name: 'client-secret',
    of: 'microsoft',
    at: ['token endpoint', 'account'],
    sign: /AADSTS7000215\b|invalid_client/,
    words: 'The client secret in {secret} is not one of this app; often it is the ID of one, and not its Value.',
    todo: `${ENTRA} > Certificates & secrets: make a new client secret and copy its Value.`,
    docs: MICROSOFT,
  },
  {
    name: 'scope',
    of: 'microsoft',
    at: ['sign-in page', 'token endpoint'],
    sign: /AADSTS70011\b|AADSTS650053\b/,
    words: 'The profile asks for a permission that Microsoft does not know.',
    todo: `${ENTRA} > API permissions: compare with the profile's scopes, letter by letter.`,
    docs: MICROSOFT,
  },
  {
    name: 'administrator',
    of: 'microsoft',
    at: ['sign-in page', 'token endpoint'],
    sign: /AADSTS(90094|65001)\b/,
    words: "An administrator of the account's organisation has not allowed this app.",
    todo: `${ENTRA} > API permissions > Grant admin consent.`,
    docs: MICROSOFT,
  },
  {
    name: 'organisation',
    of: 'microsoft',
    at: ['sign-in page'],
    sign: /AADSTS50020\b/,
    words: 'The account is of another organisation than the app.',
    todo: 'Sign in with an account of the organisation.',
    docs: MICROSOFT,
  },
];

/**
 * Google's own codes: in the address of its error page, in the answers of its token endpoint and in those of its API.
 * @see https://developers.google.com/identity/protocols/oauth2/web-server#authorization-errors
 */
const OF_GOOGLE: readonly Finding[] = [
  {
    name: 'redirect-uri',
    of: 'google',
    at: ['sign-in page', 'token endpoint'],
    sign: /redirect_uri_mismatch/,
    words: 'The client does not know this redirect URI: {redirectUri}',
    todo: `${PLATFORM} > Clients > this client > Authorised redirect URIs: add exactly {redirectUri} (http or https, the host, the port and a slash at the end all count).`,
    docs: `${GOOGLE}#redirect-uri`,
    slow: true,
  },
  {
    name: 'redirect-refused',
    of: 'google',
    at: ['sign-in page'],
    sign: /invalid_request[\s\S]*(OAuth 2\.0 policy|redirect_uri)/,
    words: 'Google takes no such address as a redirect URI: {redirectUri}',
    todo: 'Set PUBLIC_URL to https:// with a public host name, or to http://localhost with a port.',
    docs: `${GOOGLE}#redirect-uri`,
  },
  {
    name: 'deleted-client',
    of: 'google',
    at: ['sign-in page', 'token endpoint', 'account'],
    sign: /deleted_client|disabled_client/,
    words: 'The client was deleted or disabled.',
    todo: `${PLATFORM} > Clients: restore it (within 30 days), or make another one and set {id} and {secret}.`,
    docs: `${GOOGLE}#client`,
  },
  {
    name: 'client-id',
    of: 'google',
    at: ['sign-in page', 'token endpoint'],
    sign: /OAuth client was not found|Error 401: invalid_client/,
    words: 'Google does not know the client id in {id}.',
    todo: `${PLATFORM} > Clients, in the right project: copy the client id into {id}.`,
    docs: `${GOOGLE}#id-and-secret`,
    slow: true,
  },
  {
    name: 'client-secret',
    of: 'google',
    at: ['token endpoint', 'account'],
    // "Unauthorized", and since 2025 "The provided client secret is invalid."
    sign: /invalid_client|client_secret is missing|unauthorized_client/,
    words: 'The client secret in {secret} is not one of this client.',
    todo: `${PLATFORM} > Clients > this client > Add secret: copy it into {secret}, without quotes or blanks.`,
    docs: `${GOOGLE}#id-and-secret`,
    slow: true,
  },
  {
    name: 'scope',
    of: 'google',
    at: ['sign-in page', 'token endpoint'],
    sign: /invalid_scope/,
    words: 'The profile asks for a permission that Google does not know.',
    todo: "Compare the profile's scopes with the table, letter by letter.",
    docs: `${GOOGLE}#scopes`,
  },
  {
    name: 'administrator',
    of: 'google',
    at: ['sign-in page', 'account', 'API'],
    sign: /admin_policy_enforced|domainPolicy|blocked by your admin/i,
    words: "An administrator of the account's organisation does not allow this app.",
    todo: 'They allow the client id: Google Admin console > Security > Access and data control > API controls > Manage app access.',
    docs: `${GOOGLE}#blocked-by-an-administrator`,
  },
  {
    name: 'organisation',
    of: 'google',
    at: ['sign-in page'],
    sign: /org_internal/,
    words: 'The app is Internal, and this account is of another organisation.',
    todo: `Sign in with an account of the organisation, or: ${PLATFORM} > Audience > Make external.`,
    docs: `${GOOGLE}#consent-screen`,
  },
  {
    name: 'test-user',
    of: 'google',
    at: ['sign-in page'],
    sign: /verification process|developer-approved testers|access_denied/i,
    words: 'The app is in Testing, and this account is not one of its test users; or somebody clicked Cancel.',
    todo: `${PLATFORM} > Audience > Test users > Add users: the address of the account.`,
    docs: `${GOOGLE}#test-users`,
  },
  {
    name: 'browser',
    of: 'google',
    at: ['sign-in page'],
    sign: /disallowed_useragent/,
    words: 'The page was opened in a browser inside another app.',
    todo: 'Open the link in an ordinary browser.',
    docs: `${GOOGLE}#what-googles-error-pages-mean`,
  },
  {
    name: 'testing-over',
    at: ['account'],
    sign: /^over: testing/,
    words: 'The authorization lasted seven days, because the app is still in Testing.',
    todo: `Authorize again now. For good: ${PLATFORM} > Audience > Publish app, then \`publishing: production\` in the profile.`,
    docs: `${GOOGLE}#internal-testing-or-in-production`,
  },
  {
    name: 'testing',
    at: ['account'],
    sign: /^testing until (.+)/,
    words: 'The app is in Testing: the authorization ends at {1}, seven days after the consent.',
    todo: `${PLATFORM} > Audience > Publish app, then \`publishing: production\` in the profile.`,
    docs: `${GOOGLE}#internal-testing-or-in-production`,
    note: true,
  },
  {
    name: 'api-not-enabled',
    of: 'google',
    at: ['API'],
    sign: /accessNotConfigured|SERVICE_DISABLED|has not been used in project/,
    words: "The Google Calendar API is not enabled in the client's project.",
    todo: 'Google Cloud console > APIs & Services > Library > Google Calendar API > Enable, in the project of this client.',
    docs: `${GOOGLE}#api`,
    slow: true,
  },
  {
    name: 'no-calendar',
    of: 'google',
    at: ['API'],
    sign: /notACalendarUser|must be signed up for Google Calendar/,
    words: 'The account has no Google Calendar.',
    todo: 'Open https://calendar.google.com once with this account, or have its administrator switch Calendar on.',
    docs: `${GOOGLE}#api`,
  },
  {
    name: 'scope-missing',
    of: 'google',
    at: ['account', 'API'],
    sign: /^withheld: (.+)|insufficientPermissions|ACCESS_TOKEN_SCOPE_INSUFFICIENT|insufficient authentication scopes/,
    words: 'A permission is missing, because its box was not ticked. {1}',
    todo: `Authorize again and tick every box. When a box is not there: ${PLATFORM} > Data access > Add or remove scopes.`,
    docs: `${GOOGLE}#scopes`,
  },
];

/** What RFC 6749 and RFC 6750 have codes for, of whichever provider. */
const OF_ANY: readonly Finding[] = [
  {
    name: 'redirect-uri',
    at: ['sign-in page', 'token endpoint'],
    sign: /redirect[_ ]uri/i,
    words: 'The provider does not take this redirect URI: {redirectUri}',
    todo: 'Register exactly {redirectUri} with the provider.',
    docs: OTHER,
  },
  {
    name: 'client',
    at: ['sign-in page', 'token endpoint', 'account'],
    sign: /invalid_client|unauthorized_client|client not found/i,
    words: 'The provider refuses the client id in {id}, or the secret in {secret}.',
    todo: 'Copy both again; some providers want `clientAuthentication: basic` in the profile.',
    docs: OTHER,
  },
  {
    name: 'scope',
    at: ['sign-in page', 'token endpoint'],
    sign: /invalid_scope/,
    words: 'The profile asks for a permission that the provider does not know.',
    todo: "Compare the profile's scopes with the provider's, letter by letter.",
    docs: OTHER,
  },
  {
    name: 'denied',
    at: ['sign-in page'],
    sign: /access_denied/,
    words: 'The provider did not allow it, or somebody said no.',
    todo: 'Try with another account, or ask the administrator of the provider.',
    docs: OTHER,
  },
  {
    name: 'ended',
    at: ['account'],
    sign: /^over: |invalid_grant|interaction_required|login_required|consent_required/,
    words: 'The provider ended the authorization: somebody took it back, or it was not used for long.',
    todo: 'Authorize again. When it ends every week, the app is in Testing at Google: write `publishing: testing`.',
    docs: `${GOOGLE}#internal-testing-or-in-production`,
  },
  {
    name: 'scope-missing',
    at: ['account', 'API'],
    sign: /^withheld: (.+)|insufficient_scope/,
    words: 'A permission is missing, because it was not given. {1}',
    todo: 'Authorize again and allow everything.',
    docs: OTHER,
  },
];

/** Read from above; the first sign that fits is it. */
export const FINDINGS: readonly Finding[] = [...HERE, ...OF_MICROSOFT, ...OF_GOOGLE, ...OF_ANY];

/** A finding with what its sign caught. */
export type Found = Finding & { caught: string };

/** What is wrong, going by what was `seen` at `place`. */
export function recognise(provider: Provider, place: Place, seen: string): Found | undefined {
  for (const finding of FINDINGS) {
    if (!finding.at.includes(place) || (finding.of && finding.of !== provider)) continue;
    const match = finding.sign.exec(seen);
    if (match) return { ...finding, caught: match[1] ?? '' };
  }
  return undefined;
}

/** The sandbox answers as Google does, so this machine counts as Google. */
export function providerOf({ authorizationUrl }: { authorizationUrl: string }): Provider {
  const { hostname } = new URL(authorizationUrl);
  if (/(^|\.)microsoftonline\.(com|us|cn)$/.test(hostname)) return 'microsoft';
  return /(^|\.)google(apis)?\.com$|^localhost$|^127\./.test(hostname) ? 'google' : 'other';
}
