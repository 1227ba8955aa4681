import { expect } from 'chai';
import type { Reading } from '../../../nlu/index.ts';
import { shippedTemplates } from '../../shipped-templates.ts';

const LOCALES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' } as const;
type Language = keyof typeof LOCALES;

/** Monday; the conversation is about Friday, 11 December. */
const read = (language: Language, message: string): Reading =>
  shippedTemplates(language).understanding.read(message, {
    reference: '2026-11-23T09:00:00',
    zone: 'Europe/London',
    locale: LOCALES[language],
    spokenDay: '2026-12-11',
  });

/** What says that something said before was wrong or is different now. */
const CORRECTIONS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'til 10 sorry',
    'I meant Saturday',
    'she says 11 now',
    "can't do Monday any more",
    'it takes three hours',
    'oops',
  ],
  de: ['ne doch 17 Uhr', 'das war ein Irrtum', 'sie kommt erst um 5', 'Montag geht nicht', 'es dauert drei Stunden'],
  fr: ['pardon, samedi', 'je voulais dire samedi', 'elle préfère 11h', 'finalement 13h', 'ça dure trois heures'],
};

const OTHERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['dentist tomorrow at 3', 'what is on Friday', 'lunch with Ana', 'cancel the review', 'thanks'],
  de: ['Zahnarzt morgen um 3', 'was ist am Freitag los', 'Mittagessen mit Ana', 'danke'],
  fr: ['dentiste demain à 15h', 'quoi de prévu vendredi', 'déjeuner avec Ana', 'merci'],
};

/** A weekday beside the day that was spoken of. */
const BESIDE: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { 'the Thursday before': '2026-12-10', 'the following Monday': '2026-12-14', 'the Tuesday after': '2026-12-15' },
  de: { 'am Donnerstag davor': '2026-12-10', 'am folgenden Montag': '2026-12-14', 'den Dienstag danach': '2026-12-15' },
  fr: { "le jeudi d'avant": '2026-12-10', 'le lundi suivant': '2026-12-14' },
};

describe('Corrections of what was said before', () => {
  for (const language of ['en', 'de', 'fr'] as const) {
    for (const text of CORRECTIONS[language])
      it(`“${text}” corrects something`, () => expect(read(language, text).corrects).to.equal(true));
    for (const text of OTHERS[language])
      it(`“${text}” corrects nothing`, () => expect(read(language, text).corrects).to.equal(undefined));
    for (const [text, day] of Object.entries(BESIDE[language]))
      it(`“${text}” is counted from the day spoken of`, () => {
        const starts = read(language, text).entities.flatMap(one => (one.type === 'time' ? one.value.start : []));
        expect(starts).to.deep.equal([day]);
      });
  }
});
