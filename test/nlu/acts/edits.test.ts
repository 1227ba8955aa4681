import { expect } from 'chai';
import { editReader } from '../../../nlu/acts/edits.ts';
import { en } from '../../../nlu/lexicon/en/index.ts';
import type { SpokenEdit } from '../../../nlu/reading/requests.ts';
import { shippedTemplates } from '../../shipped-templates.ts';

const readEdit = editReader(en);

describe('edits, with what creating an event asks for', () => {
  const { set } = shippedTemplates();
  const slots = set.templates.get('create-event')?.sketch.slots ?? [];
  const rows: readonly (readonly [text: string, edit: SpokenEdit | undefined])[] = [
    ['change the title', { op: 'ask', slot: 'title' }],
    ['edit the place', { op: 'ask', slot: 'place' }],
    ['change the title to Budget talk', { op: 'set', slot: 'title', rest: 'Budget talk' }],
    ['change the title to "Budget talk"', { op: 'set', slot: 'title', rest: 'Budget talk' }],
    ['set the location to Room 4', { op: 'set', slot: 'place', rest: 'Room 4' }],
    ['the title should be Budget', { op: 'set', slot: 'title', rest: 'Budget' }],
    ['the subject is Budget', { op: 'set', slot: 'title', rest: 'Budget' }],
    ['title: Budget', { op: 'set', slot: 'title', rest: 'Budget' }],
    ['call it Budget', { op: 'set', slot: 'title', rest: 'Budget' }],
    ['rename the dentist to Friday drinks', { op: 'set', slot: 'title', rest: 'Friday drinks', of: 'dentist' }],
    ['rename dentist -> Friday drinks', { op: 'set', slot: 'title', rest: 'Friday drinks', of: 'dentist' }],
    ['the dentist is now called Teeth', { op: 'set', slot: 'title', rest: 'Teeth', of: 'dentist' }],
    ['rename it to Sunday roast lol', { op: 'set', slot: 'title', rest: 'Sunday roast' }],
    ['rename it to "Budget"', { op: 'set', slot: 'title', rest: 'Budget' }],
    ['no, call it Budget', { op: 'set', slot: 'title', rest: 'Budget' }],
    ['change the time to 5pm', { op: 'set', slot: 'when', rest: '5pm' }],
    ['make it 45 minutes', { op: 'set', rest: '45 minutes' }],
    ['move it to Friday', { op: 'set', rest: 'Friday' }],
    ['no, at 5', { op: 'set', rest: 'at 5' }],
    ['actually Friday', { op: 'set', rest: 'Friday', names: true }],
    ['sorry, I meant 5', { op: 'set', rest: '5', names: true }],
    ['nah, make it 4', { op: 'set', rest: '4' }],
    ['no, the dentist', { op: 'set', rest: 'the dentist', names: true }],
    ['Ana instead of Ben', { op: 'set', rest: 'Ana', insteadOf: 'Ben' }],
    ['title it as Budget', { op: 'set', slot: 'title', rest: 'Budget' }],
    ['call it Lunch instead', { op: 'set', slot: 'title', rest: 'Lunch' }],
    ['add Ana', { op: 'add', rest: 'Ana' }],
    ['please add Ana and Ben', { op: 'add', rest: 'Ana and Ben' }],
    ['could you kindly add Ana?', { op: 'add', rest: 'Ana' }],
    ['can u add zoe n max', { op: 'add', rest: 'zoe n max' }],
    ['also invite Ben.', { op: 'add', rest: 'Ben' }],
    ['without Ben', { op: 'remove', rest: 'Ben' }],
    ['leave Ben out', { op: 'remove', rest: 'Ben' }],
    ['remove Ben', { op: 'remove', rest: 'Ben' }],
    ['remove the reminder', { op: 'remove', slot: 'reminders' }],
    ['delete the description', { op: 'remove', slot: 'description' }],
    ['add a reminder', { op: 'ask', slot: 'reminders' }],
    ['tomorrow', undefined],
    ['yes', undefined],
    ['Budget review', undefined],
    ['', undefined],
  ];
  for (const [text, edit] of rows) {
    it(`"${text}" -> ${JSON.stringify(edit) ?? 'none'}`, () => expect(readEdit(text, slots)).to.deep.equal(edit));
  }

  it('words about a title are no edit if the open dialog has none', () => {
    expect(readEdit('call it Budget', [])).to.equal(undefined);
  });
});
