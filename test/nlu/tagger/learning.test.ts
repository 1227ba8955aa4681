import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { SeededRandom } from '../../../nlu/learning/random.ts';
import { learnTagger } from '../../../nlu/tagger/learning/learn.ts';
import { filled } from '../../../nlu/tagger/learning/markup.ts';
import { bytesOf, readModel, weightsFile } from '../../../nlu/tagger/weights.ts';

const fillers = new Map([
  ['title', ['yoga', 'movie night~', '{head} with the team']],
  ['head', ['lunch']],
  ['place', ['im | Park']],
  ['day', ['tomorrow', 'on Friday']],
  ['open', ['hi']],
  ['close', ['please']],
]);
const patterns = [
  'add {title} {day}',
  'cancel {title}',
  'is [title the fair] {day}',
  'what is on {day}',
  'what is {day}',
];

const data = { patterns, fillers, part: (word: string) => [word] };

describe('learning to tag', () => {
  it('the same patterns lead to the same bytes', () => {
    const learn = (): Buffer => bytesOf(learnTagger(data));
    expect(learn().equals(learn())).to.equal(true);
  });

  it('the words around what is left open are those that people ask with', () => {
    expect(learnTagger(data).closed).to.deep.equal(['is', 'what']);
  });

  it('marks and lists of a pattern become stretches of their kind', () => {
    const stretches = filled('book [title the fair] {place} {day}', fillers, new SeededRandom('a'));
    expect(stretches.filter(({ text }) => text.trim() !== '').slice(0, 4)).to.deep.equal([
      { text: 'book ' },
      { text: 'the fair', kind: 'title' },
      { text: 'im ', kind: 'before-place' },
      { text: 'Park', kind: 'place' },
    ]);
  });

  it('a list that does not exist is a fault', () => {
    expect(() => filled('{nothing}', fillers, new SeededRandom('a'))).to.throw(TypeError, 'nothing');
  });

  for (const language of ['en', 'de', 'fr']) {
    it(`what was learnt of ${language} is smaller than 300 KB, and reads back as it was written`, () => {
      const bytes = readFileSync(weightsFile(language));
      const model = readModel(language);
      expect(bytes.length).to.be.below(300_000);
      expect(model && bytesOf(model).equals(bytes)).to.equal(true);
    });
  }
});
