import { expect } from 'chai';
import { errorInAddress, errorInMicrosoftPage, visibleText } from '../../../../cli/authorize/doctor/error-text.ts';
import {
  type CheckPlace,
  FINDINGS,
  type Provider,
  providerOf,
  recognise,
} from '../../../../cli/authorize/doctor/findings/index.ts';
import { anchorsOf, readDoc } from '../../../docs/examples.ts';

/** Google's error page, to which its authorization endpoint redirects. */
const page = (authError: string) => `https://accounts.google.com/signin/oauth/error?authError=${authError}&flowName=x`;
const encoded = (code: string, words: string) =>
  Buffer.from(`\n${String.fromCharCode(code.length)}${code}\x12\x7f${words}\x20\x90\x03`).toString('base64url');
const entra = (number: number, words: string) =>
  JSON.stringify({ error: 'x', error_description: `AADSTS${number}: ${words}\r\nTrace ID: 0`, error_codes: [number] });

/** Answers of providers, and what they mean. */
const answers: [Provider, CheckPlace, string, string][] = [
  // Copied from Google: base64 of a protocol buffer, with its padding escaped.
  [
    'google',
    'sign-in page',
    page('Cg5pbnZhbGlkX2NsaWVudBIfVGhlIE9BdXRoIGNsaWVudCB3YXMgbm90IGZvdW5kLiCRAw%3D%3D'),
    'client-id',
  ],
  [
    'google',
    'sign-in page',
    page('Cg5kZWxldGVkX2NsaWVudBIdVGhlIE9BdXRoIGNsaWVudCB3YXMgZGVsZXRlZC4gkQM%3D'),
    'deleted-client',
  ],
  [
    'google',
    'sign-in page',
    page('ChVyZWRpcmVjdF91cmlfbWlzbWF0Y2gSsAEKWW91IGNhbid0IHNpZ24gaW4gdG8gdGhpcyBhcHA'),
    'redirect-uri',
  ],
  [
    'google',
    'sign-in page',
    page(encoded('invalid_request', "doesn't comply with Google's OAuth 2.0 policy")),
    'redirect-refused',
  ],
  [
    'google',
    'sign-in page',
    page(encoded('access_denied', 'has not completed the Google verification process')),
    'test-user',
  ],
  ['google', 'sign-in page', page(encoded('org_internal', 'can only be used within its organization')), 'organisation'],
  ['google', 'sign-in page', page(encoded('admin_policy_enforced', 'x')), 'administrator'],
  ['google', 'sign-in page', page(encoded('disallowed_useragent', 'x')), 'browser'],
  ['google', 'sign-in page', page(encoded('invalid_scope', 'Some requested scopes were invalid.')), 'scope'],
  ['google', 'sign-in page', 'http://localhost:3978/auth/callback/x?error=access_denied&state=y', 'test-user'],
  ['google', 'sign-in page', 'http://localhost:3978/auth/callback/x?error=admin_policy_enforced', 'administrator'],
  ['google', 'token endpoint', 'invalid_client Unauthorized', 'client-secret'],
  ['google', 'token endpoint', 'invalid_client The provided client secret is invalid.', 'client-secret'],
  ['google', 'token endpoint', 'invalid_request client_secret is missing.', 'client-secret'],
  ['google', 'token endpoint', 'invalid_client The OAuth client was not found.', 'client-id'],
  ['google', 'token endpoint', 'deleted_client The OAuth client was deleted.', 'deleted-client'],
  ['google', 'token endpoint', 'redirect_uri_mismatch Bad Request', 'redirect-uri'],
  ['google', 'account', 'over: testing', 'testing-over'],
  ['google', 'account', 'over: withdrawn', 'ended'],
  ['google', 'account', 'invalid_client', 'client-secret'],
  [
    'google',
    'API',
    '{"error":{"errors":[{"domain":"usageLimits","reason":"accessNotConfigured","message":"Access Not Configured."}],"code":403}}',
    'api-not-enabled',
  ],
  [
    'google',
    'API',
    '{"error":{"code":403,"status":"PERMISSION_DENIED","details":[{"reason":"SERVICE_DISABLED","domain":"googleapis.com"}]}}',
    'api-not-enabled',
  ],
  [
    'google',
    'API',
    '{"error":{"code":403,"message":"Request had insufficient authentication scopes.","details":[{"reason":"ACCESS_TOKEN_SCOPE_INSUFFICIENT"}]}}',
    'scope-missing',
  ],
  ['google', 'API', '{"error":{"errors":[{"reason":"insufficientPermissions"}],"code":403}}', 'scope-missing'],
  ['google', 'API', '{"error":{"errors":[{"reason":"domainPolicy"}],"code":403}}', 'administrator'],
  ['google', 'API', '{"error":{"errors":[{"reason":"notACalendarUser"}],"code":403}}', 'no-calendar'],
  ['microsoft', 'token endpoint', entra(7000215, 'Invalid client secret provided.'), 'client-secret'],
  ['microsoft', 'token endpoint', entra(7000222, 'The provided client secret keys are expired.'), 'expired-secret'],
  ['microsoft', 'token endpoint', entra(700016, 'Application with identifier x was not found'), 'client-id'],
  ['microsoft', 'token endpoint', entra(90002, "Tenant 'x' not found."), 'tenant'],
  ['microsoft', 'token endpoint', entra(900023, "Specified tenant identifier 'x' is neither"), 'tenant'],
  [
    'microsoft',
    'sign-in page',
    'AADSTS50011: The redirect URI specified in the request does not match',
    'redirect-uri',
  ],
  ['microsoft', 'sign-in page', 'AADSTS65001: The user or administrator has not consented', 'administrator'],
  ['microsoft', 'sign-in page', 'AADSTS50020: User account from identity provider does not exist', 'organisation'],
  ['other', 'sign-in page', 'We are sorry... Invalid parameter: redirect_uri', 'redirect-uri'],
  ['other', 'sign-in page', 'Client not found.', 'client-id'],
  ['other', 'token endpoint', 'unauthorized_client Invalid client or Invalid client credentials', 'client'],
  ['other', 'API', '{"error":"insufficient_scope"}', 'scope-missing'],
];

