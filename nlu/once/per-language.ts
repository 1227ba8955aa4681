import type { Words } from '../words/words.ts';
import { rememberedOf } from './remembered.ts';
import type { InSteps } from './stepwise.ts';

/** What is made of the words of a language once. */
export const perLanguage = <T>(make: (words: Words) => T): ((words: Words) => T) => rememberedOf(make);

type Makers = Readonly<Record<string, (words: Words) => unknown>>;
type Made<M extends Makers> = { readonly [K in keyof M]: ReturnType<M[K]> };

/** Several things that are made of the words of a language once, one in each step. */
export function allPerLanguage<M extends Makers>(makers: M): (words: Words) => InSteps<Made<M>> {
  const all = Object.entries(makers).map(([name, make]) => [name, perLanguage(make)] as const);
  return function* (words) {
    const made: Record<string, unknown> = {};
    for (const [name, make] of all) {
      made[name] = make(words);
      yield;
    }
    // Every maker has made what stands under its name.
    return made as Made<M>;
  };
}
