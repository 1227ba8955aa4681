import { expect } from 'chai';
import { MAX_TEXT, resolveZone } from '../../nlu/index.ts';
import { once } from '../../nlu/once/once.ts';
import { cpuMs } from '../cpu-time.ts';
import { shippedTemplates } from '../shipped-templates.ts';
import { WEDNESDAY } from './shown.ts';

/** A runaway regular expression takes thousands of times as long as an ordinary message. */
const AT_MOST_TIMES = 100;

/** So often a part is repeated where only the patterns for it are to be made. */
const SOME = 3;

const ORDINARY =
  'Move the review with Ana from Tuesday at 3pm to Thursday morning, in room 4, and remind me an hour before it. ';

/** The time in ms for an ordinary message of full length, once all that reading needs is loaded. */
const ordinaryMs = once(() => {
  const read = (text: string): number =>
    cpuMs(() => shippedTemplates().understanding.read(text, { reference: WEDNESDAY, zone: 'UTC', locale: 'en-GB' }));
  const text = ORDINARY.repeat(MAX_TEXT).slice(0, MAX_TEXT - 1);
  read(text);
  return read(`${text}.`);
});

/** The result, which must arrive soon. */
function soon<T>(work: () => T): T {
  let result: T | undefined;
  const took = cpuMs(() => {
    result = work();
  });
  expect(took).to.be.below(AT_MOST_TIMES * ordinaryMs());
  return result as T;
}

describe('hostile messages are read quickly and without a fault', () => {
  const filled = (part: string): string => part.repeat(Math.ceil(MAX_TEXT / part.length)).slice(0, MAX_TEXT);
  const parts = [
    '1/',
    'from 3 to ',
    '1 ',
    'on ',
    'is ',
    'my ',
    '12:',
    '-',
    '3-4 ',
    'every ',
    'nah wait ',
    'doch lieber ',
    'sag zu ',
    'sag allen und ',
    'non non ',
    'every Monday and ',
    'with Ana, ',
    'with ana and ',
    'A ',
    'a@',
    'a@b ',
    '<a@b> ',
    '"',
    "'a' ",
    '"\'`',
    '((((',
    'in the ',
    'at the Blue ',
    'half past ',
    'for 2 hours and ',
    'next next ',
    'Monday to ',
    'until ',
    'remind me ',
    'https://a.example/?eid=',
    'Europe/',
    'id ',
    'change the title to ',
    'no, ',
    'please ',
    '3pm CET ',
    '30 February ',
    'May ',
    '3 weeks ',
    '2 hours ',
    'days hundred ',
    'an hour and half ',
    'a few hours, ',
    'twenty-',
    'two hundred and ',
    'the second of ',
    'the week of ',
    'the end of ',
    '3 days after ',
    'in the morning ',
    'Easter ',
    'Q1 ',
    'first Monday of ',
    '🎉',
    '👨‍👩‍👧‍👦',
    'غداً في الساعة ',
    '\u202eabc\u202c',
    'e\u0301',
    '\0',
    '\ud800',
    '__proto__ ',
    '{{7*7}} ',
    '\n',
  ];
  const germanParts = [
    'um 6:30 ',
    'von 3 bis ',
    'vor 5 ',
    'nach 5 vor halb ',
    'halb ',
    'mo-',
    '3.10. ',
    '5.-',
    'montags und ',
    'jeden Montag und ',
    'alle 3 ',
    'mit Ana und ',
    'in der nächsten Woche ',
    'Anfang ',
    'in einer Woche ',
    'verschiebe es um ',
    'benenne es in ',
    'ändere den Titel in ',
    'nein, ',
    'erinnere mich ',
    'E-Mail-',
    'ü',
  ];
  const messages = [
    ...parts.flatMap(part => [
      { language: 'en', locale: 'en-US', part },
      { language: 'de', locale: 'de-DE', part },
    ]),
    ...germanParts.map(part => ({ language: 'de', locale: 'de-DE', part })),
  ];
  for (const { language, locale, part } of messages) {
    it(`${MAX_TEXT} characters of ${JSON.stringify(part)}, ${language}`, () => {
      const { understanding, set } = shippedTemplates(language);
      const slots = set.templates.get('create-event')?.sketch.slots ?? [];
      const context = { reference: WEDNESDAY, zone: 'Europe/London', locale, slots };
      understanding.read(ORDINARY, context);
      structuredClone(understanding.read(part.repeat(SOME), context)); // makes the patterns that such words need
      const reading = soon(() => structuredClone(understanding.read(filled(part), context)));
      expect(reading.text.length).to.be.at.most(MAX_TEXT);
      expect(reading).to.deep.equal(understanding.read(filled(part), context));
    });
  }

  it('only the beginning of a longer message is read', () => {
    const { understanding } = shippedTemplates();
    const reading = understanding.read('a'.repeat(100_000), { reference: WEDNESDAY, zone: 'UTC', locale: 'en-GB' });
    expect(reading.text).to.equal('a'.repeat(MAX_TEXT));
  });

  it('a zone of any length is refused quickly', () => {
    expect(soon(() => resolveZone(`${'A/'.repeat(500)}`))).to.equal(undefined);
  });
});
