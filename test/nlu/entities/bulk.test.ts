import { expect } from 'chai';
import { wordsIn } from '../../../nlu/lexicon/index.ts';
import { bulkReader } from '../../../nlu/requests/bulk.ts';

/** What a message says of many events: the kind, and those that are excepted. */
const TABLES: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  en: {
    'cancel everything tomorrow': 'all',
    'delete all my events': 'all',
    "move all of today's meetings to friday": 'all',
    'scrap every yoga class in may': 'yoga',
    'cancel everything on monday except for the lunch': 'all; not the lunch',
    'clear my calendar on friday but keep the review': 'all; not the review',
    'delete all but the first': 'all; not the first',
    'all of them apart from the call': 'all; not the call',
    'cancel all of them': undefined,
    'lunch with all the team at noon': undefined,
    'delete the interview': undefined,
    'everyone is coming to the review': undefined,
  },
  de: {
    'lösche alle termine morgen': 'all',
    'sag alles ab bis auf das mittagessen': 'all; not das mittagessen',
    'verschiebe alle meine treffen um eine stunde': 'all',
    'lösche das interview': undefined,
  },
  fr: {
    'annule tout demain': 'all',
    'supprime tous mes rendez-vous sauf le déjeuner': 'all; not le déjeuner',
    'le déjeuner avec tout le monde': undefined,
    "annule l'entretien": undefined,
  },
};

describe('messages about many events', () => {
  for (const [language, table] of Object.entries(TABLES)) {
    const read = bulkReader(wordsIn(language));
    for (const [text, expected] of Object.entries(table)) {
      it(`${language}: ${text}`, () => {
        const bulk = read(text);
        const said = bulk && [bulk.of ?? 'all', ...(bulk.except ? [`not ${bulk.except}`] : [])].join('; ');
        expect(said).to.equal(expected);
      });
    }
  }
});
