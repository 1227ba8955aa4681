import { expect } from 'chai';
import { BotError } from '../../core/errors.ts';
import { readSettings } from '../../settings/settings.ts';

const problemsOf = (env: Record<string, string>): string => {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof BotError && error.code === 'settings/invalid') return error.message;
    throw error;
  }
  return '';
};

describe('settings', () => {
  it('no settings mean a try-out on this machine', () => {
    const settings = readSettings({});
    expect(settings.HOST).to.equal('127.0.0.1');
    expect(settings.PORT).to.equal(3978);
    expect(settings.STORE_URL).to.equal('sqlite:./data/bot.sqlite');
    expect(settings.loopback).to.equal(true);
  });

  it('an empty line in .env means not set', () => {
    expect(readSettings({ PUBLIC_URL: '', PORT: ' ' }).PORT).to.equal(3978);
  });

  it('the default language is a language tag in standard spelling', () => {
    expect(readSettings({}).DEFAULT_LOCALE).to.equal('en-GB');
    expect(readSettings({ DEFAULT_LOCALE: 'de-de' }).DEFAULT_LOCALE).to.equal('de-DE');
    for (const wrong of ['German language', 'de_DE', 'd', '*']) {
      expect(problemsOf({ DEFAULT_LOCALE: wrong })).to.equal(
        'Please correct these settings:\n  DEFAULT_LOCALE must be a language tag such as de-DE',
      );
    }
    expect(problemsOf({ DEFAULT_LOCAL: 'de' })).to.contain('Did you mean `DEFAULT_LOCALE`?');
  });

  it('all faults are reported at once', () => {
    expect(problemsOf({ PORT: 'abc', LOG_LEVEL: 'loud', STORE_URL: 'mongo://x', TOKEN_KEYS: 'CANARY' })).to.equal(
      [
        'Please correct these settings:',
        '  PORT must be a whole number from 0 to 65535',
        '  STORE_URL must begin with sqlite:, redis://, rediss:// or postgres://',
        '  TOKEN_KEYS must look like kid1:BASE64URL-OF-32-BYTES, several separated by commas; the first one seals, the others still open',
        '  LOG_LEVEL must be debug, info, warn, error or silent',
      ].join('\n'),
    );
  });

  it('F11: production needs its keys and https, and makes none of its own', () => {
    expect(problemsOf({ PUBLIC_URL: 'http://bot.example.com' })).to.equal(
      [
        'Please correct these settings:',
        '  TOKEN_KEYS is required while PUBLIC_URL is not on this machine',
        '  COOKIE_KEY is required while PUBLIC_URL is not on this machine',
        '  DIRECT_LINE_KEY is required while PUBLIC_URL is not on this machine',
        '  PUBLIC_URL must begin with https:// unless it is this machine',
      ].join('\n'),
    );
  });

  it('half of a bot registration is a fault', () => {
    expect(problemsOf({ MicrosoftAppPassword: 'x' })).to.contain(
      'MicrosoftAppId is required with MicrosoftAppPassword',
    );
    const id = '12345678-1234-1234-1234-123456789012';
    expect(problemsOf({ MicrosoftAppId: id, MicrosoftAppType: 'SingleTenant' })).to.equal(
      [
        'Please correct these settings:',
        '  MicrosoftAppPassword is required with MicrosoftAppId',
        '  MicrosoftAppTenantId is required with MicrosoftAppType SingleTenant',
      ].join('\n'),
    );
  });

  it('quotes around a value and a misspelt name are reported', () => {
    expect(problemsOf({ DIRECT_LINE_SECRET: '"0123456789abcdef0123"' })).to.contain(
      'DIRECT_LINE_SECRET has spaces or quotes around its value; remove them',
    );
    expect(problemsOf({ PUBLIC_URLS: 'x' })).to.contain('PUBLIC_URLS is not a setting. Did you mean `PUBLIC_URL`?');
  });

  it('K4 a debugger that would print secrets is rejected', () => {
    expect(problemsOf({ DEBUG: 'simple-oauth2:*' })).to.contain(
      'DEBUG would make simple-oauth2 print secrets; remove it',
    );
  });

  it('a value is never quoted, because it may be a secret', () => {
    expect(problemsOf({ DIRECT_LINE_SECRET: 'tooshort' })).not.to.contain('tooshort');
  });
});
