import { expect } from 'chai';
import { createUnderstanding, type Entity, type Reading } from '../../../nlu/index.ts';
import { shownTime, WEDNESDAY } from '../shown.ts';

const understanding = createUnderstanding([], { presets: [], commands: {}, language: 'fr' });

export type Place = { reference?: string; locale?: string };

/** A message as a person in Paris writes it on that Wednesday. */
export const readFrench = (text: string, { reference = WEDNESDAY, locale = 'fr-FR' }: Place = {}): Reading =>
  understanding.read(text, { reference, locale, zone: 'Europe/Paris' });

export const entitiesIn = <T extends Entity['type']>(text: string, type: T): Extract<Entity, { type: T }>[] =>
  readFrench(text).entities.filter((entity): entity is Extract<Entity, { type: T }> => entity.type === type);

const timesIn = (text: string, place?: Place): string[] =>
  readFrench(text, place).entities.flatMap(entity => (entity.type === 'time' ? [shownTime(entity.value)] : []));

type Row = readonly [text: string, times: string | readonly string[], place?: Place];

export function reads(rows: readonly Row[]): void {
  for (const [text, times, place] of rows) {
    it(`"${text}" -> ${[times].flat().join(' and ') || 'nothing'}`, () => {
      expect(timesIn(text, place)).to.deep.equal([times].flat());
    });
  }
}
