export { bestNamed, foldName, isNamed, mostMentioned, shareWord } from './entities/names.ts';
export { type Trial, tryUtterances } from './intents/cross-validation.ts';
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
export { firstDate } from './recurrence/rules.ts';
export { MAX_TEXT, normalize } from './text/normalize.ts';
export { evaluateMoment, parseMoment } from './time/moments.ts';
export { readWhen } from './time/when.ts';
export { resolveZone } from './time/zones.ts';
export { createUnderstanding } from './understanding.ts';
