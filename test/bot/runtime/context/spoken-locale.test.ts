import { expect } from 'chai';
import { speakerInLanguage } from '../../../../bot/runtime/context/spoken-locale.ts';
import { languageOf } from '../../../../settings/locales.ts';

type Parts = Parameters<typeof speakerInLanguage>[0];
type Speaker = Parameters<typeof speakerInLanguage>[1];

/** A bot whose templates are in these languages. */
const botIn = (...languages: string[]): Parts => {
  const templates = (locale = '') => ({
    set: { language: languages.find(language => language === languageOf(locale)) ?? 'en' },
  });
  return { templates } as unknown as Parts; // nothing else is asked for
};

describe('the locale of a message in a language that only templates have', () => {
  const rows: [languages: string[], locale: string, text: string, spoken: string][] = [
    [['en', 'it'], 'en-GB', 'prossima riunione', 'it-GB'],
    [['en', 'it'], 'it-CH', 'prossima riunione', 'it-CH'],
    [['en', 'it'], 'it-CH', 'What do I have tomorrow?', 'en-CH'],
    [['en', 'it'], 'en-GB', '¿qué tengo mañana?', 'en-GB'],
    [['en', 'de'], 'en-GB', 'prossima riunione', 'en-GB'],
    [['en', 'de'], 'it-CH', 'prossima riunione', 'it-CH'],
  ];
  for (const [languages, locale, text, spoken] of rows) {
    it(`of “${text}” from ${locale} is ${spoken}, for a bot that speaks ${languages.join(', ')}`, () => {
      const speaker = { locale } as Speaker; // only the locale counts
      const input = { type: 'message', text } as const;
      expect(speakerInLanguage(botIn(...languages), speaker, { state: undefined, input }).locale).to.equal(spoken);
    });
  }
});
