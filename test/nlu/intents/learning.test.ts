import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { Classifier, NONE, type TemplateModel } from '../../../nlu/intents/classifier.ts';
import { learnKinds } from '../../../nlu/intents/learning/kinds.ts';
import { messagesOf, variants } from '../../../nlu/intents/learning/requests.ts';
import { learnSoftmax, type SoftmaxExample } from '../../../nlu/intents/learning/softmax.ts';
import { learnTemplates } from '../../../nlu/intents/learning/templates.ts';
import { kindsFile, RequestKinds, requestKindsOf } from '../../../nlu/intents/request-kinds.ts';
import { hashesOf, scoresOf, sharesOf, weightBetween } from '../../../nlu/intents/softmax.ts';
import { tokenizer } from '../../../nlu/intents/tokens.ts';
import { packed, unpacked } from '../../../nlu/intents/weights.ts';
import { wordsIn } from '../../../nlu/lexicon/index.ts';
import { withSpellings } from '../../../nlu/lexicon/spellings.ts';
import type { TemplateSketch } from '../../../nlu/reading/understanding.ts';
import type { Hints } from '../../../nlu/words/messages.ts';

const LEARNING = { epochs: 12, rate: 4, decay: 0.0005, cells: 1 << 12 };
const classes = ['tea', 'cake', NONE];
const examples = [
  ['make', 'tea'],
  ['bake', 'a', 'cake'],
  ['good', 'night'],
].map((words, target): SoftmaxExample => ({ features: hashesOf(words), target }));

const hints: Hints = {
  slurred: {},
  stated: { links: [], known: [], kinds: [], never: [], lookedFor: [], errands: [] },
  endings: [],
  again: [],
  openings: [],
  actions: {},
  kinds: {},
  compounds: {},
};
const said = (text: string) => [text.split(' ')];

describe('learning a softmax regression', () => {
  const model = learnSoftmax(classes, examples, LEARNING);
  const shares = sharesOf(scoresOf(model, hashesOf(['bake', 'cake'])));

  it('the same examples lead to the same bytes', () => {
    expect(packed(learnSoftmax(classes, examples, LEARNING)).equals(packed(model))).to.equal(true);
  });

  it('shares add up to 1, and what was learnt has the largest', () => {
    expect(shares.reduce((sum, share) => sum + share, 0)).to.be.closeTo(1, 1e-9);
    expect(shares.indexOf(Math.max(...shares))).to.equal(classes.indexOf('cake'));
  });

  it('a feature speaks for the class that it was seen in', () => {
    expect(weightBetween(model, 'tea', 0, 1)).to.be.above(0.1);
    expect(weightBetween(model, 'cake', 0, 1)).to.be.below(-0.1);
  });

  it('among many classes, too, what was learnt has the largest share', () => {
    const names = Array.from({ length: 60 }, (_, at) => `w${at}`);
    const many = names.map((name, target): SoftmaxExample => ({ features: hashesOf(['do', name]), target }));
    const learnt = learnSoftmax(names, many, { ...LEARNING, cells: 1 << 16 });
    const found = names.map(name => {
      const scores = scoresOf(learnt, hashesOf(['please', 'do', name]));
      return names[scores.indexOf(Math.max(...scores))];
    });
    expect(found).to.deep.equal(names);
  });

  it('a model reads back as it was written', () => {
    expect(unpacked(packed(model))).to.deep.equal(model);
  });
});

