import { expect } from 'chai';
import { clientFacts } from '../../../bot/turn/client-facts.ts';

const client = (told: object) => [
  { type: 'mention', mentioned: { id: 'bot' } },
  { type: 'clientInfo', country: 'DE', platform: 'Windows', ...told },
];

describe('what a client reports about its person', () => {
  const cases: [string, object, object][] = [
    [
      'in fields of the activity',
      { locale: 'de-de', localTimezone: 'Europe/Berlin' },
      { locale: 'de-DE', zone: 'Europe/Berlin' },
    ],
    [
      'in an entity',
      { entities: client({ locale: 'de-DE', timezone: 'Europe/Berlin' }) },
      { locale: 'de-DE', zone: 'Europe/Berlin' },
    ],
    [
      'in both',
      {
        locale: 'en-GB',
        localTimezone: 'Europe/London',
        entities: client({ locale: 'de-DE', timezone: 'Europe/Berlin' }),
      },
      { locale: 'en-GB', zone: 'Europe/London' },
    ],
    [
      'half in each',
      { locale: 'en-GB', entities: client({ timezone: 'Asia/Tokyo' }) },
      { locale: 'en-GB', zone: 'Asia/Tokyo' },
    ],
    [
      'unusably in a field',
      { locale: '??', localTimezone: 'Nowhere/At all', entities: client({ locale: 'de', timezone: 'Europe/Berlin' }) },
      { locale: 'de', zone: 'Europe/Berlin' },
    ],
    ['empty', { locale: '', localTimezone: '', entities: client({ locale: '', timezone: '' }) }, {}],
    ['as something else', { entities: client({ locale: ['de'], timezone: 60 }) }, {}],
    ['not at all', {}, {}],
  ];
  for (const [how, activity, facts] of cases) {
    it(`is read if reported ${how}`, () => expect(clientFacts(activity as never)).to.deep.equal(facts));
  }
});
