import { expect } from 'chai';
import { createUnderstanding, type KeptModels, type TemplateSketch } from '../../../nlu/index.ts';

const CONTEXT = { reference: '2026-11-23T09:00:00', zone: 'Europe/London', locale: 'en-GB' };
const sketch = (name: string, utterances: string[]): TemplateSketch => ({ name, utterances, slots: [] });
const lunch = sketch('order-lunch', ['order lunch', 'get me something to eat']);
const drinks = sketch('order-drinks', ['order drinks', 'get me something to drink']);

describe('what was learnt of utterances', () => {
  let files: Map<string, Buffer>;
  let written: number;
  const kept: KeptModels = {
    find: name => files.get(name),
    keep: (name, bytes) => {
      written++;
      files.set(name, bytes);
    },
  };
  beforeEach(() => {
    files = new Map();
    written = 0;
  });

  const guess = (templates: TemplateSketch[], language = 'en') =>
    createUnderstanding(templates, { presets: [], commands: {}, language, kept }).read('order lunch', CONTEXT).intents;

  it('is kept, and the same when it is found again', () => {
    const first = guess([lunch, drinks]);
    expect(first[0]?.template).to.equal('order-lunch');
    expect([guess([lunch, drinks]), written]).to.deep.equal([first, 1]);
  });

  it('has another name for other utterances, other names and another language', () => {
    guess([lunch, drinks]);
    guess([lunch, { ...drinks, utterances: ['order drinks'] }]);
    guess([{ ...lunch, name: 'lunch' }, drinks]);
    guess([lunch, drinks], 'de');
    expect([written, files.size]).to.deep.equal([4, 4]);
  });

  it('is learnt anew if the file was cut short', () => {
    const first = guess([lunch, drinks]);
    for (const [name, bytes] of files) files.set(name, bytes.subarray(0, 100));
    expect(guess([lunch, drinks])).to.deep.equal(first);
    for (const [name, bytes] of files) files.set(name, bytes.subarray(0, bytes.length - 1));
    expect(guess([lunch, drinks])).to.deep.equal(first);
    expect(written).to.equal(3);
  });
});
