export { type Trial, tryUtterances } from './collisions.ts';
export { evaluateMoment, parseMoment } from './moments.ts';
export { bestNamed, foldName, isNamed, mostMentioned, shareWord } from './names.ts';
export { MAX_TEXT, normalize } from './normalize.ts';
export type {
  Beside,
  Command,
  Decision,
  Edit,
  Entity,
  EntityOf,
  EntityType,
  EventReference,
  Impossible,
  Others,
  PersonMention,
  Reading,
  ReadingContext,
  Reason,
  Reminder,
  Repeat,
  SlotSketch,
  Span,
  TemplateSketch,
  TimeValue,
  TitleReading,
  Understanding,
  Way,
  Ways,
  Whose,
} from './reading.ts';
export { firstDate } from './repeats/rules.ts';
export { createUnderstanding } from './understanding.ts';
export { readWhen } from './when.ts';
export { resolveZone } from './zones.ts';
