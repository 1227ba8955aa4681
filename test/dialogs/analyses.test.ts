import { expect } from 'chai';
import type { Reading, Understanding } from '../../nlu/index.ts';
import { setStage } from '../scenarios/run.ts';
import { shippedTemplates } from '../shipped-templates.ts';

const LOCALES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' } as const;
type Language = keyof typeof LOCALES;

/** An understanding that records every text it analyses. */
function noting(understanding: Understanding): { understanding: Understanding; analysed: string[] } {
  const analysed: string[] = [];
  const read: Understanding['read'] = (text, context) => {
    analysed.push(text);
    return understanding.read(text, context);
  };
  const noted = new Proxy(understanding, {
    get: (target, name: keyof Understanding) => {
      if (name === 'read') return read;
      const value = target[name];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { understanding: noted, analysed };
}

/** The texts analysed in each turn of a conversation. */
async function analysesOf(language: Language, messages: readonly string[]): Promise<string[][]> {
  const live = shippedTemplates(language);
  const { understanding, analysed } = noting(live.understanding);
  const facts = new Map([['locale', LOCALES[language]]]);
  const stage = setStage({ facts }, { ...live, understanding });
  const turns: string[][] = [];
  for (const text of messages) {
    await stage.turn({ type: 'message', text });
    turns.push(analysed.splice(0));
  }
  return turns;
}

/** A turn: the message, and the pieces that are analysed after it. */
type TurnRow = readonly [message: string, ...pieces: string[]];

// The defaults of a template for slots that the message does not fill.
const [DEFAULTS, VORGABEN] = [
  ['30 minutes', 'send invitations'],
  ['30 Minuten', 'Einladungen verschicken'],
];

const dialogues: readonly (readonly [Language, what: string, ...turns: TurnRow[]])[] = [
  ['en', 'a request', ['schedule lunch with Ana tomorrow at 1pm', ...DEFAULTS]],
  ['en', 'an answer to a question', ['schedule lunch tomorrow', ...DEFAULTS], ['at 1pm'], ['yes']],
  ['en', 'a bare answer, and the sentence it stands for', ['schedule lunch tomorrow', ...DEFAULTS], ['4', 'at 4']],
  [
    'en',
    'a correction of two things, and its clauses',
    ['schedule lunch tomorrow at 1pm', ...DEFAULTS],
    ['no, at 2pm, and make it an hour', 'no', 'at 2pm', 'make it an hour'],
  ],
  [
    'en',
    'a change at the confirmation',
    ['schedule lunch tomorrow at 1pm', ...DEFAULTS],
    ['add ben@example.com', 'ben@example.com'],
  ],
  ['en', 'an interruption', ['schedule lunch tomorrow', ...DEFAULTS], ['show me my calendar for Friday'], ['1pm']],
  [
    'en',
    'a second request, whose defaults are known',
    ['schedule lunch tomorrow', ...DEFAULTS],
    ['cancel'],
    ['schedule dinner tomorrow'],
  ],
  ['en', 'a follow-up, and what it adds', ["what's on tomorrow"], ['and on Friday?', 'on Friday']],
  ['en', 'a refusal', ['schedule lunch tomorrow at 1pm', ...DEFAULTS], ['no, leave it']],
  ['de', 'a request', ['trag morgen um 13 Uhr Mittagessen mit Ana ein', ...VORGABEN]],
  ['de', 'an answer to a question', ['plane morgen ein Mittagessen', ...VORGABEN], ['um 13 Uhr'], ['ja']],
  [
    'de',
    'a correction of two things, and its clauses',
    ['plane morgen um 13 Uhr ein Mittagessen', ...VORGABEN],
    ['nein, um 14 Uhr, und eine Stunde lang', 'nein', 'um 14 Uhr', 'eine Stunde lang'],
  ],
  [
    'de',
    'a change at the confirmation',
    ['plane morgen um 13 Uhr ein Mittagessen', ...VORGABEN],
    ['lade ben@example.com ein', 'ben@example.com'],
  ],
  [
    'de',
    'an interruption',
    ['plane morgen ein Mittagessen', ...VORGABEN],
    ['zeig mir meinen Kalender am Freitag'],
    ['13 Uhr'],
  ],
  ['de', 'a follow-up, and what it adds', ['was steht morgen an'], ['und am Freitag?', 'am Freitag']],
];

describe('a message is analysed once in its turn, and each piece of it once', () => {
  for (const [language, what, ...turns] of dialogues) {
    it(`${what} (${language})`, async () => {
      const messages = turns.map(([message]) => message);
      expect(await analysesOf(language, messages)).to.deep.equal(turns);
    });
  }
});

/** What of a reading takes longest to work out. */
const DEAR = ['intents', 'spans', 'unread'] as const;

/** An understanding that records what is asked of its readings. */
function watched(understanding: Understanding): { understanding: Understanding; asked: string[] } {
  const asked: string[] = [];
  const watch = (reading: Reading): Reading => {
    for (const name of DEAR) {
      const get = Object.getOwnPropertyDescriptor(reading, name)?.get;
      Object.defineProperty(reading, name, { get: () => asked.push(name) && get?.call(reading) });
    }
    return reading;
  };
  const watching: Partial<Understanding> = {
    read: (text, context) => watch(understanding.read(text, context)),
    forSlots: (reading, slots) => watch(understanding.forSlots(reading, slots)),
  };
  const proxy = new Proxy(understanding, {
    get(target, name: keyof Understanding) {
      const value = watching[name] ?? target[name];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { understanding: proxy, asked };
}

const answers: readonly (readonly [Language, request: string, answers: readonly string[]])[] = [
  ['en', 'create an event called Budget', ['tomorrow', 'on 3 December', 'in two weeks', 'the day after tomorrow']],
  ['de', 'erstelle einen Termin namens Budget', ['morgen', 'am 3. Dezember', 'in zwei Wochen']],
  ['fr', 'crée un événement nommé Budget', ['demain', 'le 3 décembre', 'dans deux semaines']],
];

describe('an answer that is only a time', () => {
  for (const [language, request, times] of answers) {
    it(`does without the template and the words left over (${language})`, async () => {
      const live = shippedTemplates(language);
      const { understanding, asked } = watched(live.understanding);
      const facts = new Map([['locale', LOCALES[language]]]);
      const stage = setStage({ facts }, { ...live, understanding });
      await stage.turn({ type: 'message', text: request });
      expect(asked).to.include.members(['intents', 'unread']);
      for (const text of times) {
        asked.splice(0);
        await stage.turn({ type: 'message', text });
        expect(asked, text).to.deep.equal([]);
      }
    });
  }
});
