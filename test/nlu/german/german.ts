import { createUnderstanding, type Entity, type Reading } from '../../../nlu/index.ts';
import { WEDNESDAY } from '../shown.ts';

const understanding = createUnderstanding([], { presets: [], commands: {}, language: 'de' });

export type Place = { reference?: string; locale?: string };

/** A message as a person in Berlin writes it on that Wednesday. */
export const readGerman = (text: string, { reference = WEDNESDAY, locale = 'de-DE' }: Place = {}): Reading =>
  understanding.read(text, { reference, locale, zone: 'Europe/Berlin' });

export const entitiesIn = <T extends Entity['type']>(text: string, type: T): Extract<Entity, { type: T }>[] =>
  readGerman(text).entities.filter((entity): entity is Extract<Entity, { type: T }> => entity.type === type);
