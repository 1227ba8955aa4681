import { expect } from 'chai';
import { wordsInUtterance } from '../../dialogs/slots/words/words-in-utterance.ts';
import { shippedTemplates } from '../shipped-templates.ts';

describe('words where an utterance has them', () => {
  it('are looked for in no more steps than a message is long', () => {
    const { set, understanding } = shippedTemplates('en');
    const template = set.templates.get('update-event');
    if (!template) throw new TypeError('no update-event');
    const days = 'on Monday 30 November 2026 from 10:00 to 11:00 and on Tuesday 1 December 2026 from 9:00 to 9:30';
    const text = `move the dentist ${days} ${days} ${days} except for Christmas!`;
    const context = { reference: '2026-11-23T09:00:00', zone: 'Europe/London', locale: 'en-GB' };
    const reading = understanding.forSlots(understanding.read(text, context), template.sketch.slots);
    expect(wordsInUtterance(template, reading)).to.equal(undefined);
  });
});
