import type { TemplateSketch } from '../../nlu/index.ts';
import type { ActionName, Written } from '../actions/definitions.ts';
import type { Need } from '../ports.ts';
import type { SlotTypeName } from '../slots/index.ts';
import type { Preset } from '../slots/slot-type.ts';
import type { BotButtonName, BotTextName } from './files/bot-texts.ts';
import type { Pages } from './files/page-texts.ts';
import type { Mode } from './files/schema.ts';
import type { Card, FilterWords, Text } from './rendering.ts';

/** One answer of a choice: `phrases` may stand in any message, `answers` only answer the question itself. */
export type Option = { value: string; title: string; phrases: readonly string[]; answers: readonly string[] };

/** One entity of a template, checked and with its defaults filled in. */
export type Slot = {
  name: string;
  type: SlotTypeName;
  names: readonly string[];
  required: boolean;
  default?: string;
  ask?: Text;
  invalid?: Text;
  example?: string;
  options: readonly Option[];
  retries: number;
  after: 'offer' | 'cancel';
};

/** A dialog template as the engine runs it. */
export type Template = {
  name: string;
  title: string;
  /** Plain words, shown in the list of abilities. */
  help?: string;
  example?: string;
  profile: string;
  /** Whose accounts it works with. */
  modes: readonly Mode[];
  /** Who sees the answers in a group. */
  inGroups: 'private' | 'shown';
  interruptions: 'hold' | 'switch' | 'ask';
  /** In the order of the file. */
  slots: readonly Slot[];
  confirm?: Text;
  confirmCard?: Card;
  action: ActionName;
  need: Need;
  /** What becomes of an event, and what its results lead to: see `ActionDefinition`. */
  writes?: Written;
  suggests?: Written;
  /** Whether what would be written is looked up before it is confirmed. */
  looksFirst: boolean;
  page: number;
  /** One for every outcome of the action and every common failure. */
  replies: Readonly<Record<string, Text>>;
  /** The card under `done`. */
  card?: Card;
  next: readonly string[];
  /** Of what a dialog can stand on: tells one that was begun with another version. */
  version: string;
  sketch: TemplateSketch;
};

/** Everything that designers wrote in one language, at one moment. A turn uses one set from end to end. */
export type TemplateSet = {
  /** Its BCP 47 subtag: "en". */
  language: string;
  /** The enabled ones, as the designer orders them. */
  templates: ReadonlyMap<string, Template>;
  texts: Readonly<Record<BotTextName, Text>>;
  /** What filters say by themselves. */
  words: FilterWords;
  buttons: Readonly<Record<BotButtonName, string>>;
  /** Extra phrases for control words. */
  commands: Readonly<Record<string, readonly string[]>>;
  presets: readonly Preset[];
  /** What stands on pages in a browser, as HTML. */
  pages: Pages;
};
