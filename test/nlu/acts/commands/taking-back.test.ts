import { expect } from 'chai';
import { commandReader, formsReader } from '../../../../nlu/acts/commands/commands.ts';
import { putBackReader } from '../../../../nlu/acts/commands/put-back.ts';
import type { Command } from '../../../../nlu/index.ts';
import { de } from '../../../../nlu/lexicon/de/index.ts';
import { en } from '../../../../nlu/lexicon/en/index.ts';
import { fr } from '../../../../nlu/lexicon/fr/index.ts';

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
    regret: ["i didn't mean that", 'oops, wrong one', 'that was a mistake', 'oops'],
    restore: [
      'put it back',
      'ugh put it back pls',
      'shit, that was wrong, put it back',
      "I didn't mean to delete that",
      'why did you delete that?? bring it back',
    ],
    cancel: ['no. forget it. bye', 'no, cancel'],
    'cancel-all': ['cancel everything', 'forget the whole thing'],
    'start-over': ['cancel everything, start over'],
    none: [
      'undo the dentist',
      'take Ben back to the airport',
      'wrong turn tomorrow at 5',
      'put the book back on friday',
      'stop the press conference, start over at 5',
      'cancel everything on friday',
      'yes, cancel it',
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
    regret: ['das wollte ich nicht', 'ups, das war der falsche', 'falscher Termin', 'hoppla'],
    restore: ['stell ihn wieder her', 'nicht löschen! hol den wieder her', 'das wollte ich nicht löschen'],
    cancel: ['nein. vergiss es. tschüss'],
    'cancel-all': ['vergiss alles', 'alles abbrechen'],
    'start-over': ['alles abbrechen, von vorn'],
    none: [
      'alles absagen',
      'brich alle Treffen am Freitag ab',
      'Zurück nach Berlin morgen um 9',
      'mach den Zahnarzt rückgängig',
      'falscher Alarm am Freitag',
    ],
  },
  fr: {
    undo: ['défais ça', 'non attends, défais ça', 'annule la dernière action', 'remets comme avant'],
    'step-back': ['retour', 'reviens en arrière'],
    regret: ["ce n'est pas le bon", 'oups', "c'était une erreur"],
    restore: ['remets-le', 'oh non merde, remets-le', 'je ne voulais pas le supprimer'],
    cancel: ['non. laisse tomber. salut'],
    'cancel-all': ['annule tout', 'non, oublie tout'],
    'start-over': ['annule tout, on recommence'],
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

/** Whole messages, and the event that they bring back. */
const putBack: Record<keyof typeof languages, Readonly<Record<string, string | undefined>>> = {
  en: {
    'put the dentist back': 'dentist',
    'bring the dentist appointment back': 'dentist',
    'hey i still need the dentist, put it back in': 'dentist',
    'oh no!! restore my budget review': 'budget review',
    'put the book back on friday': undefined,
    'i need a room': undefined,
  },
  de: {
    'hol den Zahnarzt zurück': 'zahnarzt',
    'nein! stell das Mittagessen mit Ana wieder her': 'mittagessen mit ana',
    'bring Kuchen mit': undefined,
  },
  fr: { 'non, remets le dentiste': 'dentiste', 'remets le dentiste à demain': 'dentiste à demain' },
};

describe('what is brought back by its name', () => {
  for (const [language, words] of Object.entries(languages)) {
    const read = putBackReader(words, formsReader(words));
    for (const [text, name] of Object.entries(putBack[language as keyof typeof languages])) {
      it(`${language}: “${text}”`, () => expect(read(text)).to.equal(name));
    }
  }
});
