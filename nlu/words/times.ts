import type { Chrono } from 'chrono-node';

/** How the zone of a clock time is said. */
export type ZoneWords = {
  /** Phrases with `{zone}`, a place: "{zone} time", "heure de {zone}". */
  frames: readonly string[];
  /** Zones by what stands there besides names of places: "Pacific" time, "Londoner" Zeit. */
  named: Readonly<Record<string, string>>;
  /** Abbreviations besides those that all languages have. */
  abbreviations: Readonly<Record<string, string>>;
  /** Whether they are also written in small letters, behind a clock time: "3pm est". */
  small: boolean;
  /** Those of `named` that are zones by themselves behind a clock time, "9 a.m. Eastern", and words that may follow. */
  alone: readonly string[];
  aloneBefore: readonly string[];
  /** What a clock time ends with, or consists of, besides digits; phrases. */
  clockEnds: readonly string[];
  /** The speaker's own zone, and that of somebody else; phrases. */
  mine: readonly string[];
  theirs: readonly string[];
};

/**
 * What words anywhere in a message say of its times: that something is `moving` from one to another; that it is `past`;
 * that hours are `early`, "breakfast at 7", or those of a timetable (`travelling`), "train at 6:40"; that an event is `changing` or `shifting`, that its `beginning` or its `ending` is, or that time
 * is `adding` to it; that it is a `series`, or one by the month (`monthly`), or that a word like "weekly" is `repeating` it and no part of its name;
 * that a time is looked for (`searching`), or asked whether it is `free`.
 */
export type TimeCue =
  | 'moving'
  | 'past'
  | 'early'
  | 'travelling'
  | 'changing'
  | 'shifting'
  | 'beginning'
  | 'ending'
  | 'adding'
  | 'series'
  | 'monthly'
  | 'repeating'
  | 'searching'
  | 'free'
  | 'titled';

/**
 * How a language expresses times, lengths, repetitions and reminders, in productions (see `productionsOf`). `fillers` can
 * come between the words of a production. After a number, a word that is not in `apart` says what is counted ("à 4
 * personnes"). A message with a word of `moving` asks to move something. Words of `joined` can be written together
 * ("Freitagabend").
 */
export type TimeGrammar = {
  productions: string;
  fillers: readonly string[];
  apart: readonly string[];
  joined: readonly string[];
  /** True if a capitalised word inside a sentence is probably a name, not a time: "Pascale Dimanche". */
  namesHaveCapitals: boolean;
  /** Words for times that are names as well, with a capital: "Sam". */
  alsoNames?: readonly string[];
  /** The first hour that counts as morning by default; 6 if not set. */
  earliest?: number;
  /** Words that decide, wherever they stand in a message, how others are read. */
  cues: Partial<Readonly<Record<TimeCue, readonly string[]>>>;
  /** Words behind which a cue for moving is a noun: "night shift". */
  beforeNouns?: readonly string[];
  /** The language's chrono-node parser, for dates with numbers that no production reads. */
  chrono?: Chrono;
};
