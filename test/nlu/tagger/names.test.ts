import { expect } from 'chai';
import { shippedTemplates } from '../../shipped-templates.ts';
import { WEDNESDAY } from '../shown.ts';

/** The title, the place and the times of a message. */
function shown(text: string, language: string): string {
  const { understanding } = shippedTemplates(language);
  const { title, entities } = understanding.read(text, {
    reference: WEDNESDAY,
    zone: 'Europe/London',
    locale: language,
  });
  const said = entities.flatMap(entity => {
    if (entity.type === 'place') return [`@ ${entity.value}`];
    return entity.type === 'time' ? [`at ${entity.value.start}`] : [];
  });
  return [title?.text ?? 'none', ...said].join('; ');
}

const tables: Readonly<Record<string, readonly (readonly [text: string, names: string])[]>> = {
  en: [
    ['mario kart tourney at devs sat 7 🏁', 'Mario kart tourney; @ devs; at 2026-11-21T19:00'],
    ['move the Friday retro to Thursday', 'Friday retro; at 2026-11-19'],
    ['Friday retro. Tomorrow at 3', 'Friday retro; at 2026-11-19T15:00'],
    ['add gym Tue at 9', 'Gym; at 2026-11-24T09:00'],
    ['Hi there! I hope you are well. Could you add a fitting tomorrow at 11?', 'Fitting; at 2026-11-19T11:00'],
    ['delete the dentist but not the interview', 'Dentist'],
    ['what is on tomorrow', 'none; at 2026-11-19'],
    ['cancel pilates', 'Pilates'],
    ['show Q1 planning', 'Q1 planning'],
    ['decline the Q4 budget meeting', 'Q4 budget meeting'],
    ['accept Q1 planning', 'Q1 planning'],
    ["what's on in Q1", 'none; at 2027-01-01'],
    ['purple', 'none'],
    ['movie night tomorrow', 'Movie night; at 2026-11-19'],
    ['dinner tomorrow night', 'Dinner; at 2026-11-19T20:00'],
    ['👩‍👩‍👧 picnic tomorrow at 3', '👩‍👩‍👧 picnic; at 2026-11-19T15:00'],
    ['add פגישת צוות tomorrow at 10', 'פגישת צוות; at 2026-11-19T10:00'],
    ['lunch with Ben tomorrow at 12, pass 4417', 'Lunch; at 2026-11-19T12:00'],
  ],
  de: [
    ['trag morgen um 10 Zeltlagerplanung ein', 'Zeltlagerplanung; at 2026-11-19T10:00'],
    ['lösch bitte den Friseur', 'Friseur'],
    ['wann ist die Klavierstunde?', 'Klavierstunde'],
    ['was steht morgen an', 'none; at 2026-11-19'],
    ['Weihnachtsessen umbenennen in Gänseessen', 'Weihnachtsessen'],
  ],
  fr: [
    ['mets la répétition de la chorale demain à 19h', 'Répétition de la chorale; at 2026-11-19T19:00'],
    ["c'est quand l'oral de chimie", 'Oral de chimie'],
    ['soirée ciné demain', 'Soirée ciné; at 2026-11-19'],
    ["j'ai quoi demain", 'none; at 2026-11-19'],
  ],
};

describe('names that the tagger finds', () => {
  for (const [language, rows] of Object.entries(tables)) {
    for (const [text, names] of rows) {
      it(`"${text}" -> ${names}`, () => expect(shown(text, language)).to.equal(names));
    }
  }
});
