import { expect } from 'chai';
import { compileBody, compilePath, compileQuery } from '../../../dialogs/services/request-parts.ts';
import { days, setting } from '../templates/render.ts';

describe('the request of a declared action', () => {
  const path = (desk: unknown) => compilePath('/desks/{{ desk }}/bookings')({ desk }, setting);

  const segments: [value: string, path: string][] = [
    ['4.12', '/desks/4.12/bookings'],
    ['4/12', '/desks/4%2F12/bookings'],
    ['a b?c#d', '/desks/a%20b%3Fc%23d/bookings'],
    ['%2e%2e', '/desks/%252e%252e/bookings'],
    ['...', '/desks/.../bookings'],
    ['Öst\n1', '/desks/%C3%96st%201/bookings'],
    ['\\..\\', '/desks/%5C..%5C/bookings'],
    ['\ud800', '/desks/%EF%BF%BD/bookings'],
  ];
  for (const [value, written] of segments) {
    it(`encodes ${JSON.stringify(value)} as one segment`, () => {
      expect(path(value)).to.equal(written);
    });
  }

  for (const value of ['..', '.', '', null, ' ', '\u200e..']) {
    it(`has no path with ${JSON.stringify(value)}`, () => {
      expect(path(value)).to.equal(undefined);
    });
  }

  it('leaves out query parameters without a value', () => {
    const query = compileQuery({ day: '{{ day.start | iso_date }}', name: '{{ name }}', all: 'yes' });
    const values = { day: days('2026-11-22', '2026-11-24'), name: null };
    expect(query(values, setting)).to.deep.equal([
      ['day', '2026-11-22'],
      ['all', 'yes'],
    ]);
  });

  it('keeps types in a body, and leaves out what is nothing', () => {
    const body = compileBody({
      title: '{{ title }}',
      greeting: 'To {{ title }}',
      minutes: '{{ minutes }}',
      quiet: '{{ quiet }}',
      none: '{{ none }}',
      fixed: 3,
      deep: { list: ['{{ none }}', '{{ minutes }}', 'x'], more: { none: '{{ none }}' } },
    });
    const values = { title: '"><script>\nß', minutes: 30, quiet: false, none: null };
    expect(body(values, setting)).to.deep.equal({
      title: '"><script>\nß',
      greeting: 'To "><script> ß',
      minutes: 30,
      quiet: false,
      fixed: 3,
      deep: { list: [30, 'x'], more: {} },
    });
  });
});
