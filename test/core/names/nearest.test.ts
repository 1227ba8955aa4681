import { expect } from 'chai';
import { nearest } from '../../../core/names/nearest.ts';

const ACTIONS = ['calendar.getEvent', 'calendar.createEvent', 'calendar.deleteEvent', 'calendar.findFree'];

describe('the name that a word most likely stands for', () => {
  const rows: [word: string, known: string[], meant: string | undefined][] = [
    ['calendar.createEvnt', ACTIONS, 'calendar.createEvent'],
    ['createEvent', ACTIONS, 'calendar.createEvent'],
    ['create-event', ACTIONS, 'calendar.createEvent'],
    ['Create event', ACTIONS, 'calendar.createEvent'],
    ['calender.createEvent', ACTIONS, 'calendar.createEvent'],
    ['calendar.addEvent', ACTIONS, 'calendar.createEvent'],
    ['removeMeeting', ACTIONS, 'calendar.deleteEvent'],
    ['calendar.bookRoom', ACTIONS, undefined],
    ['calendar.foo', ACTIONS, undefined],
    ['open-invitations', ['answer-invitations', 'undo'], undefined],
    ['answr-invitation', ['answer-invitations', 'undo'], 'answer-invitations'],
    ['cards/event.yaml', ['event', 'agenda'], 'event'],
    ['slots', ['entities', 'values'], 'entities'],
    ['prompts', ['ask', 'invalid'], 'ask'],
    ['datetime', ['date-range', 'date-time-range', 'text'], 'date-time-range'],
    ['string', ['text', 'title'], 'text'],
    ['location', ['title', 'place'], 'place'],
    ['rejectDomain', ['reject_domain', 'only_domain'], 'reject_domain'],
    ['toString', ['title', 'place'], undefined],
    ['—', ['title'], undefined],
  ];
  for (const [word, known, meant] of rows) {
    it(`“${word}” is ${meant ?? 'none of them'}`, () => {
      expect(nearest(word, known)).to.equal(meant);
    });
  }

  it('a name that is there wins over what others call it', () => {
    expect(nearest('answers', ['replies', 'answer'])).to.equal('answer');
  });
});
