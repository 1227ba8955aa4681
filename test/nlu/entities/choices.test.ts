import { expect } from 'chai';
import { choiceReader } from '../../../nlu/entities/choices/choices.ts';
import { finished } from '../../../nlu/once/stepwise.ts';

const read = finished(
  choiceReader([
    {
      list: 'scope',
      options: [
        { value: 'one', title: 'Nur diesen', phrases: ['nur diesen Termin'] },
        { value: 'all', title: 'Alle', phrases: ['die ganze Serie'] },
      ],
    },
  ]),
);

const chosen = (text: string): string[] =>
  read(text).flatMap(({ entity }) => (entity.type === 'choice' ? [entity.value] : []));

describe('choices', () => {
  it('are found by their phrases anywhere in a sentence', () => {
    expect(chosen('lösch die ganze Serie, bitte')).to.deep.equal(['all']);
  });

  it('are found by what stands on the button when that is all that is said', () => {
    expect([chosen('alle'), chosen(' nur diesen ')]).to.deep.equal([['all'], ['one']]);
    expect(chosen('alle zwei Wochen')).to.deep.equal([]);
  });
});
