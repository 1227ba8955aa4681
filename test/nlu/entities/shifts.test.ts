import { expect } from 'chai';
import { entitiesOf, readEnglish } from '../shown.ts';

describe('shifts', () => {
  const rows: readonly (readonly [text: string, ...shifts: string[]])[] = [
    ['move the vet by an hour', 'start 60: by an hour'],
    ['shift rehearsal by 20 minutes', 'start 20: by 20 minutes'],
    ['move the vet back 30 min', 'start 30: back 30 min'],
    ['move the workshop forward by an hour', 'start -60: forward by an hour'],
    ['move the follow up up by 20 minutes', 'start -20: up by 20 minutes'],
    ['start the vet half an hour sooner', 'start -30: half an hour sooner'],
    ['stretch the lesson by 15 minutes', 'length 15: by 15 minutes'],
    ['trim the lesson by 15 minutes', 'length -15: by 15 minutes'],
    ['the choir needs pushing back by 45 min', 'start 45: back by 45 min'],
    ['the workshop needed bringing forward an hour', 'start -60: forward an hour'],
    ['extend by 15', 'length 15: by 15'],
    ['make it 20 longer', 'length 20: 20 longer'],
    ['make it 10 shorter please', 'length -10: 10 shorter'],
    ['push it back a day', 'start 1440: back a day'],
    ['postpone the vet by two weeks', 'start 20160: by two weeks'],
    ['make it a week later', 'start 10080: a week later'],
    ['add 15 minutes to the vet', 'length 15: add 15 minutes to'],
    ['give the vet an extra half hour', 'length 30: an extra half hour'],
    ['knock 10 minutes off the vet', 'length -10: knock 10 minutes off'],
    ['end the vet half an hour later', 'length 30: half an hour later'],
    ['let the choir finish 10 minutes early', 'length -10: 10 minutes early'],
    ['the vet is starting 10 minutes late', 'start 10: 10 minutes late'],
    // Two hours or two minutes
    ['push it back by 2'],
    ['extend it to two hours'],
    ['add a 30 minute call to my calendar'],
    ['add 30 minutes to my calendar for the vet'],
    ['dinner a week later'],
    ['extend it by 15 december'],
    ['postpone it by a month'],
    ['in two days move it'],
    ['remind me an hour earlier'],
    ['move the vet to Friday by noon'],
  ];
  for (const [text, ...shifts] of rows) {
    it(`"${text}" -> ${shifts.join(', ') || 'none'}`, () => {
      const found = entitiesOf(readEnglish(text)).flatMap(one =>
        one.type === 'shift' ? `${one.of} ${one.minutes}: ${one.text}` : [],
      );
      expect(found).to.deep.equal(shifts);
    });
  }
});
