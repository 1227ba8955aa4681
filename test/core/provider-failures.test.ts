import { expect } from 'chai';
import type { ErrorCode } from '../../core/errors.ts';
import { kindOfFailure, levelOf } from '../../core/provider-failures.ts';
import { kindOfReason, kindOfSilence, kindOfStatus, reasonsIn } from '../../core/provider-reasons.ts';

describe('the meaning of a provider failure', () => {
  const codes: [ErrorCode, kind: string, level: string][] = [
    ['calendar/unavailable', 'outage', 'warn'],
    ['auth/provider-unavailable', 'outage', 'warn'],
    ['calendar/misconfigured', 'misconfigured', 'error'],
    ['calendar/blocked', 'misconfigured', 'error'],
    ['auth/misconfigured', 'misconfigured', 'error'],
    ['auth/client-refused', 'misconfigured', 'error'],
    ['auth/bad-answer', 'misconfigured', 'error'],
    ['calendar/rate-limited', 'refusal', 'warn'],
    ['calendar/quota-exceeded', 'refusal', 'warn'],
    ['calendar/not-found', 'refusal', 'info'],
    ['calendar/gone', 'refusal', 'info'],
    ['calendar/changed', 'refusal', 'info'],
    ['calendar/unauthorized', 'refusal', 'info'],
    ['auth/refresh-refused', 'refusal', 'info'],
    ['auth/consent-needed', 'refusal', 'info'],
  ];
  for (const [code, kind, level] of codes) {
    it(`${code}: ${kind}, logged as ${level}`, () =>
      expect([kindOfFailure(code), levelOf(code)]).to.deep.equal([kind, level]));
  }

  const silences: [string, string][] = [
    ['ENOTFOUND', 'misconfigured'],
    ['CERT_HAS_EXPIRED', 'misconfigured'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'misconfigured'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'misconfigured'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'misconfigured'],
    ['EPROTO', 'misconfigured'],
    ['redirected', 'misconfigured'],
    ['forbidden-host', 'misconfigured'],
    ['EAI_AGAIN', 'outage'],
    ['ECONNREFUSED', 'outage'],
    ['ECONNRESET', 'outage'],
    ['ETIMEDOUT', 'outage'],
    ['timeout', 'outage'],
  ];
  for (const [reason, kind] of silences)
    it(`no answer, ${reason}: ${kind}`, () => expect(kindOfSilence(reason)).to.equal(kind));

  const words: [string, string | undefined][] = [
    ['accessNotConfigured', 'misconfigured'],
    ['SERVICE_DISABLED', 'misconfigured'],
    ['invalid_client', 'misconfigured'],
    ['unauthorized_client', 'misconfigured'],
    ['redirect_uri_mismatch', 'misconfigured'],
    ['admin_policy_enforced', 'misconfigured'],
    ['API_KEY_INVALID', 'misconfigured'],
    ['invalid_grant', 'refusal'],
    ['access_denied', 'refusal'],
    ['temporarily_unavailable', 'outage'],
    ['constructor', undefined],
  ];
  for (const [word, kind] of words) it(`the word ${word}: ${kind}`, () => expect(kindOfReason(word)).to.equal(kind));

  it('uses the status of an answer without a reason word', () => {
    expect([200, 302, 400, 404, 408, 429, 500, 503].map(kindOfStatus)).to.deep.equal([
      ...['misconfigured', 'misconfigured', 'misconfigured', 'misconfigured'],
      ...['outage', 'outage', 'outage', 'outage'],
    ]);
  });

  it('reads reason words from every form, and only single words', () => {
    const google = { message: 'Private words', status: 'PERMISSION_DENIED', errors: [{ reason: 'forbidden' }] };
    expect(reasonsIn({ error: { ...google, details: [{ reason: 'SERVICE_DISABLED' }, null] } })).to.deep.equal([
      'SERVICE_DISABLED',
      'forbidden',
      'PERMISSION_DENIED',
    ]);
    expect(reasonsIn({ error: 'invalid_grant', error_description: 'Private words' })).to.deep.equal(['invalid_grant']);
    expect(reasonsIn({ error: { code: 'InvalidAuthenticationToken' } })).to.deep.equal(['InvalidAuthenticationToken']);
    for (const error of [
      'ana@example.com',
      'two words',
      'x'.repeat(61),
      'GOCSPX-4f9a',
      '',
      7,
      null,
      [],
      { errors: 'x' },
    ])
      expect(reasonsIn({ error })).to.deep.equal([]);
    for (const body of [undefined, null, 'text', []]) expect(reasonsIn(body)).to.deep.equal([]);
  });
});
