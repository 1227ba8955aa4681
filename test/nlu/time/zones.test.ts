import { expect } from 'chai';
import { IANAZone } from 'luxon';
import { en } from '../../../nlu/lexicon/en/index.ts';
import { otherWindowsZones, windowsZones } from '../../../nlu/lexicon/windows-zones.ts';
import { resolveZone } from '../../../nlu/time/zone-names.ts';
import { zoneReader } from '../../../nlu/time/zones.ts';
import { entitiesOf } from '../shown.ts';

const readZones = zoneReader(en);

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
    ['Eastern Daylight Time', 'America/New_York'],
    ['Central Standard Time (Mexico)', 'America/Mexico_City'],
    ['UTC-11', 'Etc/GMT+11'],
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
    ['9 a.m. Eastern', ['America/New_York']],
    ['at 9 Pacific on Friday', ['America/Los_Angeles']],
    ['at 9 Central Station', []],
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

describe('somebody’s own time', () => {
  const read = (text: string): string[] =>
    entitiesOf(readZones(text, 'Europe/London')).map(entity =>
      entity.type === 'time-zone'
        ? entity.zone
        : entity.type === 'impossible'
          ? `no ${entity.what}: ${entity.text}`
          : '',
    );
  const rows: readonly (readonly [text: string, ...found: string[]])[] = [
    ['at 3pm my time', 'Europe/London'],
    ['15:00 in my local time', 'Europe/London'],
    ['noon her time', 'no zone: her time'],
    ["at 9am Ana's time", "no zone: Ana's time"],
    ['block my time at 3'],
    ['it is their time'],
  ];
  for (const [text, ...found] of rows) {
    it(`"${text}" -> ${found.join(', ') || 'none'}`, () => expect(read(text)).to.deep.equal(found));
  }
});

describe('zones as Windows names them', () => {
  it('are zones that this runtime knows', () => {
    for (const [name, zone] of Object.entries({ ...windowsZones, ...otherWindowsZones })) {
      expect(IANAZone.isValidZone(zone), `${name} -> ${zone}`).to.equal(true);
    }
  });
});
