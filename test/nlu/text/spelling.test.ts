import { expect } from 'chai';
import { spellingCorrector } from '../../../nlu/text/spelling.ts';

const slips = spellingCorrector(['calendar', 'meeting', 'lunch', 'free']);

describe('slips: the word that is meant', () => {
  const rows: readonly (readonly [said: string, meant: string | undefined])[] = [
    ['calendar', 'calendar'],
    ['calender', 'calendar'],
    ['calndar', 'calendar'],
    ['callendar', 'calendar'],
    ['claendar', 'calendar'],
    ['meetign', 'meeting'],
    ['lunhc', 'lunch'],
    ['clndar', undefined],
    ['fre', undefined],
    ['fere', undefined],
    ['launches', undefined],
    ['punch', undefined],
    ['seeting', undefined],
  ];
  for (const [said, meant] of rows) it(`${said}: ${meant ?? 'none'}`, () => expect(slips(said)).to.equal(meant));
});
