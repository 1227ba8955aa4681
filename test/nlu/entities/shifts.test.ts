import { expect } from 'chai';
import { readShifts } from '../../../nlu/entities/shifts.ts';
import { entitiesOf } from '../shown.ts';

describe('shifts', () => {
  const rows: readonly (readonly [text: string, ...shifts: string[]])[] = [
    ['move the vet by an hour', 'start 60: by an hour'],
    ['shift rehearsal by 20 minutes', 'start 20: by 20 minutes'],
    ['move the vet back 30 min', 'start 30: back 30 min'],
    ['move the workshop forward by an hour', 'start -60: forward by an hour'],
    ['move the follow up up by 20 minutes', 'start -20: up by 20 minutes'],
    ['start the vet half an hour sooner', 'start -30: half an hour'],
    ['stretch the lesson by 15 minutes', 'length 15: by 15 minutes'],
    ['trim the lesson by 15 minutes', 'length -15: by 15 minutes'],
    ['extend it to two hours'],
    ['remind me an hour earlier'],
    ['move the vet to Friday by noon'],
  ];
  for (const [text, ...shifts] of rows) {
    it(`"${text}" -> ${shifts.join(', ') || 'none'}`, () => {
      const found = entitiesOf(readShifts(text)).flatMap(one =>
        one.type === 'shift' ? `${one.of} ${one.minutes}: ${one.text}` : [],
      );
      expect(found).to.deep.equal(shifts);
    });
  }
});
