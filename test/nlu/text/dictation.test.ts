import { expect } from 'chai';
import { wordsIn } from '../../../nlu/lexicon/index.ts';
import { dictationWriter } from '../../../nlu/text/dictation.ts';

describe('what is dictated', () => {
  const cases = [
    ['en', 'invite tom dot becker at example dot net', 'invite tom.becker@example.net'],
    ['en', 'it is jo at acme dot co dot uk, thanks', 'it is jo@acme.co.uk, thanks'],
    ['de', 'eva punkt muster ät firma punkt de', 'eva.muster@firma.de'],
    ['fr', 'avec marie point dupont arobase exemple point fr', 'avec marie.dupont@exemple.fr'],
    ['en', 'vet comma Friday at 10 comma half an hour full stop', 'vet, Friday at 10, half an hour.'],
    ['en', 'am I free on Friday question mark', 'am I free on Friday?'],
    ['en', 'put a full stop behind it', 'put a full stop behind it'],
    ['de', 'Zahnarzt komma morgen um 9 Punkt', 'Zahnarzt, morgen um 9.'],
    ['fr', 'dentiste virgule demain à 9h point final', 'dentiste, demain à 9h.'],
    ['en', 'lunch at noon', 'lunch at noon'],
    ['en', 'meet at the dot', 'meet at the dot'],
    ['en', 'call tom.becker@example.net', 'call tom.becker@example.net'],
  ] as const;
  for (const [language, said, written] of cases) {
    it(`"${said}" -> ${written}`, () => {
      expect(dictationWriter(wordsIn(language))(said)).to.equal(written);
    });
  }
});
