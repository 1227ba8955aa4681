import { expect } from 'chai';
import { toolContext } from '../../cli/templates/context.ts';
import { understood } from '../../dialogs/index.ts';
import { instantAt } from '../../time/index.ts';
import { shippedTemplates } from '../shipped-templates.ts';

const LOCALES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' } as const;
type Language = keyof typeof LOCALES;
const ZONE = 'Europe/Berlin';

/** What a request leaves over. */
function leftOver(language: Language, said: string): string[] {
  const now = instantAt('2026-11-18T10:00', ZONE);
  const context = toolContext(shippedTemplates(language), { now, zone: ZONE, locale: LOCALES[language] });
  const { text, unread } = understood(context, said);
  return unread.map(({ start, end }) => text.slice(start, end));
}

type Row = readonly [Language, string, readonly string[]];

const check = (rows: readonly Row[]): void => {
  for (const [language, text, left] of rows) {
    it(`"${text}" leaves over ${left.join('; ') || 'nothing'}`, () => {
      expect(leftOver(language, text)).to.deep.equal(left);
    });
  }
};

describe('a time that was read, but that no slot says', () => {
  check([
    ['en', 'add yoga on thursday & friday at 6', ['friday']],
    ['en', 'add yoga tomorrow at 6 and 8', ['8']],
    ['en', 'move the review to 4 or 5 pm', ['to 4', '5 pm']],
    ['en', 'add yoga tomorrow for 30 minutes or an hour', ['an hour']],
    ['en', 'move the review to thursday and friday at 6pm', ['thursday']],
    ['en', 'move the 3pm review on tuesday to wednesday', []],
    ['en', 'add yoga on thursday and friday at 6pm', []],
    ['en', 'add yoga from 6 to 8 tomorrow', []],
    ['en', 'add yoga tomorrow at 5 pm or am', ['or am']],
    ['en', 'add yoga tomorrow at 5 or later', ['or later']],
    ['en', 'add yoga tomorrow at 5 or so', []],
    ['de', 'trag Yoga am Donnerstag und Freitag um 18 Uhr ein', []],
    ['de', 'trag Yoga morgen und am Freitag um 18 Uhr ein', ['am Freitag']],
    ['de', 'verschieb das Review auf Donnerstag und Freitag um 18 Uhr', ['Donnerstag']],
    ['de', 'trag Yoga morgen um 6 und um 8 ein', ['um 8']],
    ['de', 'verschieb das Review auf 16 oder 17 Uhr', ['16', '17 Uhr']],
    ['de', 'trag Yoga morgen von 18 bis 20 Uhr ein', []],
    ['de', 'trag Yoga morgen um 18 Uhr oder später ein', ['oder später']],
    ['fr', 'ajoute yoga jeudi et vendredi à 18h', []],
    ['fr', 'ajoute yoga demain et vendredi à 18h', ['vendredi']],
    ['fr', 'déplace la revue à jeudi et vendredi à 18h', ['à jeudi']],
    ['fr', 'ajoute yoga demain à 18h et à 20h', ['à 20h']],
    ['fr', 'ajoute yoga demain de 18h à 20h', []],
    ['fr', 'ajoute yoga demain à 18h ou plus tard', ['ou plus tard']],
  ]);
});

describe('a day that is ruled out', () => {
  check([
    ['en', 'add yoga at 6 except on the 29th', ['except on the 29th']],
    ['de', 'trag Yoga um 18 Uhr ein, aber nicht am 29.12.', ['aber nicht am 29.12.']],
    ['de', 'trag Yoga um 18 Uhr ein, außer am 29.12.', ['außer am 29.12.']],
    ['fr', 'ajoute yoga à 18h sauf le 29/12', ['sauf le 29/12']],
  ]);
});

describe('codes and rooms', () => {
  check([
    ['en', 'add Q4 figures tomorrow at 10, room 3.12, passcode 9917', ['passcode 9917']],
    ['en', 'schedule locker 2290 tomorrow at 10', ['locker 2290']],
    ['de', 'trag morgen um 10 Budget ein, Raum 3.12, Kennwort 9917', ['Kennwort 9917']],
    ['de', 'trag morgen um 10 Spind 2290 ein', ['Spind 2290']],
    ['fr', 'ajoute budget demain à 10h, salle 3.12, mot de passe 9917', ['mot de passe 9917']],
    ['fr', 'note casier 2290 demain à 10h', ['casier 2290']],
  ]);
});

describe('a statement next to a change or a deletion', () => {
  check([
    ['en', 'drop the interview, the applicant withdrew and moved away', []],
    ['en', 'drop the interview and tell the applicant', ['tell the applicant']],
    ['en', 'add yoga tomorrow at 6, the teacher is Mona', ['teacher is Mona']],
    ['de', 'lösch das Interview, die Bewerberin ist abgesprungen', []],
    ['de', 'lösch das Interview und sag der Bewerberin Bescheid', ['sag der Bewerberin']],
    ['fr', "supprime l'entretien, la candidate s'est désistée", []],
    ['fr', "supprime l'entretien et préviens la candidate", ['préviens la candidate']],
  ]);
});

describe('a thing behind a list of people', () => {
  check([
    ['en', 'add dinner with Ben tomorrow at 7, table for 6', ['table for 6']],
    ['en', 'add dinner tomorrow at 7 with Ben, table for 6', ['table for 6']],
    ['en', 'add dinner tomorrow at 7 with Ben, Ana and Sam', []],
    ['de', 'trag Essen morgen um 19 Uhr mit Ben, Tisch für 6 ein', ['Tisch für 6']],
    ['fr', 'ajoute un dîner demain à 19h avec Ben, table de 6', ['table de 6']],
  ]);
});

describe('quotations', () => {
  check([
    ['en', 'delete the interview, I have the "thanks anyway" letter', ['"thanks anyway"', 'letter']],
    ['en', 'add tea tomorrow at 4 at "Green Owl"', []],
    ['en', 'add tea tomorrow at 4 with the note "bring milk"', []],
    ['de', 'trag morgen um 16 Uhr Tee im „Grünen Uhu“ ein', []],
    ['de', 'trag morgen um 16 Uhr Tee ein, Notiz: „Milch mitbringen“', []],
    ['fr', 'ajoute thé demain à 16h au « Hibou Vert »', []],
  ]);
});
