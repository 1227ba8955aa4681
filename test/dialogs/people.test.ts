import { expect } from 'chai';
import { type ConversationState, freshState } from '../../dialogs/engine/state.ts';
import { learnChoices, learnPeople, withKnownPeople } from '../../dialogs/memory/learnt-people.ts';
import { type Invitee, matchAmong, withoutMatch } from '../../dialogs/people/invitee.ts';
import type { Template } from '../../dialogs/templates/template.ts';
import { play } from '../scenarios/run.ts';
import { shippedTemplates } from '../shipped-templates.ts';

const template = (name: string): Template => shippedTemplates().set.templates.get(name) as Template;
const CREATE = template('create-event');
const UPDATE = template('update-event');

const anas = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ name: `Ana ${'ABCDEFGHIJ'[nth]}`, email: `ana${nth}@example.com` }));

describe('the person that a name means', () => {
  it('five of many matches are offered, and then the next', () => {
    const first = matchAmong({ name: 'Ana' }, anas(8));
    expect(first.among?.map(({ email }) => email)).to.deep.equal([0, 1, 2, 3, 4].map(nth => `ana${nth}@example.com`));
    const second = matchAmong(withoutMatch(first), anas(8));
    expect(second.among?.map(({ email }) => email)).to.deep.equal([5, 6, 7].map(nth => `ana${nth}@example.com`));
    expect(withoutMatch(second)).to.deep.include({ name: 'Ana', why: 'other' });
  });

  it('the only remaining match is used', () => {
    const { email, not } = matchAmong(withoutMatch(matchAmong({ name: 'Ana' }, anas(6))), anas(6));
    expect(email).to.equal('ana5@example.com');
    expect(not).to.have.length(5);
  });

  it('has no match, and no other match', () => {
    expect(matchAmong({ name: 'Zoe' }, anas(3))).to.deep.equal({ name: 'Zoe', why: 'nobody' });
    const not = ['ana0@example.com'];
    expect(matchAmong({ name: 'Ana', not }, anas(1))).to.deep.equal({ name: 'Ana', not, why: 'other' });
  });
});

describe('learnt names', () => {
  const ana: Invitee = { name: 'Ana Lopez', email: 'ana@example.com', said: 'Ána', chosen: true };
  const learnt = (state: ConversationState) => state.learnt?.people;

  it('a choice is stored under the name as it was said, folded', () => {
    const state = learnChoices(freshState(), CREATE, { attendees: [ana] });
    expect(learnt(state)).to.deep.equal({ ana: { email: 'ana@example.com', name: 'Ana Lopez' } });
    expect(withKnownPeople(CREATE, { attendees: [{ name: 'ANA' }] }, state.learnt)).to.deep.equal({
      attendees: [{ name: 'Ana Lopez', email: 'ana@example.com', said: 'ANA' }],
    });
  });

  it('a match that the bot found is stored once the action is done', () => {
    const { chosen: _, ...found } = ana;
    expect(learnt(learnChoices(freshState(), CREATE, { attendees: [found] }))).to.equal(undefined);
    expect(learnt(learnPeople(freshState(), CREATE, { attendees: [found] }))).to.have.keys('ana');
  });

  it('a rejected match is forgotten', () => {
    const state = learnChoices(freshState(), CREATE, { attendees: [ana] });
    const next = learnChoices(state, CREATE, { attendees: [{ name: 'Ana', not: ['ana@example.com'] }] });
    expect(learnt(next)).to.deep.equal({});
  });

  it('a name among the guests of an event may mean another person elsewhere', () => {
    expect(learnt(learnChoices(freshState(), UPDATE, { without: [ana] }))).to.equal(undefined);
    expect(
      withKnownPeople(UPDATE, { without: [{ name: 'Ana' }] }, { people: { ana: { email: 'x@y.org' } } }),
    ).to.deep.equal({ without: [{ name: 'Ana' }] });
  });

  it('two hundred names are kept, the latest ones', () => {
    let state = freshState();
    for (let nth = 0; nth < 205; nth++) {
      state = learnPeople(state, CREATE, { attendees: [{ ...ana, said: `Ana${nth}` }] });
    }
    state = learnPeople(state, CREATE, { attendees: [{ ...ana, said: 'Ana5' }] });
    const names = Object.keys(learnt(state) ?? {});
    expect(names).to.have.length(200);
    expect([names[0], names.at(-1)]).to.deep.equal(['ana6', 'ana5']);
  });

  it('a name is only a key', () => {
    for (const name of ['constructor', '__proto__', 'toString', '']) {
      const slots = { attendees: [{ name }] };
      expect(withKnownPeople(CREATE, slots, { people: {} })).to.deep.equal(slots);
    }
  });
});

describe('the cost of a look-up, and what is stored of it', () => {
  const talk = (...texts: string[]) =>
    play(
      {
        facts: new Map(),
        turns: texts.map(text => ({ cue: { kind: 'user', text }, expected: [] })),
      },
      shippedTemplates(),
    );

  const rows: readonly (readonly [what: string, lookUps: number, texts: string[]])[] = [
    ['none without a name', 0, ['schedule lunch with ben@example.com tomorrow at noon']],
    ['one for all names', 1, ['schedule lunch with Ana, Ben and Zoe tomorrow at noon', '1', 'without Zoe']],
    [
      'none for a name that is known',
      1,
      ['schedule lunch with Ben tomorrow at noon', 'yes', 'schedule tea with Ben on Friday at 4pm'],
    ],
    ['none for the guests of an event', 0, ['remove Ana from the offsite', 'Petrova']],
    ['none for events with somebody who is there by that name', 0, ['when do I meet Dora']],
    ['one for events with somebody who is not', 1, ['when do I meet Dorra']],
  ];
  for (const [what, lookUps, texts] of rows) {
    it(what, async () => expect((await talk(...texts)).calendar.lookUps).to.equal(lookUps));
  }

  it('other matches are dropped after the choice', async () => {
    const open = await talk('schedule lunch with Ana tomorrow at noon');
    expect(JSON.stringify(open.state)).to.contain('petrova');
    const chosen = await talk('schedule lunch with Ana tomorrow at noon', '1');
    expect(JSON.stringify(chosen.state)).not.to.contain('petrova');
  });

  it('the state contains no one who was neither named nor offered', async () => {
    const { state } = await talk('schedule lunch with Ana and Zoe tomorrow at noon', '1');
    expect(JSON.stringify(state)).not.to.match(/ben@|cem@|dora@|eli@/);
  });
});
