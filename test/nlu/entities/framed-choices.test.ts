import { expect } from 'chai';
import { framedChoiceReader } from '../../../nlu/entities/choices/framed-choices.ts';
import { languages } from '../../../nlu/lexicon/index.ts';

const COLOR = {
  list: 'color',
  frames: ['make/paint … {option}', 'in {option} colour', 'change … to {option}'],
  options: [
    { value: 'tomato', phrases: [], words: ['red'] },
    { value: 'blueberry', phrases: [], words: ['blue'] },
  ],
};
const LINK = {
  list: 'link',
  options: [
    { value: 'yes', phrases: [], words: ['link'], frames: ['add … {option}'] },
    { value: 'no', phrases: [], words: ['link'], frames: ['remove … {option}'] },
  ],
};
const PRIVACY = {
  list: 'privacy',
  frames: [', {option}'],
  options: [{ value: 'private', phrases: [], words: ['private'] }],
};

describe('nlu: options in frames', () => {
  const read = framedChoiceReader(languages['en'] as NonNullable<(typeof languages)['en']>, [COLOR, LINK, PRIVACY]);
  const found = (text: string) =>
    read(text).map(({ entity }) => (entity.type === 'choice' ? `${entity.list} ${entity.value} “${entity.text}”` : ''));

  const sentences: Record<string, string[]> = {
    'make the dentist red': ['color tomato “red”'],
    'Make it BLUE, please': ['color blueberry “BLUE”'],
    'paint the review on Friday at 3 blue and move it': ['color blueberry “blue”'],
    'make the blue room meeting red': ['color tomato “red”'],
    'change the colour of my 3pm to blue': ['color blueberry “to blue”'],
    'in red colour': ['color tomato “in red colour”'],
    'add a link to the call': ['link yes “link”'],
    'remove the link from the call': ['link no “link”'],
    'dentist tomorrow at 3, private': ['privacy private “, private”'],
  };
  for (const [text, expected] of Object.entries(sentences)) {
    it(`reads “${text}”`, () => expect(found(text)).to.deep.equal(expected));
  }

  const others = [
    'make it a blue day',
    'lunch in the blue room',
    'make lunch. The wall is red',
    'add a linked list',
    'paint the fence',
    'red',
    'a private lesson',
  ];
  for (const text of others) {
    it(`reads nothing in “${text}”`, () => expect(found(text)).to.deep.equal([]));
  }
});
