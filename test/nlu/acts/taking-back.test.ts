import { expect } from 'chai';
import { commandReader } from '../../../nlu/acts/commands.ts';
import type { Command } from '../../../nlu/index.ts';
import { de } from '../../../nlu/lexicon/de/index.ts';
import { en } from '../../../nlu/lexicon/en/index.ts';
import { fr } from '../../../nlu/lexicon/fr/index.ts';

const languages = { en, de, fr };

/** Whole messages, and what they mean; undefined: they are no command. */
const table: Record<keyof typeof languages, Partial<Record<Command | 'none', readonly string[]>>> = {
  en: {
    undo: [
      'undo',
      'Undo that!',
      'no wait, undo',
      'can you undo that please',
      'take it back',
      'ugh, undo the last change',
    ],
    'step-back': ['go back', 'back', 'a step back'],
    regret: [
      "i didn't mean that",
      'oops, wrong one',
      'that was a mistake',
      'put it back',
      'ugh put it back pls',
      'oops',
    ],
    none: [
      'undo the dentist',
      'take Ben back to the airport',
      'wrong turn tomorrow at 5',
      'put the book back on friday',
    ],
  },
  de: {
    undo: [
      'rückgängig',
      'mach das bitte rückgängig',
      'kannst du das rückgängig machen?',
      'nein warte, nimm das zurück',
    ],
    'step-back': ['zurück', 'einen Schritt zurück'],
    regret: ['das wollte ich nicht', 'ups, das war der falsche', 'falscher Termin', 'stell ihn wieder her', 'hoppla'],
    none: ['Zurück nach Berlin morgen um 9', 'mach den Zahnarzt rückgängig', 'falscher Alarm am Freitag'],
  },
  fr: {
    undo: ['défais ça', 'non attends, défais ça', 'annule la dernière action', 'remets comme avant'],
    'step-back': ['retour', 'reviens en arrière'],
    regret: ["ce n'est pas le bon", 'oups', 'remets-le', "c'était une erreur"],
    none: ['retour de Paris demain à 9h', 'remets le dentiste à demain'],
  },
};

describe('words that take something back', () => {
  for (const [language, words] of Object.entries(languages)) {
    const read = commandReader(words, {});
    for (const [command, texts] of Object.entries(table[language as keyof typeof languages])) {
      for (const text of texts) {
        it(`${language}: “${text}” is ${command}`, () => {
          expect(read(text) ?? 'none').to.equal(command);
        });
      }
    }
  }
});
