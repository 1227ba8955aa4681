import { expect } from 'chai';
import { toolContext } from '../../../cli/templates/context.ts';
import { askedAboutOthers } from '../../../dialogs/meaning/other-calendars.ts';
import { readText } from '../../../dialogs/slots/fill.ts';
import { shippedTemplates } from '../../shipped-templates.ts';
import { WEDNESDAY } from '../shown.ts';

const live = shippedTemplates();
const { understanding, set } = live;
const NOON = Date.UTC(2026, 10, 25, 12);
const read = (text: string) =>
  understanding.read(text, { reference: WEDNESDAY, zone: 'Europe/London', locale: 'en-GB' }).intents;

/** A sample value for each slot type in an utterance. */
const said: Readonly<Record<string, string>> = {
  title: 'garden party',
  'date-time-range': 'on Friday from 2 to 3',
  'date-range': '4 December to 9 December',
  'preset-range': 'this week',
  people: 'Ana and Ben',
  person: 'Ana',
  duration: '45 minutes',
  event: 'garden party',
  repeat: 'every Monday',
  place: 'Room 7',
  'any-range': 'this week',
  'time-change': 'Friday at 3',
  'people-to-add': 'Ana',
  'people-to-remove': 'Ben',
  calendar: 'Family',
};

/** The template that the bot starts: of the classifier's guesses, or the one for questions about other people. */
function started(text: string): string | undefined {
  const context = toolContext(live, { now: NOON, zone: 'UTC', locale: 'en-GB' });
  return askedAboutOthers(context, readText(context, text))?.template?.name ?? read(text)[0]?.template;
}

describe("intents: what the project's templates say about themselves", () => {
  for (const { name, sketch } of set.templates.values()) {
    for (const utterance of sketch.utterances) {
      const text = utterance.replace(/\{(\w+)\}/g, (_, slot: string) => {
        const type = sketch.slots.find(each => each.name === slot)?.type ?? '';
        return said[type] ?? `{${slot}}`;
      });
      it(`"${text}" is for ${name}`, () => expect(started(text)).to.equal(name));
    }
  }
});

describe('intents: other words for the same', () => {
  const rows: readonly (readonly [text: string, template: string])[] = [
    ['please schedule a meeting with Chloé for Monday at 11', 'create-event'],
    ['could you book the tennis court on Saturday at 3pm', 'create-event'],
    ['make a new event tomorrow', 'create-event'],
    ['put the choir concert on my calendar for 12 December', 'create-event'],
    ['I want to meet Ben on Thursday morning', 'create-event'],
    ['set up a video call with Ben tomorrow at 4', 'create-event'],
    ['flight to Lisbon on Saturday at 7am', 'create-event'],
    ['a train to York on 3 December 8:10', 'create-event'],
    ['Friday at 5 taxi to the airport', 'create-event'],
    ['parents evening next Tuesday 6pm', 'create-event'],
    ['car service thursday morning', 'create-event'],
    ['call the bank tomorrow at 10', 'create-event'],
    ['vacation from dec 20 to jan 3', 'create-event'],
    ['hand in the report by Friday 5pm', 'create-event'],
    ['meetings on Monday', 'busy-by-date-range'],
    ['plans for Thursday', 'busy-by-date-range'],
    ['appointments next week', 'busy-by-preset-range'],
    ["today's schedule", 'busy-by-preset-range'],
    ['calendar for tomorrow', 'busy-by-preset-range'],
    ['free time on Friday', 'find-free-time'],
    ['what do I have on 9 December', 'busy-by-date-range'],
    ['am I busy on Friday from 3 to 5', 'busy-by-date-range'],
    ['show my calendar from Monday to Wednesday', 'busy-by-date-range'],
    ['when am I busy between 4 and 9 December', 'busy-by-date-range'],
    ["what's on my calendar today", 'busy-by-preset-range'],
    ['any appointments this weekend?', 'busy-by-preset-range'],
    ['what does my week look like', 'busy-by-preset-range'],
    ['do I have anything tomorrow', 'busy-by-preset-range'],
    ['when do I meet Chloé next week', 'busy-by-attendee'],
    ['do I have any meetings with Ben', 'busy-by-attendee'],
    ['which events are with ana@example.com', 'busy-by-attendee'],
    ['when is the choir concert', 'get-event'],
    ['show me the details of the choir concert', 'get-event'],
    ['where is my dentist appointment', 'get-event'],
  ];
  for (const [text, template] of rows) {
    it(`"${text}" is for ${template}`, () => expect(read(text)[0]?.template).to.equal(template));
  }

  it('an id is for the template that shows an event, and surely', () => {
    expect(read('4kq1mnu0fh2v3p9s7r5tabcdef')).to.deep.equal([{ template: 'get-event', confidence: 0.95 }]);
  });
});

describe('intents: sentences for no template', () => {
  const far = [
    'my bike has a flat tyre',
    'flights to Lisbon on Saturday',
    'weather in York on Saturday at 7am',
    'traffic tomorrow morning',
    'is there a train to York on Friday at 6',
    'lorem ipsum dolor sit amet',
    'asdfgh',
    'how do I bake bread',
    'what is 17 times 3',
    'turn the lamp off',
    'play something by the sea',
    'the soup was cold',
    'could you sing a song',
    'who painted this',
    '!!!',
    '🙂',
    '',
  ];
  for (const text of far) {
    it(`"${text}" is unlikely for all`, () => expect(read(text)[0]?.confidence ?? 0).to.be.below(0.4));
  }
});
