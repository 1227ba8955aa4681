import type { Written } from '../actions/action-definition.ts';
import type { Picture } from '../pictures/picture.ts';
import type { AdaptiveCard } from '../templates/rendering.ts';

/** What a button sends in addition to its text: the question it answers, and the answer. */
export type ButtonValue = { nonce: string; pick: string };

/** A button below a message. It sends its text, or opens a page. */
export type Button = {
  title: string;
  /** The text that the person would have typed instead. */
  text: string;
  value?: ButtonValue;
  /** The button opens this URL and sends nothing. */
  url?: string;
};

/** The write that a message reports; `title` is empty if unknown. */
export type Wrote = { what: Written; title: string };

/**
 * Something that a person said and that the bot did not understand, did not use (`parts`), or could not take as an
 * answer; or they said that an answer was wrong.
 */
export type Miss = { how: 'unknown' | 'left-out' | 'no-answer' | 'wrong'; parts?: readonly string[] };

/** One message of the bot. `text` is Markdown and complete on its own. */
export type Say = {
  text: string;
  card?: AdaptiveCard;
  /** Days to draw, in addition to what text and card say. */
  picture?: Picture;
  buttons?: Button[];
  /** The original text exceeded its limit. */
  tooLong?: true;
  /**
   * A sign-in button; `inBrowser` is the title of a second one, for channels that open the first in a window of their
   * own; `onlyRead` asks for less.
   */
  link?: { title: string; inBrowser: string; url: string; profile: string; onlyRead?: { title: string; url: string } };
  /** The nonce of the confirmation that the message asks for. */
  asks?: string;
  /** What the message says was not understood. */
  misses?: readonly Miss[];
  /** The message reports this write, so it must reach the person. */
  wrote?: Wrote;
};
