import { expect } from 'chai';
import { createUnderstanding } from '../../../nlu/index.ts';
import type { Almanac } from '../../../nlu/reading/requests.ts';
import { WEDNESDAY } from '../shown.ts';

type Rows = readonly [text: string, Partial<Almanac> | undefined][];

const ALMANAC: Readonly<Record<string, Rows>> = {
  en: [
    ["when's Christmas", { asks: 'date', day: '2026-12-25' }],
    ['what day is the 3rd of January?', { asks: 'date', day: '2027-01-03' }],
    ['how many days until Easter', { asks: 'days', day: '2027-03-28' }],
    ['what week is it', { asks: 'week' }],
    ['which week is the 14th of March', { asks: 'week', day: '2027-03-14' }],
    ["what's the date today", { asks: 'today' }],
    ['what time is it in Tokyo', { asks: 'clock', zone: 'Asia/Tokyo' }],
    ['what time zone am I in?', { asks: 'zone' }],
    ['when is the dentist', undefined],
    ['when is the Christmas party', undefined],
    ['when is lunch on Friday', undefined],
    ['how many days until the interview', undefined],
    ['what time is it in the office', undefined],
    ['what time is lunch', undefined],
  ],
  de: [
    ['wann ist Ostern', { asks: 'date', day: '2027-03-28' }],
    ['wie viele Tage noch bis Weihnachten', { asks: 'days', day: '2026-12-25' }],
    ['welche KW ist heute', { asks: 'week', day: '2026-11-18' }],
    ['wie spät ist es in Tokio', { asks: 'clock', zone: 'Asia/Tokyo' }],
    ['wann ist der Zahnarzt', undefined],
  ],
  fr: [
    ["c'est quand Pâques", { asks: 'date', day: '2027-03-28' }],
    ['combien de jours avant Noël', { asks: 'days', day: '2026-12-25' }],
    ['on est quelle semaine', { asks: 'week' }],
    ["c'est quand le dentiste", undefined],
  ],
};

const CHAT: Readonly<Record<string, readonly [text: string, chat: string | undefined][]>> = {
  en: [
    ['thanks, you are a star', 'thanks'],
    ['ur quite smart for a bot', 'praise'],
    ['ugh, I hate Mondays', 'mood'],
    ['move the dentist to Friday', undefined],
    ['delete everything', undefined],
  ],
  de: [
    ['danke, du bist ein Schatz', 'thanks'],
    ['lösch den Zahnarzt', undefined],
  ],
  fr: [
    ['tu es vraiment malin', 'praise'],
    ['supprime le dentiste', undefined],
  ],
};

for (const language of ['en', 'de', 'fr']) {
  const understanding = createUnderstanding([], { presets: [], commands: {}, language });
  const read = (text: string) =>
    understanding.read(text, { reference: WEDNESDAY, zone: 'Europe/London', locale: language });

  describe(`questions to a calendar on the wall (${language})`, () => {
    for (const [text, almanac] of ALMANAC[language] ?? []) {
      it(`“${text}”`, () => expect(read(text).almanac).to.deep.equal(almanac));
    }
  });

  describe(`what asks for nothing (${language})`, () => {
    for (const [text, chat] of CHAT[language] ?? []) {
      it(`“${text}”`, () => expect(read(text).chat).to.equal(chat));
    }
  });
}

describe('the time elsewhere', () => {
  const understanding = createUnderstanding([], { presets: [], commands: {}, language: 'en' });
  const read = (text: string) =>
    understanding.read(text, { reference: WEDNESDAY, zone: 'Europe/London', locale: 'en-GB' }).almanac;

  it('is asked for a place and a time here', () => {
    const almanac = read('what time is 3pm our time in New York');
    expect(almanac?.zone).to.equal('America/New_York');
    expect(almanac?.at?.start).to.equal('2026-11-18T15:00');
  });

  it('is asked for here and a time of a place', () => {
    const almanac = read('what is 9pm Tokyo time for me');
    expect(almanac?.zone).to.equal(undefined);
    expect(almanac?.at?.zone).to.equal('Asia/Tokyo');
  });
});
