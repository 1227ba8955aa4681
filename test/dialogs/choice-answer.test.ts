import { expect } from 'chai';
import { choiceAnswer } from '../../dialogs/slots/choice-answer.ts';
import { shippedTemplates } from '../shipped-templates.ts';

/** The option of "one of a series, or all?" that an answer means, and its day. */
function answered(language: 'en' | 'de', text: string): string | undefined {
  const { set, understanding } = shippedTemplates(language);
  const template = set.templates.get('delete-event');
  const slot = template?.slots.find(({ name }) => name === 'scope');
  if (!template || !slot) throw new TypeError('no scope');
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const setting = { reference: '2026-11-23T09:00:00', zone: 'Europe/London', locale };
  const reading = understanding.forSlots(understanding.read(text, setting), template.sketch.slots);
  const said = choiceAnswer(slot, reading, understanding.sentences(text, 'choice'));
  const parts = said?.entities.flatMap(entity => {
    if (entity.type === 'choice' && entity.list === 'scope') return [entity.value];
    return entity.type === 'time' ? [entity.value.start] : [];
  });
  return parts?.join(' ');
}

const rows: Readonly<Record<'en' | 'de', Readonly<Record<string, readonly string[]>>>> = {
  en: {
    one: ['only this one', 'Just one!', 'the single one', 'the next one please', '1', 'yes, only this one'],
    'one 2026-12-08': [
      'the one on december 8',
      'the one on 8 December, please',
      '8 december',
      'only the one on 8 december',
    ],
    'one 2026-11-24': ["tomorrow's", 'just tomorrow', 'only the one tomorrow'],
    all: ['all', 'Everything.', 'the lot', 'whole series', 'every', '2', 'all of them I guess', 'no, all of them'],
    neither: ['no', 'Neither', 'none of them', 'nothing', 'keep it', 'never mind, leave it'],
    nothing: [
      'not all of them',
      "don't delete all of them",
      'all of them except the first',
      'all of them from december on',
      'all of them please, but keep december',
      'not this one',
      'not only this one',
      'this one and the following',
      "all but tomorrow's",
      'all of them in december',
      'both this one and all of them',
      'most of them',
      'everything after christmas',
      'dentist',
    ],
  },
  de: {
    one: ['nur diesen', 'nur die nächste', 'einen', '1', 'bitte nur den einen'],
    'one 2026-12-08': ['den vom 8. Dezember', 'den am 8. Dezember bitte', 'am 8. Dezember', 'nur den am 8. Dezember'],
    all: ['alle', 'sämtliche', 'jeden', 'alles', 'die ganze Serie', '2'],
    neither: ['nein', 'keinen', 'keins', 'keins von beiden', 'weder noch', 'lieber doch nicht'],
    nothing: [
      'nicht alle',
      'bloß nicht alle löschen',
      'nicht nur diesen',
      'alle ab dem 8. Dezember',
      'ab Dezember alle',
      'alle außer morgen',
      'alle bis auf den ersten',
      'diesen und die folgenden',
      'alle im Dezember',
      'Zahnarzt',
    ],
  },
};

describe('an answer to the question for a choice', () => {
  for (const language of ['en', 'de'] as const) {
    for (const [meaning, texts] of Object.entries(rows[language])) {
      for (const text of texts) {
        it(`“${text}” means ${meaning}`, () => {
          expect(answered(language, text)).to.equal(meaning === 'nothing' ? undefined : meaning);
        });
      }
    }
  }
});
