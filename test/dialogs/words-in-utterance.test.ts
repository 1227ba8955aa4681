import { expect } from 'chai';
import { wordsInUtterance } from '../../dialogs/slots/words/words-in-utterance.ts';
import { shippedTemplates } from '../shipped-templates.ts';
import { templatesOf } from './language/own-templates.ts';

const context = { reference: '2026-11-23T09:00:00', zone: 'Europe/London', locale: 'en-GB' };

describe('words where an utterance has them', () => {
  it('are looked for in no more steps than a message is long', () => {
    const { set, understanding } = shippedTemplates('en');
    const template = set.templates.get('update-event');
    if (!template) throw new TypeError('no update-event');
    const days = 'on Monday 30 November 2026 from 10:00 to 11:00 and on Tuesday 1 December 2026 from 9:00 to 9:30';
    const text = `move the dentist ${days} ${days} ${days} except for Christmas!`;
    const reading = understanding.forSlots(understanding.read(text, context), template.sketch.slots);
    expect(wordsInUtterance(template, reading)).to.equal(undefined);
  });

  it('are looked for with patterns that are made once for a template', () => {
    const { set, understanding } = templatesOf({
      'own.yaml': `name: own
utterances: ["order {dish} for me", "bring {dish} to {where}", i am hungry]
entities: { dish: { type: text }, where: { type: place } }
replies: { done: "{{ dish }} {{ where }}" }
`,
    });
    const template = set.templates.get('own');
    if (!template) throw new TypeError('no template');
    const dishIn = (text: string): string | undefined =>
      wordsInUtterance(template, understanding.read(text, context))?.words.get('dish');
    const { dishes, made } = counting(() => ['order a soup for me', 'bring tea to the garden'].map(dishIn));
    expect(dishes).to.deep.equal(['a soup', 'tea']);
    expect(made).to.be.greaterThan(0);
    const again = counting(() => ['order a pie for me', 'bring jam to the garden'].map(dishIn));
    expect(again.dishes).to.deep.equal(['a pie', 'jam']);
    expect(again.made).to.equal(0);
  });
});

/** How many patterns are made from the words of utterances. */
function counting(work: () => (string | undefined)[]): { dishes: (string | undefined)[]; made: number } {
  const before = globalThis.RegExp;
  let made = 0;
  globalThis.RegExp = new Proxy(before, {
    construct(target, [source, flags]: [string, string]) {
      made += flags === 'diu' ? 1 : 0;
      return new target(source, flags);
    },
  });
  try {
    const dishes = work();
    return { dishes, made };
  } finally {
    globalThis.RegExp = before;
  }
}
