import { expect } from 'chai';
import { faultsIn, ownStage, said, templatesOf } from './own-templates.ts';

const CHOICE = `entities:
  car:
    type: choice
    required: true
    ask: Which car?
    options:
      - { value: s, title: Small one, phrases: [small car] }
      - { value: l, title: Large one, phrases: [large car] }
`;
const car = (done: string, more = ''): string => `name: own
title: Rent a car
utterances: [rent a car, "I need a {car}", lend me something to drive]
${CHOICE}  driver: { type: choice, options: [{ value: "yes", title: With a driver, phrases: [with a driver] }] }
${more}replies: { done: '{% if driver %}!{% endif %}${done}' }
`;
const CALLER = `name: caller
utterances: [plan a trip, plan a journey, a trip please]
do:
  - template: own
    as: why
replies: { done: "{{ why.car.title }} ({{ why.car }})" }
`;

describe('what people call the option of a choice', () => {
  const answer = async (template: string, others = {}, message = 'I need a large car'): Promise<string> =>
    said(ownStage(templatesOf({ 'own.yaml': template, ...others })), message);

  const texts: [text: string, shown: string, more?: string][] = [
    ['{{ car.title }} ({{ car }})', 'Large one (l)'],
    ['{{ car.title | upcase }}', 'LARGE ONE'],
    ['{% assign one = car.title %}{{ one }}', 'Large one'],
    ['{% if car.title == "Large one" and car == "l" %}yes{% endif %}', 'yes'],
    ['{% case car.title %}{% when "Large one" %}yes{% endcase %}', 'yes'],
    ['{{ called }}', 'Large one', 'values: { called: "{{ car.title }}" }\n'],
    ['{{ car }} [{{ driver.title }}]{% if driver.title %}yes{% endif %}', 'l []'],
    ['{{ car.title.size }}', '9'],
  ];
  for (const [text, shown, more] of texts) {
    it(`is its title: ${text}`, async () => {
      expect(await answer(car(text, more))).to.equal(shown);
    });
  }

  it('is known of a sub-dialog', async () => {
    const stage = ownStage(templatesOf({ 'own.yaml': car('Fine.'), 'caller.yaml': CALLER }));
    await said(stage, 'plan a trip');
    expect(await said(stage, 'large car')).to.match(/Large one \(l\)$/);
  });

  it('is translated', async () => {
    const german = `title: Auto
utterances: [ein auto mieten, ich brauche ein auto, "ich brauche {car}"]
entities:
  car: { ask: Welches?, options: [{ value: s, title: Klein, phrases: [kleines auto] }, { value: l, title: Groß, phrases: [großes auto] }] }
  driver: { options: [{ value: "yes", title: Mit Fahrer, phrases: [mit fahrer] }] }
replies: { done: "{{ car.title }}" }
`;
    const live = templatesOf({ 'own.yaml': car('{{ car.title }}'), 'own.de.yaml': german }, 'de');
    const stage = ownStage(live);
    await said(stage, 'ein auto mieten');
    expect(await said(stage, 'großes auto')).to.equal('Groß');
  });

  it('is known only under the name of the choice, and nothing else is', () => {
    const copied = faultsIn(car('{% assign one = car %}{{ one.title }}'));
    expect(copied).to.match(/`one` is a text and has no `title`/);
    expect(faultsIn(car('{{ car.label }}'))).to.match(/`car` is a text and has no `label`/);
  });
});
