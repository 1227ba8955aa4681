import type { WordName } from './files/word-texts.ts';

/** What a text is rendered with, in addition to its values. */
export type RenderSetting = {
  /** IANA zone in which times are shown. */
  zone: string;
  /** BCP 47, of the language that the words are in. */
  locale: string;
  words: FilterWords;
  /** Counts up with every message, so that variants of a text take turns. */
  turn: number;
};

/** A compiled text: fills it in with values; of several variants the message's turn chooses one. */
export type Writer = (values: Record<string, unknown>, setting: RenderSetting) => string;

/** The words of a language that filters use, each a text to be filled in. */
export type FilterWords = Readonly<Record<WordName, Writer>>;

/** A compiled text: one variant of it, filled in. */
export type Text = {
  /** With every value's Markdown characters escaped. */
  markdown(values: Record<string, unknown>, setting: RenderSetting): string;
};

/** A compiled card: a fresh Adaptive Card 1.5 object. */
export type Card = {
  render(values: Record<string, unknown>, setting: RenderSetting): AdaptiveCard;
};

/** As Adaptive Cards 1.5 has it. */
export type AdaptiveCard = { type: 'AdaptiveCard'; version: string; [key: string]: unknown };
