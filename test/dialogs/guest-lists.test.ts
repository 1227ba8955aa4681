import { expect } from 'chai';
import type { EventToChange } from '../../calendar/model.ts';
import type { Say } from '../../dialogs/index.ts';
import { setStage } from '../scenarios/run.ts';
import { shippedTemplates } from '../shipped-templates.ts';

/** A conversation about a calendar with an event "Fair" that has so many guests. */
function chat(guests: number, locale = 'en-GB') {
  const stage = setStage({ facts: new Map([['locale', locale]]) }, shippedTemplates(locale.slice(0, 2)));
  const { calendar } = stage;
  const first = calendar.events.find(({ series, repeat }) => !series && !repeat);
  if (!first) throw new TypeError('an empty calendar');
  const attendees: EventToChange['attendees'] = Array.from({ length: guests }, (_, index) => ({
    ...{ email: `guest${index + 1}@example.com`, name: `Guest Number${index + 1}` },
    ...{ answer: 'accepted', self: false, room: false, optional: false },
  }));
  const startMs = stage.clock() + 86_400_000;
  const when = { allDay: false, startMs, endMs: startMs + 3_600_000 } as const;
  calendar.events = [{ ...first, id: 'fair', title: 'Fair', when, attendees }];
  return { calendar, say: (text: string) => stage.turn({ type: 'message', text }) };
}

const all = (says: readonly Say[]): string =>
  says.map(({ text, card }) => `${text}${JSON.stringify(card ?? '')}`).join('\n');
const named = (text: string): number => new Set(text.match(/Number\d+/g)).size;

describe('20 of many guests are named, the others counted', () => {
  for (const [guests, shown, more] of [
    [19, 19, undefined],
    [20, 20, undefined],
    [21, 20, '1 more (21 in all)'],
    [210, 20, '190 more (210 in all)'],
    [2000, 20, '1980 more (2000 in all)'],
  ] as const) {
    it(`in the answer about an event of ${guests}`, async () => {
      const [said] = await chat(guests).say('details of the fair');
      expect(named(said?.text ?? '')).to.equal(shown);
      if (more) expect(said?.text).to.contain(`(coming) and ${more}`);
      else expect(said?.text).not.to.contain('in all');
      expect(said?.text.length).to.be.below(1500);
    });

    it(`on its card, of ${guests}`, async () => {
      const [said] = await chat(guests).say('details of the fair');
      const card = JSON.stringify(said?.card);
      expect(named(card)).to.equal(shown);
      expect(card).to.contain(`"text":"${guests} guests"`);
      if (more) expect(card).to.contain(`"text":"${more}"`);
      else expect(card).not.to.contain('in all');
    });
  }

  for (const [what, text] of [
    ['a change', 'move the fair to 11am'],
    ['a deletion', 'delete the fair'],
    ['a change of guests', 'add ana.lopez@example.com to the fair event'],
  ] as const) {
    it(`when ${what} is confirmed, with all who get an email`, async () => {
      const said = all(await chat(210).say(text));
      expect(named(said)).to.equal(20);
      expect(said).to.match(/and 19[01] more \(21[01] in all\) get (an e-mail|a cancellation by e-mail)/);
      expect(said.length).to.be.below(3000);
    });
  }

  it('when many are added at once; all of them are written', async () => {
    const { calendar, say } = chat(0);
    const people = Array.from({ length: 40 }, (_, index) => `number${index + 1}@example.com`);
    const said = all(await say(`create an event called "Gala" tomorrow at 3pm with ${people.join(', ')}`));
    expect(said).to.contain('and 20 more (40 in all). Each gets an invitation by e-mail');
    expect(new Set(said.match(/number\d+/g)).size).to.equal(20);
    expect(said).to.contain('"text":"40 guests"');
    await say('yes');
    expect(calendar.told.map(told => 'draft' in told && told.draft.attendees.length)).to.deep.equal([40]);
  });

  it('in German', async () => {
    const [said] = await chat(210, 'de-DE').say('zeig mir den Termin Fair');
    expect(said?.text).to.contain('(kommt) und 190 weitere (insgesamt 210)');
    expect(JSON.stringify(said?.card)).to.contain('"text":"190 weitere (insgesamt 210)"');
    const [one] = await chat(21, 'de-DE').say('zeig mir den Termin Fair');
    expect(one?.text).to.contain('(kommt) und eine weitere Person (insgesamt 21)');
  });

  it('and all of them stay guests when the event moves', async () => {
    const { calendar, say } = chat(210);
    await say('move the fair to 11am');
    await say('yes');
    expect(calendar.events[0]?.attendees).to.have.length(210);
  });
});
