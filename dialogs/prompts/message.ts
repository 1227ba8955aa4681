import type { Written } from '../actions/definitions.ts';
import type { AdaptiveCard } from '../templates/rendering.ts';

/** What a button brings back beside its words: which question it answers, and how. */
export type ButtonValue = { nonce: string; pick: string };

export type Button = {
  title: string;
  /** What the person would have typed instead. */
  text: string;
  value?: ButtonValue;
  /** It opens this address and says nothing. */
  url?: string;
};

/** What a message reports as done; `title` is empty when it is not known. */
export type Wrote = { what: Written; title: string };

/** One message of the bot's. `text` is Markdown and complete on its own. */
export type Say = {
  text: string;
  card?: AdaptiveCard;
  buttons?: Button[];
  /** The text that should have stood here hit its limit. */
  tooLong?: true;
  /** A sign-in, as a button; `inBrowser` is on a second one where the channel shows it in a window of its own. */
  link?: { title: string; inBrowser: string; url: string; profile: string };
  /** The nonce of the confirmation that the message asks for. */
  asks?: string;
  /** The message reports this as written, so it must reach the person. */
  wrote?: Wrote;
};
