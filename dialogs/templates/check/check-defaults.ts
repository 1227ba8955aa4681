import { isDeepStrictEqual } from 'node:util';
import { createUnderstanding, type SlotSketch, type Understanding } from '../../../nlu/index.ts';
import { type CivilTime, civilTime, instantAt, zone } from '../../../time/index.ts';
import { type SlotTypeName, slotTypeNamed } from '../../slots/index.ts';
import type { Preset } from '../../slots/slot-type.ts';
import { USUAL_HOURS } from '../../working-hours.ts';
import { slotSketchesOf } from '../compile-template.ts';
import type { FoundFault, NamedSource } from '../files/folder.ts';
import type { TemplateFile } from '../files/schema.ts';

const UTC = zone('UTC');
/** Two moments, in the middle and at the end of a week, at which a default must mean the same in every language. */
const SAMPLES = ['2026-07-15T12:00', '2027-01-03T22:30'].map(civilTime);

/** Types whose values are words, which are translated. */
const WORDS: ReadonlySet<SlotTypeName> = new Set(['text', 'title', 'place', 'description', 'event']);

/** The templates of a language, and the ranges that their defaults can name. */
export type DefaultsIn = {
  language: string;
  templates: readonly NamedSource<TemplateFile>[];
  presets: readonly Preset[];
};

/** Checks that each default means the same as in the original, because a template does the same in every language. */
export function checkDefaults(original: DefaultsIn, translated: DefaultsIn): FoundFault[] {
  const files = new Map(original.templates.map(({ source }) => [source.file.name, source.file]));
  const readers = { there: new DefaultReader(original), here: new DefaultReader(translated) };
  return translated.templates.flatMap(({ name: of, source: { yaml, file } }) => {
    const before = files.get(file.name);
    return Object.entries(before?.entities ?? {}).flatMap(([slot, { default: meant }]): FoundFault[] => {
      const verdict = before ? compared(readers, { before, file, slot }) : 'same';
      if (verdict === 'same') return [];
      const message = `this ${verdict} in "${translated.language}"`;
      const hint = `In the original: ${JSON.stringify(meant)}`;
      return [{ of, fault: { ...yaml.fault(['entities', slot, 'default'], message, { hint }), severity: 'local' } }];
    });
  });
}

type Readers = { there: DefaultReader; here: DefaultReader };
type Verdict = 'same' | 'means something else' | 'is not understood';
type Compared = { before: TemplateFile; file: TemplateFile; slot: string };

/** Comparing takes long, and most edits concern something else. */
const verdicts = new Map<string, Verdict>();
const MOST_VERDICTS = 1000;

function compared({ there, here }: Readers, { before, file, slot }: Compared): Verdict {
  const [original, translated] = [before.entities[slot], file.entities[slot]];
  if (!original || original.default === undefined || WORDS.has(original.type)) return 'same';
  const said = [original, translated].map(one => [one?.type, one?.default, one?.options]);
  const key = JSON.stringify([...said, there.about, here.about]);
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  const verdict = verdictOn(there.meaning(before, slot), here.meaning(file, slot));
  if (verdicts.size >= MOST_VERDICTS) verdicts.clear();
  verdicts.set(key, verdict);
  return verdict;
}

function verdictOn(meant: unknown, said: unknown): Verdict {
  if (meant === undefined || isDeepStrictEqual(meant, said)) return 'same';
  return said === undefined ? 'is not understood' : 'means something else';
}

/** Reads defaults as a dialog does. */
class DefaultReader {
  readonly #texts: DefaultsIn;
  /** The same list each time, because what reads the slots of a list is made once. */
  readonly #slots: ReadonlyMap<TemplateFile, readonly SlotSketch[]>;
  #understanding: Understanding | undefined;

  constructor(texts: DefaultsIn) {
    this.#texts = texts;
    this.#slots = new Map(texts.templates.map(({ source: { file } }) => [file, slotSketchesOf(file.entities)]));
  }

  /** What a meaning depends on besides the template. */
  get about(): unknown {
    const { language, presets } = this.#texts;
    return [language, presets];
  }

  /** What a default means at the sample moments; undefined if there is none, or it cannot be read. */
  meaning(file: TemplateFile, name: string): unknown[] | undefined {
    const slot = file.entities[name];
    const text = slot?.default;
    if (!slot || text === undefined) return undefined;
    const values = SAMPLES.map(moment => this.#valueAt(moment, { file, name, text, type: slot.type }));
    return values.some(value => value === undefined) ? undefined : values;
  }

  #valueAt(moment: CivilTime, { file, name, text, type }: Default): unknown {
    const { language, presets } = this.#texts;
    const locale = `${language}-u-fw-mon`;
    const said = this.#reader().read(text, { reference: `${moment}:00`, zone: UTC, locale });
    const reading = this.#reader().forSlots(said, this.#slots.get(file) ?? []);
    const setting = { now: instantAt(moment, UTC), zone: UTC, locale, workingHours: USUAL_HOURS };
    return slotTypeNamed(type).read({ setting, slot: name, reading, mode: 'answer', presets });
  }

  /** Knows the options of choices, but no utterances, so it has nothing to learn. */
  #reader(): Understanding {
    const { language, presets, templates } = this.#texts;
    const sketches = templates.map(({ source: { file } }) => ({
      name: file.name,
      utterances: [],
      slots: this.#slots.get(file) ?? [],
    }));
    this.#understanding ??= createUnderstanding(sketches, { presets, commands: {}, language });
    return this.#understanding;
  }
}

type Default = { file: TemplateFile; name: string; text: string; type: SlotTypeName };
