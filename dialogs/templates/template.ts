import type { TemplateSketch } from '../../nlu/index.ts';
import type { ActionDefinition, ActionDefinitions, Written } from '../actions/action-definition.ts';
import type { Need } from '../ports.ts';
import type { SlotTypeName } from '../slots/index.ts';
import type { Preset } from '../slots/slot-type.ts';
import type { Condition } from './expressions/condition.ts';
import type { Expression, NamedValue } from './expressions/expression.ts';
import type { BotButtonName, BotTextName } from './files/bot-texts.ts';
import type { Pages } from './files/page-texts.ts';
import type { Mode } from './files/schema.ts';
import type { Card, FilterWords, Text } from './rendering.ts';

/** One option of a choice: `phrases` count in any message, `answers` only in the answer to its question. */
export type Option = { value: string; title: string; phrases: readonly string[]; answers: readonly string[] };

/** One entity of a template, checked and with defaults filled in. */
export type Slot = {
  name: string;
  type: SlotTypeName;
  names: readonly string[];
  /** While this does not hold, the slot counts as empty and is not asked for. */
  if?: Condition;
  required: boolean | Condition;
  default?: string;
  ask?: Text;
  invalid?: Text;
  example?: string;
  options: readonly Option[];
  retries: number;
  after: 'offer' | 'cancel';
};

/** One action of a template, with its inputs. */
export type TemplateStep = {
  action: string;
  definition: ActionDefinition;
  /** The name under which texts see its results; without one, they are visible by their own names. */
  name?: string;
  if?: Condition;
  inputs: Readonly<Record<string, Expression>>;
  /** The auth profile that it uses; none for another template, which has its own. */
  profile?: string;
};

/** A template to offer at the end of another. */
export type NextTemplate = {
  template: string;
  title?: string;
  if?: Condition;
  /** By entity of that template. */
  inputs: Readonly<Record<string, Expression>>;
};

/** A dialog template, ready for the engine. */
export type Template = {
  name: string;
  title: string;
  /** Shown in the list of abilities. */
  help?: string;
  example?: string;
  /** The auth profile of its account; none if it only answers. */
  profile?: string;
  /** The kinds of accounts that it supports. */
  modes: readonly Mode[];
  /** Who sees the answers in a group. */
  inGroups: 'private' | 'shown';
  interruptions: 'hold' | 'switch' | 'ask';
  /** In the order of the file. */
  slots: readonly Slot[];
  /** Sorted: each comes after those that it uses. */
  values: readonly NamedValue[];
  confirm?: Text;
  /** What it does, in order. */
  steps: readonly TemplateStep[];
  /** "write" if a step writes. */
  need: Need;
  /** How its first step that writes changes the calendar; see `ActionDefinition`. */
  writes?: Written;
  /** The kind of request that it serves; see `ActionDefinition`. */
  serves?: string;
  suggests?: Written;
  /** True if the bot looks something up before the confirmation. */
  looksFirst: boolean;
  /** True if it looks for what speaks against the time of a new event. */
  checksTime: boolean;
  page: number;
  /** By outcome, or by step and outcome ("free.none"); bot.yaml has texts for the others. */
  replies: Readonly<Record<string, Text>>;
  /** The cards under `confirm` and the replies, by the name of the text. */
  cards: Readonly<Record<string, Card>>;
  /** Whether days are shown as a picture too. */
  pictures: boolean;
  next: readonly NextTemplate[];
  /** A hash of what a dialog depends on, to recognise dialogs begun with another version. */
  version: string;
  sketch: TemplateSketch;
};

/** All files of the designers in one language, as of one moment. A turn uses the same set from start to end. */
export type TemplateSet = {
  /** Its BCP 47 subtag: "en". */
  language: string;
  actions: ActionDefinitions;
  /** The enabled templates, in the designer's order. */
  templates: ReadonlyMap<string, Template>;
  texts: Readonly<Record<BotTextName, Text>>;
  /** The words of filters. */
  words: FilterWords;
  buttons: Readonly<Record<BotButtonName, string>>;
  /** More phrases for commands. */
  commands: Readonly<Record<string, readonly string[]>>;
  presets: readonly Preset[];
  /** The texts of the browser pages, as HTML. */
  pages: Pages;
};
