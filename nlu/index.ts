export { bestNamed, foldName, isNamed, mostMentioned, shareWord } from './entities/names.ts';
export { crossValidate, type Trial } from './intents/cross-validation.ts';
export type { KeptModels } from './intents/learning/learnt.ts';
export { ownWords } from './intents/own-words.ts';
export { languageBeyondLexicon, type SpokenLanguage, spokenLanguage } from './language.ts';
export { EVENT_NAMES } from './lexicon/event-names.ts';
export { hasWords } from './lexicon/index.ts';
export { finished, type InSteps, Stepwise } from './once/stepwise.ts';
export type { Entity, EntityOf, EntityType, EventReference, Others, PersonMention } from './reading/entities.ts';
export type { Command, Decision, Reading, Reason } from './reading/reading.ts';
export type {
  Almanac,
  Bulk,
  FocusAspect,
  FocusQuestion,
  Narrowing,
  Onwards,
  OutOfReach,
  Proposed,
  SpokenEdit,
  SpokenPeriod,
  TitleReading,
  Whose,
} from './reading/requests.ts';
export type { Span, UnreadSpan } from './reading/spans.ts';
export type {
  AmbiguityChoice,
  AmbiguityChoices,
  Either,
  Impossible,
  SpokenReminder,
  SpokenRepeat,
  TimeValue,
} from './reading/times.ts';
export type {
  AdjacentDate,
  ReadingContext,
  SlotSketch,
  TemplateSketch,
  Understanding,
} from './reading/understanding.ts';
export { readingWith } from './reading-with.ts';
export { daysOfSeries, firstDate, hasEnd } from './recurrence/rules.ts';
export { MAX_TEXT, normalize } from './text/normalize.ts';
export { evaluateMoment, parseMoment } from './time/moments.ts';
export { namesNoDay } from './time/no-day.ts';
export { readWhen } from './time/when.ts';
export { resolveZone } from './time/zone-names.ts';
export { createUnderstanding, understandingSteps } from './understanding.ts';
export { calendarKind, OWN_CALENDAR } from './whose-calendar/calendar-kinds.ts';
