import { expect } from 'chai';
import type { Reading } from '../../../nlu/index.ts';
import { shippedTemplates } from '../../shipped-templates.ts';

const LOCALES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' } as const;

const read = (language: keyof typeof LOCALES, message: string): Reading =>
  shippedTemplates(language).understanding.read(message, {
    reference: '2026-11-23T09:00:00',
    zone: 'Europe/London',
    locale: LOCALES[language],
  });

const asks = (language: 'en' | 'de', message: string): boolean => read(language, message).question === true;

const english = {
  questions: [
    'when is my next meeting today',
    "what's my next meeting tomorrow?",
    'which meeting am I in right now',
    'am I free at 5pm on Friday?',
    'who is coming to it at 4',
    'hi, what do I have tomorrow at 3?',
    'can you tell me when I meet Ben on Friday',
    'is it at 6?',
    'do I have anything at 5pm',
    'did that move to Tuesday',
    'how long is it tomorrow',
    'tell me what is on at 4',
  ],
  others: [
    'what about 4pm?',
    'how about Thursday?',
    'can you move it to 4pm?',
    'could we make it 5?',
    'is it possible to move it to Thursday?',
    'would it be ok to start at 9',
    'why not Thursday',
    'do you mind moving it to 4pm',
    'are you able to move it to 4pm',
    'have Ben join it',
    'do it at 4',
    'make it 4pm',
    'what if we start at 9',
  ],
};

const german = {
  questions: [
    'wann ist mein nächster Termin heute',
    'was habe ich morgen um 15 Uhr?',
    'welcher Termin läuft gerade',
    'bin ich am Freitag um 17 Uhr frei',
    'wer kommt um 16 Uhr',
    'hallo, was steht morgen an?',
    'kannst du mir sagen, wann ich am Freitag Ben treffe',
    'ist das um 18 Uhr?',
    'habe ich um 17 Uhr etwas',
    'wie lange dauert das morgen',
    'mit wem treffe ich mich um 16 Uhr',
    'sag mir, was um 16 Uhr ist',
  ],
  others: [
    'was ist mit 16 Uhr',
    'wie wäre es mit Donnerstag?',
    'kannst du es auf 16 Uhr verschieben?',
    'können wir es auf 17 Uhr legen?',
    'ist es möglich, es auf Donnerstag zu verschieben?',
    'warum nicht Donnerstag',
    'was hältst du von Donnerstag',
    'mach 16 Uhr daraus',
    'leg es auf 16 Uhr',
    'nimm Ben dazu',
    'lieber um 9',
    'nein, 16 Uhr',
  ],
};

describe('questions that only want to know something', () => {
  for (const [language, { questions, others }] of [['en', english] as const, ['de', german] as const]) {
    for (const message of questions) it(message, () => expect(asks(language, message)).to.equal(true));
    for (const message of others) it(`${message}: is none`, () => expect(asks(language, message)).to.equal(false));
  }
});

const whole = {
  en: {
    yes: ['when is it', 'and who is in it?', 'which room are we in', "where's the party", 'who with?'],
    no: ['what to do', 'when we met'],
  },
  de: { yes: ['wann ist das', 'und wer kommt?', 'welcher Raum ist es', 'wo?'], no: ['was tun', 'wo die Wale wohnen'] },
};

describe('questions with a question word and a verb or a question mark', () => {
  for (const language of ['en', 'de'] as const) {
    const { yes, no } = whole[language];
    for (const message of yes) it(message, () => expect(read(language, message).wholeQuestion).to.equal(true));
    for (const message of no)
      it(`${message}: is none`, () => expect(read(language, message).wholeQuestion).to.equal(undefined));
  }
});

const manner = {
  en: {
    yes: ['how do I get there?', 'how long does it take', 'why is that', 'so why did we move it?'],
    no: ['how we work', 'how to give feedback', 'when is it', 'why not Thursday'],
  },
  de: {
    yes: ['wie komm ich da hin?', 'wie lange dauert das', 'warum ist das so spät', 'woher weißt du das'],
    no: ['wie wir arbeiten', 'wie der Hase läuft', 'wann ist das'],
  },
  fr: {
    yes: ["comment j'y vais", 'pourquoi est-ce si tard', 'comment on y va'],
    no: ['comment réussir', 'quand est-ce'],
  },
};

describe('questions about how and why', () => {
  for (const language of ['en', 'de', 'fr'] as const) {
    const { yes, no } = manner[language];
    for (const message of yes) it(message, () => expect(read(language, message).mannerQuestion).to.equal(true));
    for (const message of no)
      it(`${message}: is none`, () => expect(read(language, message).mannerQuestion).to.equal(undefined));
  }
});
