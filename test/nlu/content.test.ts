import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Reading } from '../../nlu/index.ts';
import { shippedTemplates } from '../shipped-templates.ts';
import { WEDNESDAY } from './shown.ts';

const LOCALES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' } as const;
type Language = keyof typeof LOCALES;

const read = (language: Language, text: string, reference = WEDNESDAY): Reading =>
  shippedTemplates(language).understanding.read(text, { reference, zone: 'Europe/Berlin', locale: LOCALES[language] });

const unreadIn = ({ text, unread }: Reading): string[] => unread.map(({ start, end }) => text.slice(start, end));

describe('content words that nothing was read from', () => {
  const rows: readonly (readonly [Language, string, readonly string[]])[] = [
    ['en', 'lunch with Ana tomorrow at 1, bring the slides', ['slides']],
    ['en', 'Hi there! I hope you are well. Could you please add lunch tomorrow at 1? Many thanks.', []],
    ['en', 'put the dentist in for tomorrow at 3 and order a taxi for the kids', ['order a taxi for the kids']],
    ['en', 'set up a call with Ben about the budget on Friday at 10, extension 4417', ['extension 4417']],
    ['en', 'what is on tomorrow', []],
    ['en', 'uh no wait, make it 4pm', []],
    ['en', 'dinner tomorrow at 7 with no music', ['no music']],
    ['en', 'dinner tomorrow at 7 with no reminder', []],
    ['en', 'add yoga tomorrow at 6, please and thank you very much', []],
    ['en', 'the day after', []],
    ['de', 'Mittagessen mit Ana morgen um 13 Uhr, Folien mitbringen', ['Folien mitbringen']],
    ['de', 'Guten Tag, wären Sie so freundlich und tragen Sie morgen um 9 Uhr Yoga ein? Vielen Dank im Voraus.', []],
    ['de', 'trag morgen um 15 Uhr Zahnarzt ein und bestell dem Opa ein Taxi', ['bestell dem Opa ein Taxi']],
    ['de', 'was steht morgen an', []],
    ['de', 'nein warte, doch lieber 16 Uhr', []],
    ['de', 'und am Tag danach?', []],
    ['en', 'since the lift is broken, move the interview to Friday at 3', []],
    ['en', 'cancel the interview tomorrow, I am feeling awful', []],
    ['en', 'move the interview to 4, it is too early', []],
    ['en', 'cancel the interview, nobody wants to come', []],
    ['en', 'move the interview to 4, nobody should bring snacks', ['nobody should bring snacks']],
    ['de', 'verschieb das Interview auf 16 Uhr, das ist mir zu früh', []],
    ['de', 'sag das Interview ab, keiner hat Lust', []],
    ['fr', "déplace l'entretien à 16h, c'est trop tôt", []],
    ['fr', "annule l'entretien, personne ne vient", []],
    ['en', 'would it be feasible to move it to 4, as we discussed', []],
    ['en', 'add yoga tomorrow at 6 because room 5 is taken', ['5']],
    ['en', 'delete the interview and inform the porter immediately', ['inform the porter']],
    ['de', 'da der Aufzug streikt, verschieb das Interview auf Freitag um 15 Uhr', []],
    ['de', 'könntest du Yoga noch irgendwie dazwischenquetschen, morgen um 18 Uhr', []],
    [
      'de',
      'trag Yoga morgen um 18 Uhr ein und informiere den Pförtner telefonisch',
      ['informiere den Pförtner telefonisch'],
    ],
    ['de', 'trag Yoga morgen um 18 Uhr ein, ohne kuchen', ['ohne kuchen']],
    ['fr', "vu que l'ascenseur est cassé, déplace l'entretien à vendredi 15h", []],
    ['fr', "auriez-vous l'obligeance d'ajouter yoga demain à 18h, comme convenu", []],
    ['fr', 'ajoute yoga demain à 18h et préviens le gardien', ['préviens le gardien']],
    ['fr', 'annule yoga demain, je suis malade', []],
  ];
  for (const [language, text, unread] of rows) {
    it(`"${text}" -> ${unread.join('; ') || 'none'}`, () => {
      expect(unreadIn(read(language, text))).to.deep.equal(unread);
    });
  }

  it('digits, addresses, days, months and quotations look like values', () => {
    const values = read('en', 'add tea tomorrow at 4, extension 4417, hush hush').unread;
    expect(values.map(({ isValue }) => isValue)).to.deep.equal([true, false]);
  });
});

/** What must not get lost: digits, the names of days and months, addresses, and quotations. */
const VALUES: Readonly<Record<'en' | 'de', RegExp>> = {
  en: /(?<=")[^"]+(?=")|\S+@\S+|[\p{L}\p{N}]*\d+|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|april|june|july|august|(?:septem|octo|novem|decem)ber)\b/giu,
  de: /(?<=")[^"]+(?=")|\S+@\S+|[\p{L}\p{N}]*\d+|(?<!\p{L})(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|januar|februar|märz|april|juni|juli|august|(?:septem|okto|novem|dezem)ber)(?!\p{L})/giu,
};

describe('no value of a message gets lost', () => {
  for (const language of ['en', 'de'] as const) {
    for (const set of ['requests', 'intents', 'times']) {
      it(`${language} ${set}`, () => {
        const file = join(import.meta.dirname, '../../bench/sentences', language, `${set}.dev.jsonl`);
        const sentences = readFileSync(file, 'utf8').trim().split('\n');
        for (const { text: said, reference } of sentences.map(line => JSON.parse(line))) {
          const { text, spans, unread } = read(language, said, reference);
          const known = [...spans, ...unread];
          for (const { index, 0: value } of text.matchAll(VALUES[language])) {
            const digits = [...value.matchAll(/\p{N}/gu)].map(digit => index + digit.index);
            const places = digits.length > 0 ? digits : [index];
            const isKnown = places.every(at => known.some(({ start, end }) => start <= at && at < end));
            expect(isKnown, `${value} in ${text}`).to.equal(true);
          }
        }
      });
    }
  }
});
