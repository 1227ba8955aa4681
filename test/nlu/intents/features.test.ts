import { expect } from 'chai';
import { featureReader, requestReader } from '../../../nlu/intents/features.ts';
import type { Hints } from '../../../nlu/words/messages.ts';

const hints: Hints = {
  slurred: {},
  stated: { links: [], known: [], kinds: [], never: [], lookedFor: [], errands: [] },
  endings: ['s'],
  again: [],
  openings: ['(hi|hello)( there)?', '(can|could) you( please)?', '(i|we) (would like|want) to'],
  actions: { look: ['show', 'book'], add: ['plan'] },
  kinds: { event: ['meeting', 'plan'], 'other-screen': ['film', 'book'], reminder: ['reminder'] },
  compounds: { event: ['termin'] },
};
const familiar = new Set(['my', 'with']);
const seen = (text: string): string[] => featureReader(hints, word => familiar.has(word))(text.split(' '));

describe('features: what is seen of a sentence', () => {
  it('words, pairs, kinds, and the shape in them', () => {
    expect(seen('show my meetings')).to.deep.equal([
      ...['show', 'my', 'meetings', 'show my', 'my meetings', '[look]', '[event]', ':look', ':my', ':event'],
      ...[':^ look', ':look my', ':my event', ':event $', ':^ look my', ':look my event', ':my event $'],
      ...['look … event', '^look … look', '^look … event', '2 kinds'],
    ]);
  });

  it('a word that begins a request is what is to be done, elsewhere it is a thing', () => {
    expect(seen('plan my book')).to.include.members(['[add]', '[other-screen]']);
    expect(seen('book my plan')).to.include.members(['[look]', '[event]']);
  });

  it('what stands right before an event is its name', () => {
    expect(seen('show film meeting')).to.include(':look event').and.not.include('[other-screen]');
    expect(seen('show quarterly meeting')).to.include(':look event');
  });

  it('unknown words are one gap', () => {
    expect(seen('show abc def')).to.include(':look ~');
  });

  it('a slip is of the kind of the word that was meant', () => {
    expect(seen('show meetign')).to.include('[event]');
  });

  it('a word put together of several is of the kind of its end', () => {
    expect(seen('show zahnarzttermins')).to.include('[event]');
    expect(seen('show xxtermin')).to.not.include('[event]');
  });
});

describe('features: the request in a message', () => {
  const sentences = requestReader(hints);
  const rows: readonly (readonly [tokens: string, sentences: readonly string[]])[] = [
    ['hi there can you please show my meetings', ['show my meetings']],
    ['i would like to plan a meeting', ['plan a meeting']],
    ['hello . show it', ['show it']],
    ['that is fine . could you show it . now', ['that is fine', 'show it', 'now']],
    ['hi', []],
  ];
  for (const [tokens, expected] of rows) {
    it(`"${tokens}"`, () => expect(sentences(tokens.split(' ')).map(each => each.join(' '))).to.deep.equal(expected));
  }
});
