import { expect } from 'chai';
import { grammar as english } from '../../../nlu/lexicon/en/grammar/grammar.ts';
import { languages } from '../../../nlu/lexicon/index.ts';
import { chartReader } from '../../../nlu/time/chart/index.ts';
import { productionsOf } from '../../../nlu/time/chart/notation.ts';
import { operations } from '../../../nlu/time/chart/operations/index.ts';
import type { TimeGrammar } from '../../../nlu/words/times.ts';

const grammarOf = (productions: string): TimeGrammar => ({
  productions,
  fillers: ['äh'],
  apart: [],
  cues: {},
  namesHaveCapitals: false,
  joined: ['frei', 'tag'],
});

const startsOf = (productions: string, text: string): string[] =>
  chartReader(grammarOf(productions), word => word)(text, {
    reference: '2026-11-18T10:00:00',
    locale: 'de-DE',
  }).flatMap(({ entity }) => (entity.type === 'time' ? [entity.value.start] : []));

const grammars = [english, ...Object.values(languages).flatMap(({ timeGrammar }) => timeGrammar ?? [])];

describe('productions', () => {
  it('make a value of their parts', () => {
    const productions = 'day: heute => today(0)\nday: in # tagen => today($1)\nroot: [am] <day>';
    expect(startsOf(productions, 'heute')).to.deep.equal(['2026-11-18']);
    expect(startsOf(productions, 'in 3 Tagen')).to.deep.equal(['2026-11-21']);
    expect(startsOf(productions, 'in Tagen')).to.deep.equal([]);
  });

  it('skip a filler between two words, not behind the last', () => {
    expect(startsOf('root: tag eins => today(1)', 'tag äh eins')).to.deep.equal(['2026-11-19']);
  });

  it('prefer the reading that leaves no number', () => {
    const productions = 'root: tag => today(0)\nroot: tag # => today($1)';
    expect(startsOf(productions, 'tag 2')).to.deep.equal(['2026-11-20']);
  });

  it('want a part glued with ~ and in capitals with ^', () => {
    expect(startsOf('root: # ~x => today($1)', '2x')).to.deep.equal(['2026-11-20']);
    expect(startsOf('root: # ~x => today($1)', '2 x')).to.deep.equal([]);
    expect(startsOf('root: ^so => today(4)', 'So')).to.deep.equal(['2026-11-22']);
    expect(startsOf('root: ^so => today(4)', 'so')).to.deep.equal([]);
  });

  it('read a word that is written onto another', () => {
    expect(startsOf('root: frei ~tag => today(2)', 'Freitag')).to.deep.equal(['2026-11-20']);
  });

  it('name the line that cannot be read', () => {
    expect(() => productionsOf('day heute')).to.throw(TypeError, 'not a production: day heute');
    expect(() => productionsOf('day: (heute')).to.throw(TypeError, 'not a production: day: (heute');
  });

  it('name a category that nothing makes, and an unknown operation', () => {
    expect(() => startsOf('root: <day>', 'heute')).to.throw(TypeError, 'no production makes <day>');
    expect(() => startsOf('root: heute => tomorow(1)', 'heute')).to.throw(TypeError, 'no operation tomorow');
  });

  it('have a use for every operation', () => {
    const used = new Set(
      grammars.flatMap(({ productions }) => [...productions.matchAll(/(\w+)\(/g)].map(([, name]) => name)),
    );
    expect(Object.keys(operations).filter(name => !used.has(name))).to.deep.equal([]);
  });

  it('have a use for every category', () => {
    for (const { productions } of grammars) {
      const lines = productionsOf(productions);
      const named = new Set([...productions.matchAll(/<([\w-]+)>/g)].map(([, name]) => name));
      expect(lines.map(({ category }) => category).filter(name => name !== 'root' && !named.has(name))).to.deep.equal(
        [],
      );
    }
  });
});

describe('civil arithmetic of the chart', () => {
  it('takes the 29th of February for the next leap year', () => {
    expect(startsOf('root: # ~. # ~. => monthDay($1,$2)', '29.2.')).to.deep.equal(['2028-02-29']);
  });
});