describe('many templates', () => {
  const sketches = (count: number): TemplateSketch[] =>
    Array.from({ length: count }, (_, at) => ({
      name: `topic-${at}`,
      slots: [],
      utterances: [`tell me about w${at}`, `show w${at} please`, `what is w${at}`],
    }));
  const words = withSpellings(wordsIn('en'));
  const learn = (count: number): TemplateModel =>
    learnTemplates(sketches(count), { words, wordsOf: tokenizer(words), kinds: undefined });
  const guess = (model: TemplateModel, text: string) =>
    new Classifier(model, words.hints, undefined).guess({ spoken: said(text), sentences: said(text) });
  const many = learn(400);

  it('the one that a message is about is found among the few that it is compared with', () => {
    const asked = [0, 7, 150, 399].map(at => guess(many, `please tell me about w${at}`)[0]?.template);
    expect(asked).to.deep.equal(['topic-0', 'topic-7', 'topic-150', 'topic-399']);
  });

  it('a message is compared with as many weights of 400 as of 40', () => {
    const weightsRead = (model: TemplateModel): number => {
      let count = 0;
      const cells = new Proxy(model.cells, {
        get(target, key) {
          if (/^\d+$/.test(String(key))) count++;
          return Reflect.get(target, key);
        },
      });
      guess({ ...model, cells }, 'please tell me about w7');
      return count;
    };
    expect(weightsRead(many)).to.be.at.most(1.1 * weightsRead(learn(40)));
  });

  it('are learnt after an edit as if nothing had been learnt before', () => {
    const fresh = (): TemplateModel => {
      const own = { ...wordsIn('en') };
      return learnTemplates(sketches(20), { words: own, wordsOf: tokenizer(own), kinds: undefined });
    };
    const [first, edited] = [packed(fresh()), packed(learn(21))];
    learn(21);
    const back = learnTemplates(sketches(20), { words, wordsOf: tokenizer(words), kinds: undefined });
    expect(packed(back).equals(first)).to.equal(true);
    expect(packed(learn(21)).equals(edited)).to.equal(true);
  });

  it('of words that no utterance has, nothing is guessed', () => {
    expect(guess(many, 'xyzzy').filter(({ confidence }) => confidence > 0.5)).to.deep.equal([]);
  });
});

describe('lines of sentences', () => {
  it('stand for each of their choices', () => {
    expect(variants('(drop|kill) the call (now|)').toSorted()).to.deep.equal([
      'drop the call',
      'drop the call now',
      'kill the call',
      'kill the call now',
    ]);
  });

  it('are learnt in six ways at most, always the same', () => {
    const line = 'move (a|b|c) to (d|e|f)';
    expect(variants(line)).to.have.length(6).and.deep.equal(variants(line));
  });

  it('have one of a list for each name in braces, and these words tell nothing of how people ask', () => {
    const [message] = messagesOf(
      'drop {title}',
      new Map([
        ['title', ['the | {what}']],
        ['what', ['Choir']],
      ]),
    );
    expect(message?.text.toLowerCase()).to.equal('drop the choir');
    expect([...(message?.names ?? [])]).to.deep.equal(['the', 'choir']);
  });
});

describe('kinds of requests', () => {
  const kinds = learnKinds(
    [
      { kind: 'new', sentences: said('put the dentist in') },
      { kind: 'new', sentences: said('put the choir in') },
      { kind: 'deletion', sentences: said('take the dentist out') },
      { kind: 'deletion', sentences: said('take the choir out') },
      { kind: 'none', sentences: said('the dentist was fine') },
      { kind: 'none', sentences: said('the choir was fine') },
    ],
    hints,
  );

  it('are told apart by the words of a message', () => {
    const [fresh = 0, deletion = 0] = new RequestKinds(kinds, hints).shares(said('take the piano out'));
    expect(deletion).to.be.above(2 * fresh);
  });

  it('give reasons', () => {
    const reasons = new RequestKinds(kinds, hints).reasons(said('take the piano out'), 1, 0);
    expect(reasons.get('take')).to.be.above(0);
    expect(reasons.get('piano')).to.equal(0);
  });

  it('are learnt from what several messages have in common', () => {
    const reasons = new RequestKinds(kinds, hints).reasons(said('put the dentist in'), 1, 0);
    expect(reasons.get('put')).to.be.below(0);
    const once = learnKinds([{ kind: 'new', sentences: said('put the dentist in') }], hints);
    expect(once.cells.some(weight => weight !== 0)).to.equal(false);
  });

  it('say which templates can be meant at all', () => {
    const sure = new RequestKinds(kinds, hints);
    const model: TemplateModel = {
      ...learnSoftmax(['add', 'drop', NONE], [], LEARNING),
      familiar: [],
      champions: [],
      profiles: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    };
    const spoken = said('take the piano out');
    const [best] = new Classifier(model, hints, sure).guess({ spoken, sentences: spoken });
    expect(best?.template).to.equal('drop');
  });

  it('are the same in every language', () => {
    const kindsOf = (language: string) => requestKindsOf(language, hints)?.names.toSorted();
    expect(kindsOf('de')).to.deep.equal(kindsOf('en'));
    expect(kindsOf('fr')).to.deep.equal(kindsOf('en'));
  });

  for (const language of ['en', 'de', 'fr']) {
    it(`what was learnt of ${language} is smaller than 300 KB`, () => {
      expect(readFileSync(kindsFile(language)).length).to.be.below(300_000);
    });
  }
});
