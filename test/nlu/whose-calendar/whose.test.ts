import { expect } from 'chai';
import type { Reading } from '../../../nlu/index.ts';
import { shippedTemplates } from '../../shipped-templates.ts';
import { english, englishHeldOut, type WhoseRow } from './english.ts';
import { french } from './french.ts';
import { german, germanHeldOut } from './german.ts';

const SETTING = { reference: '2026-11-23T09:00:00', zone: 'Europe/London' };

const shown = ({ whose }: Reading): string => {
  if (!whose) return 'own';
  const names = whose.people.map(({ name, email }) => email ?? name).join(', ');
  if (whose.of === 'company') return `company: ${names}`;
  if (whose.of === 'calendar') return `calendar: ${whose.name}`;
  return names === '' ? whose.of : `${whose.of}: ${names}`;
};

const LOCALES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' } as const;
type Language = keyof typeof LOCALES;

const read = (language: Language, message: string): string =>
  shown(shippedTemplates(language).understanding.read(message, { ...SETTING, locale: LOCALES[language] }));

const rightOf = (language: Language, rows: readonly WhoseRow[]): number =>
  rows.filter(([message, whose]) => read(language, message) === whose).length;

describe('whose calendar is asked about', () => {
  for (const [message, whose] of english) it(`${message}: ${whose}`, () => expect(read('en', message)).to.equal(whose));
  for (const [message, whose] of german) it(`${message}: ${whose}`, () => expect(read('de', message)).to.equal(whose));
  for (const [message, whose] of french) it(`${message}: ${whose}`, () => expect(read('fr', message)).to.equal(whose));
});

describe('whose calendar is asked about, in sentences that were only counted', () => {
  it(`English: right of ${englishHeldOut.length}`, () => expect(rightOf('en', englishHeldOut)).to.be.at.least(54));
  it(`German: right of ${germanHeldOut.length}`, () => expect(rightOf('de', germanHeldOut)).to.be.at.least(45));
});
