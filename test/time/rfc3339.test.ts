import { expect } from 'chai';
import { fromRfc3339, toRfc3339 } from '../../time/index.ts';

const AT = Date.UTC(2026, 10, 22, 13, 30);

describe('instants as RFC 3339 writes them', () => {
  for (const text of [
    '2026-11-22T13:30:00Z',
    '2026-11-22T14:30:00+01:00',
    '2026-11-22T14:30:00.000+01:00',
    '2026-11-22T10:00:00-03:30',
  ]) {
    it(`reads ${text}`, () => {
      expect(fromRfc3339(text)).to.equal(AT);
    });
  }

  for (const text of [
    '',
    '2026-11-22',
    '2026-11-22T14:30:00',
    '2026-11-22T14:30Z',
    '2026-02-30T14:30:00Z',
    '2026-11-22T25:30:00Z',
    'Sun, 22 Nov 2026 13:30:00 GMT',
  ]) {
    it(`does not read “${text}”`, () => {
      expect(fromRfc3339(text)).to.equal(undefined);
    });
  }

  const written: [zone: string, text: string][] = [
    ['UTC', '2026-11-22T13:30:00Z'],
    ['Europe/London', '2026-11-22T13:30:00+00:00'],
    ['America/St_Johns', '2026-11-22T10:00:00-03:30'],
    ['Asia/Kathmandu', '2026-11-22T19:15:00+05:45'],
  ];
  for (const [zone, text] of written) {
    it(`writes ${text} in ${zone}`, () => {
      expect(toRfc3339(AT + 999, zone)).to.equal(text);
    });
  }
});
