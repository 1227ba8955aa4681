import { expect } from 'chai';
import { shippedTemplates } from '../../shipped-templates.ts';

const CALENDARS = ['Family', 'Old plans', 'Home'];
const SETTING = { reference: '2026-11-23T09:00:00', zone: 'Europe/London', calendars: CALENDARS };

const read = (language: 'en' | 'de' | 'fr', message: string): string => {
  const { entities } = shippedTemplates(language).understanding.read(message, { ...SETTING, locale: language });
  const named = entities.find(({ type }) => type === 'calendar');
  return named?.type === 'calendar' ? `${named.to ? 'to ' : ''}${named.name}` : '';
};

const ROWS = {
  en: [
    ['put it on Family', 'Family'],
    ['put it on Old plans', 'to Old plans'],
    ['move the dentist to my old plans', 'to Old plans'],
    ["what's on today in Family", 'Family'],
    ['write a paper on family life tomorrow', ''],
    ['work from home tomorrow', ''],
    ['lunch with family tomorrow at noon', ''],
    ['move it to Families', ''],
  ],
  de: [
    ['schieb ihn in Family', 'to Family'],
    ['den Zahnarzt in Family', 'to Family'],
    ['was steht heute in Family an', 'Family'],
    ['Essen mit Family morgen', ''],
  ],
  fr: [
    ['mets-le dans Old plans', 'to Old plans'],
    ['déplace le dentiste vers Old plans', 'to Old plans'],
    ["qu'y a-t-il demain dans Family", 'Family'],
    ['dîner avec Family demain', ''],
  ],
} as const;

describe("the names of the person's calendars", () => {
  for (const language of ['en', 'de', 'fr'] as const) {
    for (const [message, calendar] of ROWS[language]) {
      it(`${message}: ${calendar || 'none'}`, () => expect(read(language, message)).to.equal(calendar));
    }
  }
});
