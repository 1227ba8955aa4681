import { expect } from 'chai';
import { choiceAnswer } from '../../dialogs/slots/options/choice-answer.ts';
import { FOLLOWING, meansFollowing } from '../../dialogs/slots/times/series-start.ts';
import { shippedTemplates } from '../shipped-templates.ts';

const LOCALES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' } as const;
type Language = keyof typeof LOCALES;

/** The option of "one of a series, it and the following, or all?" that an answer means, and its day. */
function answered(language: Language, text: string): string | undefined {
  const { set, understanding } = shippedTemplates(language);
  const template = set.templates.get('delete-event');
  const slot = template?.slots.find(({ name }) => name === 'scope');
  if (!template || !slot) throw new TypeError('no scope');
  const setting = { reference: '2026-11-23T09:00:00', zone: 'Europe/London', locale: LOCALES[language] };
  const reading = understanding.forSlots(understanding.read(text, setting), template.sketch.slots);
  const said = choiceAnswer(slot, reading, understanding.sentences(text, 'choice'));
  if (said && meansFollowing(said, slot.options)) return [FOLLOWING, said.onwards?.from ?? 'here'].join(' ');
  const parts = said?.entities.flatMap(entity => {
    if (entity.type === 'choice' && entity.list === 'scope') return [entity.value];
    return entity.type === 'time' ? [entity.value.start] : [];
  });
  return parts?.join(' ');
}

const rows: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    one: ['only this one', 'Just one!', 'the single one', 'the next one please', '1', 'yes, only this one'],
    'one 2026-12-08': [
      'the one on december 8',
      'the one on 8 December, please',
      '8 december',
      'only the one on 8 december',
    ],
    'one 2026-11-24': ["tomorrow's", 'just tomorrow', 'only the one tomorrow'],
    all: ['all', 'Everything.', 'the lot', 'whole series', 'every', '3', 'all of them I guess', 'no, all of them'],
    following: ['2', 'the following', 'the rest of the series'],
    'following here': ['this one and the following', 'this and all later ones'],
    'following 2026-12-01': ['all of them from december on', 'from december on all of them'],
    'following 2026-12-08': ['all from december 8 on', 'all after the 7th', 'everything after december 7'],
    'following 2026-12-26': ['everything after christmas', 'all of them after christmas', 'every one after christmas'],
    'following 2027-01-01': ['all of them after december'],
    neither: ['no', 'Neither', 'none of them', 'nothing', 'keep it', 'never mind, leave it'],
    nothing: [
      'not all of them',
      "don't delete all of them",
      'all of them except the first',
      'all of them please, but keep december',
      'not this one',
      'not only this one',
      "all but tomorrow's",
      'all of them in december',
      'both this one and all of them',
      'most of them',
      'everything but the ones after christmas',
      'everything from tomorrow to friday',
      'dentist',
    ],
  },
  de: {
    one: ['nur diesen', 'nur die nächste', 'einen', '1', 'bitte nur den einen'],
    'one 2026-12-08': ['den vom 8. Dezember', 'den am 8. Dezember bitte', 'am 8. Dezember', 'nur den am 8. Dezember'],
    all: ['alle', 'sämtliche', 'jeden', 'alles', 'die ganze Serie', '3'],
    following: ['2', 'die folgenden', 'den Rest der Serie'],
    'following here': ['diesen und die folgenden', 'diesen und alle weiteren'],
    'following 2026-12-01': ['ab Dezember alle', 'alle ab Dezember'],
    'following 2026-12-08': ['alle ab dem 8. Dezember'],
    'following 2026-12-09': ['alle nach dem 8. Dezember'],
    'following 2026-12-26': ['alles nach Weihnachten', 'alle nach Weihnachten'],
    neither: ['nein', 'keinen', 'keins', 'keins von beiden', 'weder noch', 'lieber doch nicht'],
    nothing: [
      'nicht alle',
      'bloß nicht alle löschen',
      'nicht nur diesen',
      'alle außer morgen',
      'alle bis auf den ersten',
      'alle im Dezember',
      'Zahnarzt',
    ],
  },
  fr: {
    one: ['seulement celui-ci', '1'],
    following: ['2', 'les suivants'],
    'following here': ['celui-ci et les suivants'],
    'following 2026-12-08': ['tous à partir du 8 décembre'],
    'following 2026-12-09': ['tous après le 8 décembre'],
    'following 2026-12-26': ['tout après Noël'],
    all: ['tous', 'toute la série', '3'],
    neither: ['non', 'aucun'],
    nothing: ['pas tous', 'tous sauf demain', 'le dentiste'],
  },
};

describe('an answer to the question for a choice', () => {
  for (const language of ['en', 'de', 'fr'] as const) {
    for (const [meaning, texts] of Object.entries(rows[language])) {
      for (const text of texts) {
        it(`“${text}” means ${meaning}`, () => {
          expect(answered(language, text)).to.equal(meaning === 'nothing' ? undefined : meaning);
        });
      }
    }
  }
});
