import { expect } from 'chai';
import { de } from '../../../nlu/lexicon/de/index.ts';
import { en } from '../../../nlu/lexicon/en/index.ts';
import { fr } from '../../../nlu/lexicon/fr/index.ts';
import { salutationRemover } from '../../../nlu/requests/salutation.ts';

describe('a greeting before a request', () => {
  const rows = [
    [en, 'morning! whats on today', 'whats on today'],
    [en, 'Good morning, move the dentist', 'move the dentist'],
    [en, 'evening all, when is lunch', 'when is lunch'],
    [en, 'morning, what is on today', 'what is on today'],
    [en, 'morning, 10 am dentist', 'morning, 10 am dentist'],
    [de, 'Abend zusammen, was ist morgen', 'was ist morgen'],
    [en, 'morning run at 7', 'morning run at 7'],
    [en, 'good morning yoga at 7', 'good morning yoga at 7'],
    [en, 'good morning!', 'good morning!'],
    [de, 'Guten Morgen, was steht heute an?', 'was steht heute an?'],
    [de, 'Guten Abend zusammen was ist morgen', 'was ist morgen'],
    [de, 'Morgen! Was steht an', 'Was steht an'],
    [de, 'Morgen, 10 Uhr Zahnarzt', 'Morgen, 10 Uhr Zahnarzt'],
    [de, 'Guten Morgen', 'Guten Morgen'],
    [fr, 'Bonjour, ajoute yoga jeudi', 'ajoute yoga jeudi'],
    [fr, 'bonsoir à tous qui vient demain', 'qui vient demain'],
  ] as const;
  for (const [words, said, left] of rows) {
    it(`“${said}” leaves “${left}”`, () => expect(salutationRemover(words)(said)).to.equal(left));
  }
});
