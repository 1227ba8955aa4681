import { expect } from 'chai';
import { entitiesOf, readEnglish, shownEntity, shownTime } from '../shown.ts';

/** "day (28): 30 February" and so on, with the other times of the message. */
function found(message: string): string[] {
  return entitiesOf(readEnglish(message)).map(entity => {
    if (entity.type === 'time') return shownTime(entity.value);
    if (entity.type !== 'impossible') return shownEntity(entity);
    return `${entity.what}${entity.days ? ` (${entity.days})` : ''}: ${entity.text}`;
  });
}

describe('what is said to be and cannot', () => {
  const rows: readonly (readonly [text: string, ...found: string[]])[] = [
    ['30 February', 'day (28): 30 February'],
    ['on the 30th of February 2028', 'day (29): 30th of February 2028'],
    ['29 February 2027', 'day (28): 29 February 2027'],
    ['29 February 2028', 'date 2028-02-29'],
    ['31 June at 3pm', 'day (30): 31 June', 'time 2026-11-18T15:00'],
    ['June 31st', 'day (30): June 31st'],
    ['31/11/2026', 'day (30): 31/11/2026'],
    ['on 31/6', 'day (30): 31/6'],
    ['on 50/50'],
    ['2026-13-01', 'day: 2026-13-01'],
    ['30 February 3pm', 'day (28): 30 February', 'time 2026-11-18T15:00'],
    ['30 February 12pm', 'day (28): 30 February', 'time 2026-11-18T12:00'],
    ['the fifth Friday of February', 'day: fifth Friday of February'],
    ['from 30 February to 3 March', 'day (28): 30 February'],
    ['tomorrow at 25:99', 'date 2026-11-19', 'clock: 25:99'],
    ['at 13pm', 'clock: 13pm'],
    ["at 27 o'clock", "clock: 27 o'clock"],
    ['at 24:00', 'time 2026-11-19T00:00'],
    ['tomorrow from 5pm to 3pm', 'date 2026-11-19', 'order: from 5pm to 3pm'],
    ['from 5 to 3', 'order: from 5 to 3'],
    ['from 10 to 2', 'timerange 2026-11-19T10:00..2026-11-19T14:00'],
    ['from 10pm to 2am', 'timerange 2026-11-18T22:00..2026-11-19T02:00'],
    ['from Friday to last Monday', 'order: from Friday to last Monday'],
    ['from 9 December 2026 to 5 December 2026', 'order: from 9 December 2026 to 5 December 2026'],
    ['for 0 minutes', 'length: for 0 minutes'],
    ['for 3 years', 'length: for 3 years'],
    ['3 years of lessons'],
    ['for -30 minutes', 'length: for -30 minutes'],
    ['remind me 6 weeks before', 'reminder: remind me 6 weeks before'],
    ['remind me 4 weeks before', 'reminder: remind me 4 weeks before'],
  ];
  for (const [text, ...expected] of rows) {
    it(`"${text}" -> ${expected.join(', ') || 'nothing'}`, () => {
      expect(found(text)).to.deep.equal(expected);
    });
  }
});
