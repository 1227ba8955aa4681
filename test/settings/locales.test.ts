import { expect } from 'chai';
import { knownLocale, localeIn, preferredLocale } from '../../settings/locales.ts';

describe('locales', () => {
  it('are accepted from clients only if they are language tags', () => {
    const told = ['de-DE', 'DE-at', 'de', '', 'not a tag', '"><script>', 'x'.repeat(1000), undefined];
    expect(told.map(knownLocale)).to.deep.equal([
      'de-DE',
      'de-AT',
      'de',
      ...[undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  it("never combine one language's dates with another's words", () => {
    expect(localeIn('de', 'de-AT')).to.equal('de-AT');
    expect(localeIn('de', 'fr-FR')).to.equal('de');
    expect(localeIn('en', 'fr-FR')).to.equal('en-GB');
    expect(localeIn('en', 'en')).to.equal('en-GB');
    expect(localeIn('en', 'en-US')).to.equal('en-US');
  });

  it("follow the browser's preference among the supported languages", () => {
    const best = (accepts: string | undefined) => preferredLocale(accepts, ['en', 'de']);
    expect(best('fr-FR,fr;q=0.9,de-CH;q=0.8,en;q=0.7')).to.equal('de-CH');
    expect(best('en;q=0.5,de;q=0.6')).to.equal('de');
    expect(best('de;q=0,*')).to.equal(undefined);
    expect(best('de;q=many,en')).to.equal('en');
    expect(best(undefined)).to.equal(undefined);
  });
});
