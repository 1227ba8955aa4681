import { expect } from 'chai';
import { ownStage, said, templatesOf } from './own-templates.ts';

const TEMPLATE = `name: own
title: Party
utterances:
  - plan a party
  - plan a party {when}
  - a party called {title}
profile: google-calendar
entities:
  title: { type: title, required: true, ask: What is it called? }
  when: { type: date-time-range, required: true, ask: When? }
  place: { type: place, names: [restaurant, place] }
  occasion: { type: text, names: [occasion, reason] }
confirm: "{{ title }}, {{ occasion }}, {{ place }}?"
do:
  - calendar.createEvent: { title: "{{ title }}", when: "{{ when }}", place: "{{ place }}", description: "{{ occasion }}" }
replies: { done: Done. }
`;

describe('a slot with a name of the designer', () => {
  const changes: readonly (readonly [said: string, answer: string])[] = [
    ['change the occasion to farewell', 'Party, farewell, ?'],
    ['set the reason to wedding at the lake', 'Party, wedding at the lake, ?'],
    ['change the restaurant to Blue Cafe', 'Party, , Blue Cafe?'],
  ];
  for (const [change, answer] of changes) {
    it(`"${change}" changes that slot alone, and leaves out nothing`, async () => {
      const stage = ownStage(templatesOf({ 'own.yaml': TEMPLATE }));
      await said(stage, 'plan a party tomorrow at 1pm');
      expect(await said(stage, change)).to.equal(answer);
    });
  }
});
