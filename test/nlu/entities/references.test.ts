import { expect } from 'chai';
import { referenceReader } from '../../../nlu/entities/references.ts';
import { en } from '../../../nlu/lexicon/en/index.ts';
import type { EventReference } from '../../../nlu/reading/entities.ts';
import { entitiesOf } from '../shown.ts';

const ID = '4kq1mnu0fh2v3p9s7r5tabcdef';
const eid = (text: string): string => Buffer.from(text).toString('base64url');

const referencesIn = (text: string): EventReference[] =>
  entitiesOf(referenceReader(en)(text)).flatMap(entity => (entity.type === 'event-reference' ? [entity.value] : []));

describe('references to an event', () => {
  const link = (value: string): string => `https://calendar.google.com/calendar/event?eid=${eid(value)}`;
  const edit = (value: string): string => `https://calendar.google.com/calendar/u/0/r/eventedit/${eid(value)}`;
  const rows: readonly (readonly [name: string, text: string, reference: EventReference])[] = [
    ['an id by itself', ID, { id: ID }],
    ['an id of one event of a series', `${ID}_20261118T090000Z`, { id: `${ID}_20261118T090000Z` }],
    ['an id with its name', `show the event with id ${ID}`, { id: ID }],
    ['a short id with its name', 'event id: abc12', { id: 'abc12' }],
    ['a link', link(`${ID} ana@example.com`), { id: `${ID} ana@example.com` }],
    ['a link in a sentence', `show me ${link(`${ID} ana@example.com`)}.`, { id: `${ID} ana@example.com` }],
    ['the edit page', edit(`${ID} ana@example.com`), { id: `${ID} ana@example.com` }],
    ['"@m" for gmail.com', link(`${ID} ana@m`), { id: `${ID} ana@gmail.com` }],
    ['"@g" for group calendars', link(`${ID} abc@g`), { id: `${ID} abc@group.calendar.google.com` }],
    ['a link without a calendar', link(ID), { id: ID }],
    ['a link to a calendar that is none', link(`${ID} nonsense`), { id: ID }],
  ];
  for (const [name, text, reference] of rows) {
    it(name, () => expect(referencesIn(text)).to.deep.equal([reference]));
  }

  const none: readonly (readonly [name: string, text: string])[] = [
    ['a word', 'appointments'],
    ['a long word of the same letters', 'counterrevolutionaries'],
    ['letters that no id has', 'zzzzzzzzzzzzzzzz1234'],
    ['an id within a sentence without its name', `look at ${ID} now`],
    ['another link', 'https://example.com/a?b=c'],
    ['a link whose eid is no id', 'https://calendar.google.com/calendar/event?eid=!!!'],
    ['"my id is wrong"', 'my id is not known'],
    ['nothing', ''],
  ];
  for (const [name, text] of none) it(`${name} is none`, () => expect(referencesIn(text)).to.deep.equal([]));
});
