import { expect } from 'chai';
import { readZones, resolveZone } from '../../language/zones.ts';
import { entitiesOf } from './shown.ts';

describe('zones by name', () => {
  const rows: readonly (readonly [text: string, zone: string | undefined])[] = [
    ['Europe/Paris', 'Europe/Paris'],
    ['europe/paris', 'Europe/Paris'],
    ['America/Argentina/Buenos_Aires', 'America/Buenos_Aires'],
    ['London', 'Europe/London'],
    ['new york', 'America/New_York'],
    ['New York time', 'America/New_York'],
    ['in Tokyo', 'Asia/Tokyo'],
    ['CET', 'Europe/Paris'],
    ['Pacific time', 'America/Los_Angeles'],
    ['Central European time', 'Europe/Paris'],
    ['pst', 'America/Los_Angeles'],
    ['UTC', 'UTC'],
    ['GMT', 'UTC'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['GMT Standard Time', 'Europe/London'],
    ['Pacific Standard Time', 'America/Los_Angeles'],
    ['India Standard Time', 'Asia/Kolkata'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    ['Europe/Nowhere', undefined],
    ['Nowhere Standard Time', undefined],
    ['somewhere', undefined],
    ['tomorrow', undefined],
    ['../etc/passwd', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['', undefined],
  ];
  for (const [text, zone] of rows) {
    it(`"${text}" -> ${zone ?? 'none'}`, () => expect(resolveZone(text)).to.equal(zone));
  }
});

describe('zones in a sentence', () => {
  const zonesIn = (text: string): string[] =>
    entitiesOf(readZones(text)).flatMap(entity => (entity.type === 'time-zone' ? [entity.zone] : []));
  const rows: readonly (readonly [text: string, zones: readonly string[]])[] = [
    ['at 3pm London time', ['Europe/London']],
    ['3pm CET', ['Europe/Paris']],
    ['15:00 UTC', ['UTC']],
    ['at 3 Europe/Madrid', ['Europe/Madrid']],
    ['in the New York time zone', ['America/New_York']],
    ['9am in Tokyo time', ['Asia/Tokyo']],
    ['at 9 Eastern Standard Time', ['America/New_York']],
    ['8am Pacific time', ['America/Los_Angeles']],
    ['noon UK time', ['Europe/London']],
    ['at 3pm est', ['America/New_York']],
    ['10:30 cet', ['Europe/Paris']],
    ['14:00 UTC+2', ['Etc/GMT-2']],
    ['14:00 GMT-5', ['Etc/GMT+5']],
    ['5pm UTC+05:30', ['Asia/Kolkata']],
    ['5pm UTC+0', ['UTC']],
    ['5pm UTC+25', []],
    ['3 wet towels', []],
    ['12:00 is best', []],
    ['a trip to London', []],
    ['it is time for Paris', []],
    ['meet the PT', []],
    ['and/or', []],
    ['TCP/IP', []],
    ['what time is it', []],
  ];
  for (const [text, zones] of rows) {
    it(`"${text}" -> ${zones.join(', ') || 'none'}`, () => expect(zonesIn(text)).to.deep.equal(zones));
  }
});
