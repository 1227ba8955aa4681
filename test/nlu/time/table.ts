import { expect } from 'chai';
import { entitiesOf, readEnglish, shownTime, WEDNESDAY } from '../shown.ts';

export type Place = { reference?: string; locale?: string };

export function timesIn(text: string, { reference = WEDNESDAY, locale = 'en-GB' }: Place = {}): string[] {
  return entitiesOf(readEnglish(text, { reference, locale })).flatMap(entity =>
    entity.type === 'time' ? [shownTime(entity.value)] : [],
  );
}

/** A row: a text, all times in it, and where it is read if not in London on that Wednesday. */
export type Row = readonly [text: string, times: string | readonly string[], place?: Place];

export function reads(rows: readonly Row[]): void {
  for (const [text, times, place = {}] of rows) {
    const where = [place.reference?.slice(0, 16), place.locale].filter(Boolean).join(', ');
    it(`"${text}"${where && ` (${where})`} -> ${[times].flat().join(' and ') || 'nothing'}`, () => {
      expect(timesIn(text, place)).to.deep.equal([times].flat());
    });
  }
}
