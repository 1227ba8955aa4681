import type { AllFound } from './entities/entities.ts';
import type { Entity, ReadSpan } from './reading/entities.ts';
import type { Reading } from './reading/reading.ts';
import type { SpokenEdit } from './reading/requests.ts';
import type { Span } from './reading/spans.ts';
import type { FoundEntity } from './text/spans.ts';

/** What a message was read as; a reader that changes entities leaves the rest as it was found. */
type Read = {
  text: string;
  all: AllFound;
  entities: readonly Entity[];
  title: Reading['title'];
  edit: SpokenEdit | undefined;
  pointed: Reading['pointed'];
  /** Answers and the like, at the beginning or as a whole. */
  said: readonly Span[];
};

/** Every stretch of a message that something was read from. */
export function readSpans({ text, all, entities, title, edit, pointed, said }: Read): ReadSpan[] {
  const quoted = title?.how === 'quoted' ? all.quotes.find(({ inner }) => inner === title.text) : undefined;
  return [
    ...entities.flatMap((one, entity) => coversOf(one, all.found).map(span => ({ ...span, as: one.type, entity }))),
    ...placed(text, title?.text, 'title', quoted?.span.start),
    ...placed(text, edit?.slot === undefined ? undefined : edit.rest, 'title'),
    ...placed(text, edit?.of, 'event'),
    ...(pointed ? [{ ...pointed.span, as: 'event' as const }] : []),
    ...said.map(span => ({ ...span, as: 'answer' as const })),
  ];
}

/** A date and its clock time may stand apart. */
const coversOf = (entity: Entity, found: readonly FoundEntity[]): readonly Span[] =>
  found.find(one => one.entity === entity)?.covers ?? [entity.span];

/** Where a text says some words; their first letter may have been made a capital. */
/** @param from  where the words are quoted, if they are */
function placed(text: string, words: string | undefined, as: ReadSpan['as'], from?: number): ReadSpan[] {
  if (!words) return [];
  const exact = from === undefined ? text.lastIndexOf(words) : text.indexOf(words, from);
  const start = exact >= 0 ? exact : text.lastIndexOf(words.charAt(0).toLowerCase() + words.slice(1));
  return start < 0 ? [] : [{ start, end: start + words.length, as }];
}
