import type { Instant } from '../../time/index.ts';
import type { WordName } from './files/word-texts.ts';

/** The setting of a rendering, in addition to its values. */
export type RenderSetting = {
  /** The IANA zone in which times are shown. */
  zone: string;
  /** BCP 47; the language of the words. */
  locale: string;
  words: FilterWords;
  /** The present, for what is told as seen from now. */
  now?: Instant;
  /** Increases with every message, so variants of a text take turns. */
  turn: number;
};

/** A compiled text: fills in values; the setting's turn chooses one of several variants. */
export type Writer = (values: Record<string, unknown>, setting: RenderSetting) => string;

/** The words of a language that filters use; each is a text to fill in. */
export type FilterWords = Readonly<Record<WordName, Writer>>;

/** A compiled text with Markdown output. */
export type Text = {
  /** Fills in the text; Markdown characters in values are escaped. */
  markdown(values: Record<string, unknown>, setting: RenderSetting): string;
};

/** A compiled card; each rendering makes a new Adaptive Card 1.5 object. */
export type Card = {
  /** The name of its file, without `.yaml`. */
  name: string;
  render(values: Record<string, unknown>, setting: RenderSetting): AdaptiveCard;
};

/** An Adaptive Card, version 1.5 or lower. */
export type AdaptiveCard = { type: 'AdaptiveCard'; version: string; [key: string]: unknown };
