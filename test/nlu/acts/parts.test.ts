import { expect } from 'chai';
import { partReader } from '../../../nlu/acts/parts.ts';
import { wordsIn } from '../../../nlu/lexicon/index.ts';
import type { Entity } from '../../../nlu/reading/entities.ts';

const READ: Readonly<Record<string, readonly [text: string, part?: { of: string; is: string; event?: string }][]>> = {
  en: [
    ['add a video link to the dentist', { of: 'link', is: 'comes', event: 'the dentist' }],
    ['set a reminder for the dentist', { of: 'reminder', is: 'comes', event: 'the dentist' }],
    ['set up a video link to the dentist', { of: 'link', is: 'comes', event: 'the dentist' }],
    ['add a note to the dentist', { of: 'text', is: 'comes', event: 'the dentist' }],
    ['remove the reminder', { of: 'reminder', is: 'goes' }],
    ['set the place to Room 9'],
    ['please set the location to Pier 3'],
    ['set the title to Lunch'],
    ['set the description to bring milk'],
  ],
  de: [
    ['füg dem Zahnarzt einen Videolink hinzu'],
    ['mach einen Videolink zum Zahnarzt dazu', { of: 'link', is: 'comes', event: 'Zahnarzt' }],
    ['stell eine Erinnerung für den Zahnarzt ein', { of: 'reminder', is: 'comes', event: 'den Zahnarzt' }],
    ['stell die Erinnerung für den Zahnarzt ab', { of: 'reminder', is: 'goes', event: 'den Zahnarzt' }],
    ['nimm den Videolink aus dem Review', { of: 'link', is: 'goes', event: 'dem Review' }],
    ['mach den Videolink weg', { of: 'link', is: 'goes' }],
    ['lass die Erinnerung'],
    ['setz den Ort auf Raum 9'],
  ],
  fr: [
    ['mets un lien vidéo au dentiste', { of: 'link', is: 'comes', event: 'dentiste' }],
    ['ajoute un lieu au dentiste', { of: 'text', is: 'comes', event: 'dentiste' }],
    ['mets le lieu à Salle 9'],
    ['mets le titre à Déjeuner'],
  ],
};

describe('a part of an event', () => {
  for (const [language, rows] of Object.entries(READ)) {
    const read = partReader(wordsIn(language));
    for (const [text, part] of rows) {
      it(`${part ? `${part.of} ${part.is}` : 'is not'} in "${text}"`, () => {
        expect(read(text, [])).to.deep.equal(part);
      });
    }
  }

  it('is no part of a time or a length of time', () => {
    const span = { start: 0, end: 0 };
    const read = partReader(wordsIn('en'));
    const time = { type: 'time', text: 'for 3PM', span, value: { kind: 'time', start: '15:00' } } as Entity;
    const length = { type: 'duration', text: 'for 2 hours', span, value: { minutes: 120 } } as unknown as Entity;
    expect(read('remove the reminder for 3PM', [time])).to.equal(undefined);
    expect(read('set a reminder for 2 hours', [length])).to.equal(undefined);
  });
});
