import { expect } from 'chai';
import { wordsIn } from '../../../nlu/lexicon/index.ts';
import { dictatedAddressWriter } from '../../../nlu/text/dictated-address.ts';

describe('dictated addresses', () => {
  const cases = [
    ['en', 'invite tom dot becker at example dot net', 'invite tom.becker@example.net'],
    ['en', 'it is jo at acme dot co dot uk, thanks', 'it is jo@acme.co.uk, thanks'],
    ['de', 'eva punkt muster ät firma punkt de', 'eva.muster@firma.de'],
    ['fr', 'avec marie point dupont arobase exemple point fr', 'avec marie.dupont@exemple.fr'],
    ['en', 'lunch at noon', 'lunch at noon'],
    ['en', 'meet at the dot', 'meet at the dot'],
    ['en', 'call tom.becker@example.net', 'call tom.becker@example.net'],
  ] as const;
  for (const [language, said, written] of cases) {
    it(`"${said}" -> ${written}`, () => {
      expect(dictatedAddressWriter(wordsIn(language))(said)).to.equal(written);
    });
  }
});