describe('what the doctor knows', () => {
  for (const [provider, place, answer, name] of answers) {
    it(`${provider}, ${place}: ${answer.slice(0, 70)} is ${name}`, () => {
      expect(recognise(provider, place, errorInAddress(answer) || answer)?.name).to.equal(name);
    });
  }

  it('finds nothing in harmless answers', () => {
    expect(recognise('google', 'API', '{"error":{"code":500,"message":"Internal error"}}')).to.equal(undefined);
    expect(recognise('google', 'sign-in page', '')).to.equal(undefined);
    expect(recognise('other', 'token endpoint', 'AADSTS90002: Tenant')).to.equal(undefined);
  });

  it('extracts the words from addresses and pages', () => {
    expect(errorInAddress(page(encoded('org_internal', 'Only within its organization.')))).to.match(
      /^org_internal \S? ?Only within its organization\.$/,
    );
    expect(errorInAddress('https://a.example/cb?error=access_denied&error_description=No+way')).to.equal(
      'access_denied No way',
    );
    expect(errorInAddress('https://accounts.google.com/v3/signin/identifier?client_id=x')).to.equal('');
    expect(errorInAddress('Error 400: x')).to.equal('');
    expect(
      visibleText('<title>No</title><style>p {}</style><script>var error</script>\n<p>Invalid&nbsp;<b>x</b>'),
    ).to.equal('No Invalid&nbsp; x');
    const microsoft = (message: string) =>
      `<script>$Config={"sErrorCode":"50011","strServiceExceptionMessage":"${message}"};`;
    expect(errorInMicrosoftPage(microsoft('AADSTS50011: The \\"redirect\\" URI'))).to.equal(
      'AADSTS50011: The \\"redirect\\" URI',
    );
    expect(errorInMicrosoftPage('<script>$Config={"strServiceExceptionMessage":"","a":"AADSTS1"};')).to.equal('');
  });

  it('recognises providers by the host of their sign-in page', () => {
    const of = (authorizationUrl: string) => providerOf({ authorizationUrl });
    expect(of('https://accounts.google.com/o/oauth2/v2/auth?a=b')).to.equal('google');
    expect(of('https://login.microsoftonline.com/common/oauth2/v2.0/authorize')).to.equal('microsoft');
    expect(of('https://google.com.evil.example/auth')).to.equal('other');
    expect(of('https://notgoogle.com/auth')).to.equal('other');
    expect(of('http://127.0.0.1:8787/o/oauth2/v2/auth?access_type=offline')).to.equal('google');
    expect(of('http://127.0.0.1:8787/auth')).to.equal('other');
    expect(of('http://localhost:8787/realms/o/oauth2/v2/auth')).to.equal('other');
    expect(of('https://sso.example.com/o/oauth2/v2/auth')).to.equal('other');
  });

  it('links only to existing places in the docs', () => {
    for (const { name, docs } of FINDINGS) {
      const [file = '', anchor = ''] = docs.split('#');
      expect(anchorsOf(readDoc(file.replace('docs/', ''))), `${name}: ${docs}`).to.include(anchor);
    }
  });
});
