import { expect } from 'chai';
import { wordsIn } from '../../../nlu/lexicon/index.ts';
import { rivalReader } from '../../../nlu/requests/asking.ts';

const READ: Readonly<Record<string, readonly [text: string, rival?: string, question?: string][]>> = {
  en: [
    ['does yoga clash with the parents evening?', 'parents evening', 'does yoga clash with anything'],
    ['Will that overlap lunch with Jo', 'lunch with Jo', 'does that clash with anything'],
    ['is there a clash between my haircut and the interview', 'interview', 'does my haircut clash with anything'],
    ['does it clash with anything else'],
    ['does the retro overlap with another meeting'],
    ['move the dentist, it clashes with choir'],
  ],
  de: [
    ['überschneidet sich das mit dem Elternabend?', 'Elternabend', 'überschneidet sich das mit etwas'],
    ['kollidiert die Retro mit meinem Arzttermin', 'Arzttermin', 'überschneidet sich die Retro mit etwas'],
    ['überschneidet sich die Retro mit irgendwas'],
  ],
  fr: [
    ["est-ce que le yoga chevauche l'entretien ?", 'entretien', 'est-ce que le yoga chevauche autre chose'],
    ['est-ce que la rétro chevauche autre chose'],
  ],
};

describe('the event that another one is compared with', () => {
  for (const [language, cases] of Object.entries(READ)) {
    const read = rivalReader(wordsIn(language));
    for (const [text, rival, question] of cases) {
      it(`${language}: ${text}`, () => {
        expect(read(text)).to.deep.equal(rival === undefined ? undefined : { rival, question });
      });
    }
  }
});
