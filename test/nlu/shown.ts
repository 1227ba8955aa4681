import { grammar } from '../../nlu/lexicon/en/grammar/grammar.ts';
import { en } from '../../nlu/lexicon/en/index.ts';
import { speller } from '../../nlu/lexicon/spellings.ts';
import type { Entity } from '../../nlu/reading/entities.ts';
import type { TimeValue } from '../../nlu/reading/times.ts';
import { normalize } from '../../nlu/text/normalize.ts';
import type { FoundEntity } from '../../nlu/text/spans.ts';
import { chartReader } from '../../nlu/time/chart/index.ts';

const read = chartReader(grammar, speller(en));

/** What is read of times in an English message: times, lengths, repetitions, reminders and shifts. */
export const readEnglish = (text: string, { reference = WEDNESDAY, locale = 'en-GB' } = {}): FoundEntity[] =>
  read(normalize(text), { reference, locale });

/** Wednesday morning, unless a row says otherwise. */
export const WEDNESDAY = '2026-11-18T10:00:00';

/** "datetimerange 2026-11-19T14:00..2026-11-19T15:00 Europe/Paris". */
export const shownTime = ({ kind, start, end, zone }: TimeValue): string =>
  `${kind} ${start}${end ? `..${end}` : ''}${zone ? ` ${zone}` : ''}`;

/** "time: tomorrow" and so on: the kind of an entity and its words. */
export const shownEntity = ({ type, text }: Entity): string => `${type}: ${text}`;

export const entitiesOf = (found: readonly FoundEntity[]): Entity[] => found.map(({ entity }) => entity);
