import { expect } from 'chai';
import { createUnderstanding } from '../../nlu/index.ts';
import { en } from '../../nlu/lexicon/en/index.ts';
import { languages } from '../../nlu/lexicon/index.ts';
import type { Words } from '../../nlu/words/words.ts';
import { shownTime, WEDNESDAY } from './shown.ts';

/** A language without any data: the same lists and tables, all empty. */
const emptied = (value: unknown): unknown =>
  Array.isArray(value)
    ? []
    : Object.fromEntries(
        Object.entries(value as object).flatMap(([key, each]) =>
          typeof each === 'object' ? [[key, emptied(each)]] : [],
        ),
      );
const noWords = emptied(en) as Words;

/** Some French words. */
const fr: Words = {
  ...noWords,
  spelled: { à: 'a', é: 'e' },
  yes: ['oui', 'bien sûr'],
  no: ['non'],
  wrong: [],
  people: { ...noWords.people, cues: ['avec'], and: ['et'] },
  titles: {
    called: ['intitulé'],
    about: [],
    general: [],
    meets: {},
    whole: [],
    codes: [],
    ends: [],
    kept: [],
    never: [],
  },
  trim: ['avec'],
  timeGrammar: {
    productions: `
      day: demain => today(1)
      weekday: lundi => 1
      day: <weekday> => weekday($1)
      day: <weekday> prochain => nextWeekday($1)
      clock: midi => clock(12,0,1)
      clock: # heures => clock($1,0,1)
      clock: # heures # => clock($1,$2,1)
      clocks: a <clock> => at($1)
      at: <day> <clocks> => dayClocks($1,$2)
      repeat: tous les <weekday> => everyWeekday($1)
      length: pendant # heures => lead(length($1,"hour"),"for")
      root: <day>
      root: <at>
      root: <clocks>
      root: <repeat>
      root: <length>
    `,
    fillers: [],
    apart: [],
    cues: {},
    joined: [],
    namesHaveCapitals: false,
  },
};

describe('a third language is data', () => {
  const understanding = createUnderstanding([], {
    presets: [],
    commands: {},
    language: 'xx',
    languages: { ...languages, xx: fr },
  });
  const read = (text: string) =>
    understanding.read(text, { reference: WEDNESDAY, zone: 'Europe/Paris', locale: 'fr-FR' });

  it('reads days and hours', () => {
    const times = ['demain à 15 heures', 'lundi prochain à midi', 'Demain a 9 heures 30'].map(text =>
      read(text).entities.flatMap(entity => (entity.type === 'time' ? [shownTime(entity.value)] : [])),
    );
    expect(times).to.deep.equal([
      ['datetime 2026-11-19T15:00'],
      ['datetime 2026-11-23T12:00'],
      ['datetime 2026-11-19T09:30'],
    ]);
  });

  it('reads repetitions, lengths and people in one sentence', () => {
    const { entities, title } = read('intitulé Budget avec Ana et Ben tous les lundi à midi pendant 2 heures');
    expect(entities.map(({ type, text }) => `${type}: ${text}`)).to.deep.equal([
      'people: Ana et Ben',
      'repeat: tous les lundi',
      'time: à midi',
      'duration: pendant 2 heures',
    ]);
    expect(title?.text).to.equal('Budget');
  });

  it('reads a yes and a no', () => {
    expect(['oui', 'Bien sûr !', 'non', 'demain'].map(text => read(text).answer)).to.deep.equal([
      'yes',
      'yes',
      'no',
      undefined,
    ]);
  });
});

describe('a language without words', () => {
  it('takes the labels of the buttons as answers and commands', () => {
    const commands = { yes: ['Sì'], no: ['No'], cancel: ['Annulla'] };
    const understanding = createUnderstanding([], { language: 'it', presets: [], commands });
    const context = { reference: WEDNESDAY, zone: 'Europe/Rome', locale: 'it' };
    expect(['sì!', 'No', 'sì domani'].map(text => understanding.read(text, context).answer)).to.deep.equal([
      'yes',
      'no',
      undefined,
    ]);
    expect(understanding.read('annulla', context).command).to.equal('cancel');
  });
});
