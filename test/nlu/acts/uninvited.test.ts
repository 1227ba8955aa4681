import { expect } from 'chai';
import { formsReader, uninvitedReader } from '../../../nlu/acts/commands/commands.ts';
import { de } from '../../../nlu/lexicon/de/index.ts';
import { en } from '../../../nlu/lexicon/en/index.ts';
import { fr } from '../../../nlu/lexicon/fr/index.ts';

const languages = [
  {
    words: en,
    yes: [
      "don't need an invite, just put it in",
      'No invite',
      'no invitations please',
      'without an invitation',
      "she doesn't need an invite",
      'nah, no need to invite him',
    ],
    no: ['invite Ben', 'no', 'no, invite Ben', 'send an invite', 'no reminder', "don't invite Ben"],
  },
  {
    words: de,
    yes: [
      'ohne Einladung',
      'brauche keine einladung',
      'keine Einladung nötig, trag es einfach ein',
      'Keine Einladungen bitte',
      'Einladung brauch ich nicht',
      'du musst ihn nicht einladen',
    ],
    no: ['lad Ben ein', 'ohne Ben', 'mit Einladung', 'keine Erinnerung', 'Einladung'],
  },
  {
    words: fr,
    yes: [
      'sans invitation',
      "pas besoin d'invitation, ajoute-le",
      "je n'ai pas besoin d'invitation",
      "pas d'invitation",
    ],
    no: ['invite Ben', 'sans Ben', 'avec une invitation', 'pas de rappel'],
  },
];

describe('messages that want no invitation to be sent', () => {
  for (const { words, yes, no } of languages) {
    const read = uninvitedReader(words, formsReader(words));
    for (const text of yes) it(text, () => expect(read(text)).to.equal(true));
    for (const text of no) it(`${text}: is none`, () => expect(read(text)).to.equal(undefined));
  }
});
