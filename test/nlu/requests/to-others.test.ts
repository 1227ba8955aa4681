import { expect } from 'chai';
import { de } from '../../../nlu/lexicon/de/index.ts';
import { en } from '../../../nlu/lexicon/en/index.ts';
import { fr } from '../../../nlu/lexicon/fr/index.ts';
import { toOthersReader } from '../../../nlu/requests/to-others.ts';

describe('what others are to be told', () => {
  const rows = [
    [en, 'cancel choir and let Jo know I am ill', 'let Jo know I am ill', 'cancel choir'],
    [en, 'Yes please, and do tell Sam that I am sorry.', 'do tell Sam that I am sorry', 'Yes please'],
    [
      en,
      'delete the dentist. Inform my boss that it is next week',
      'Inform my boss that it is next week',
      'delete the dentist',
    ],
    [en, 'tell Ben I am late. What is on today?', 'tell Ben I am late', 'What is on today?'],
    [en, 'accept the review, with my regards to Ana', 'with my regards to Ana', 'accept the review'],
    [de, 'lösch den Zahnarzt und sag Jo Bescheid', 'sag Jo Bescheid', 'lösch den Zahnarzt'],
    [
      de,
      'Die Sitzung fällt aus, schick allen eine Nachricht, dass sie am Montag ist',
      'schick allen eine Nachricht, dass sie am Montag ist',
      'Die Sitzung fällt aus',
    ],
    [fr, 'annule le dentiste et préviens mon chef', 'préviens mon chef', 'annule le dentiste'],
  ] as const;
  for (const [words, text, said, rest] of rows) {
    it(`“${text}” is told “${said}”`, () => expect(toOthersReader(words)(text)).to.deep.equal({ said, rest }));
  }

  const none = [
    [en, 'tell me what is on and when it ends'],
    [en, 'book lunch on Friday and ask Ana to join'],
    [en, 'tell Ben I am late'],
    [en, 'move the review, it is too early'],
    [de, 'sag mir, was ansteht, und schreib mir den Zahnarzt rein'],
    [de, 'trag Kino ein und schreib es in den Kalender'],
    [fr, 'dis-moi ce qui est prévu et rappelle-moi le dentiste'],
  ] as const;
  for (const [words, text] of none) {
    it(`“${text}” tells no one anything besides`, () => expect(toOthersReader(words)(text)).to.equal(undefined));
  }
});
