import { expect } from 'chai';
import { type WriteClues, withClearWrites } from '../../../nlu/intents/clear-writes.ts';
import type { TemplateSketch } from '../../../nlu/reading/understanding.ts';

const template = (name: string, writes?: TemplateSketch['writes']): TemplateSketch => ({
  ...{ name, utterances: [], slots: [] },
  ...(writes && { writes }),
});
const templates = [
  template('add', 'new'),
  template('edit', 'change'),
  template('move', 'change'),
  template('drop', 'deletion'),
  template('reply', 'answer'),
  template('show'),
];

/** The guesses that are left of some, as "show 0.4", if the message says what the clues tell. */
function left(guesses: Readonly<Record<string, number>>, clues: Partial<Record<keyof WriteClues, unknown>> = {}) {
  const told = {
    removes: undefined,
    refuses: false,
    changes: false,
    beyond: false,
    renames: false,
    responds: false,
    wishes: false,
    ...clues,
  };
  const written = Object.fromEntries(Object.entries(told).map(([name, said]) => [name, () => said])) as WriteClues;
  const all = Object.entries(guesses).map(([name, confidence]) => ({ template: name, confidence }));
  return withClearWrites(all, templates, written).map(guess => `${guess.template} ${guess.confidence}`);
}

describe('changes and deletions that are clearly asked for', () => {
  it('a change is not asked about beside words that answer an invitation', () => {
    expect(left({ edit: 0.4, reply: 0.33 })).to.deep.equal(['reply 0.33', 'edit 0.33']);
    expect(left({ edit: 0.4, reply: 0.33 }, { responds: true })).to.deep.equal(['reply 0.33']);
  });

  it('a wish for something new is no change, unless a word asks for one', () => {
    expect(left({ edit: 0.625, add: 0.25 }, { wishes: true })).to.deep.equal(['add 0.875']);
    expect(left({ edit: 0.625, add: 0.25 }, { wishes: true, changes: true })).to.deep.equal(['edit 0.625', 'add 0.25']);
  });

  it('a change that no word asks for needs more confidence', () => {
    expect(left({ edit: 0.5 })).to.deep.equal([]);
    expect(left({ edit: 0.5 }, { changes: true })).to.deep.equal(['edit 0.5']);
  });

  it('templates that change events are as clear as they are together', () => {
    expect(left({ edit: 0.4, move: 0.2 })).to.deep.equal(['edit 0.4', 'move 0.2']);
    expect(left({ edit: 0.3, move: 0.2 })).to.deep.equal([]);
  });

  it('taking a thing off a list outside the calendar needs more still', () => {
    expect(left({ drop: 0.6 }, { removes: 'event' })).to.deep.equal(['drop 0.6']);
    expect(left({ drop: 0.6 }, { removes: 'event', beyond: true })).to.deep.equal([]);
  });

  it('a change that is likeliest, but not clear, comes level with the next guess', () => {
    expect(left({ edit: 0.5, show: 0.3 })).to.deep.equal(['show 0.3', 'edit 0.3']);
    expect(left({ edit: 0.5, show: 0.2 })).to.deep.equal(['show 0.2']);
  });

  it('a deletion that words ask for comes level with something new', () => {
    expect(left({ add: 0.5, drop: 0.2 }, { removes: 'event' })).to.deep.equal(['add 0.5', 'drop 0.5']);
    expect(left({ add: 0.5, drop: 0.2 })).to.deep.equal(['add 0.5']);
  });

  it('no deletion is offered to somebody who refuses one', () => {
    expect(left({ drop: 0.6, show: 0.3 }, { refuses: true })).to.deep.equal(['show 0.3']);
  });
});
