import { expect } from 'chai';
import { createUnderstanding, type Reading } from '../../../nlu/index.ts';
import { WEDNESDAY } from '../shown.ts';

const readers = {
  de: createUnderstanding([], { presets: [], commands: {}, language: 'de' }),
  fr: createUnderstanding([], { presets: [], commands: {}, language: 'fr' }),
};
const read = (language: keyof typeof readers, text: string): Reading =>
  readers[language].read(text, { reference: WEDNESDAY, locale: language, zone: 'UTC' });

const ROWS = [
  ['de', 'Jour fixe jeden Montag um 9 außer im August', 'FREQ=WEEKLY;BYDAY=MO', 'außer im August'],
  [
    'de',
    'Jour fixe jeden Montag um 9, aber nicht am 24. Dezember',
    'FREQ=WEEKLY;BYDAY=MO',
    'aber nicht am 24. Dezember',
  ],
  ['de', 'Jour fixe jeden Montag um 9 außer in der Woche vom 7.', 'FREQ=WEEKLY;BYDAY=MO', 'außer in der Woche vom 7.'],
  [
    'de',
    'jeden zweiten mittwoch um 18 uhr sport, außer in den ferien',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
    'außer in den ferien',
  ],
  ['fr', 'point projet tous les lundis à 9h sauf en août', 'FREQ=WEEKLY;BYDAY=MO', 'sauf en août'],
  [
    'fr',
    'point projet tous les lundis à 9h sauf la semaine prochaine',
    'FREQ=WEEKLY;BYDAY=MO',
    'sauf la semaine prochaine',
  ],
  [
    'fr',
    'yoga tous les mardis à 18h hormis pendant les vacances',
    'FREQ=WEEKLY;BYDAY=TU',
    'hormis pendant les vacances',
  ],
] as const;

describe('days on which a repetition is not', () => {
  for (const [language, text, rule, exception] of ROWS) {
    it(`"${text}" repeats without an end, but says when not: "${exception}"`, () => {
      const { entities } = read(language, text);
      const repeats = entities.flatMap(entity => (entity.type === 'repeat' ? [entity.value] : []));
      const exceptions = entities.filter(({ type }) => type === 'exception').map(entity => entity.text);
      expect(repeats).to.deep.equal([{ rule }]);
      expect(exceptions).to.deep.equal([exception]);
    });
  }
});
