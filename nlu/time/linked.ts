import type { Entity } from '../reading/entities.ts';
import { anyOf } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

/** Whether all times that a text names are one list: "saturday or sunday", "tomorrow at 3 or on thursday at 4". */
export function linkedReader({ people, trim }: Words) {
  const link = new RegExp(`(?:,|(?<!\\p{L})(?:${anyOf(people.and)}))\\s+(?:(?:${anyOf(trim)})\\s+)*$`, 'iu');
  return (text: string, entities: readonly Entity[]): true | undefined => {
    const [first, ...others] = entities.filter(({ type }) => type === 'time');
    return (
      (first && others.length > 0 && others.every(({ span }) => link.test(text.slice(0, span.start)))) || undefined
    );
  };
}
