import type { Fault } from '../../../core/faults.ts';
import { nearest } from '../../../core/names/nearest.ts';
import type { Path } from '../../../core/yaml/positions.ts';
import type { YamlFile } from '../../../core/yaml/yaml.ts';
import { languageOfFile } from '../folders/file-names.ts';
import { IDENTITIES, isFields, itemStep, type Steps, type TextInFile } from './texts-of.ts';
import { isShared, translateShared } from './with-shared.ts';

/**
 * Replaces the texts of a file by their translations. Faults found later in a translated text point into the
 * translation.
 * @param texts the texts of the original; where the translation lacks one, the original stays. Anything else in it is a
 * fault
 * @param omitted  texts of the translation that are treated as missing, as `Fault.text` names them
 */
export function overlay(
  original: YamlFile,
  translation: YamlFile,
  { texts, omitted = new Set() }: Texts,
): { yaml: YamlFile; faults: Fault[] } {
  const followed = texts.map(text => withoutOmitted({ ...text, ...follow(translation.value, text.steps) }, omitted));
  const isOne = onlyOnce(texts);
  const given = followed.map(text => (isOne(text) ? text : { ...text, found: false }));
  const unclear = followed.filter(text => text.found && !isOne(text)).map(({ steps }) => steps);
  const strange = leaves(translation.value, []).flatMap(steps => firstStrange(steps, texts));
  const missing = given.filter(({ found, otherwise }) => !found && otherwise !== 'nothing');
  const there = given.filter(({ found, otherwise }) => found || otherwise === 'nothing');
  return {
    yaml: merged(original, translation, there),
    faults: [
      ...once(strange).map(noText),
      ...once(unclear.map(upToItem)).map(meansSeveral),
      ...once(missing.filter(({ steps }) => !unclear.includes(steps)).map(firstMissing)).map(notTranslated),
    ],
  };

  function noText(steps: Steps): Fault {
    const depth = steps.length - 1;
    const fitting = texts.filter(text => beginsWith(text.steps, steps.slice(0, depth)));
    const meant = nearest(
      steps.at(-1) ?? '',
      fitting.flatMap(text => text.steps[depth] ?? []),
    );
    const { place } = follow(translation.value, steps);
    const message = `\`${called(steps)}\` is not a text in ${original.file}`;
    const item = meant === `[${steps.at(-1)}]` ? identityIn(original.value, steps) : undefined;
    if (item) return notListed(steps, item);
    const hint = meant === undefined ? hintFor(steps, fitting) : `Did you mean \`${meant}\`?`;
    const cause = meant === undefined ? undefined : causeOf([...steps.slice(0, depth), meant]);
    const fault = translation.fault(place, message, { atKey: true, hint, cause });
    return { ...fault, severity: 'local' };
  }

  /** False for an item of a list that is no list in the translation. */
  function isInList(steps: Steps): boolean {
    return !isItem(steps.at(-1) ?? '') || Array.isArray(follow(translation.value, steps.slice(0, -1)).value);
  }

  /** What to say about a text that is like none. @param fitting  those of the original at the same place */
  function hintFor(steps: Steps, fitting: readonly TextInFile[]): string {
    if (isShared(original.value, steps)) return translateShared(languageOfFile(translation.file));
    const deeper = fitting.find(text => text.steps.at(-1) === steps.at(-1));
    if (deeper) return `Did you mean \`${called(deeper.steps)}\`?`;
    const entries = new Set(fitting.flatMap(text => text.steps[steps.length - 1] ?? []));
    return isItem(steps.at(-1) ?? '') && entries.size > 0
      ? `The entries with texts are: ${[...entries].join(', ')}`
      : 'A translation contains only texts.';
  }

  /** Options and the like are lists, in which each item says its name. */
  function notListed(steps: Steps, identity: string): Fault {
    const list = called(steps.slice(0, -1));
    const message = `\`${list}\` is a list, as in ${original.file}`;
    const hint = `Begin each entry with its \`${identity}\`: - ${identity}: ${steps.at(-1)}`;
    const fault = translation.fault(follow(translation.value, steps).place, message, {
      atKey: true,
      hint,
      cause: causeOf(steps.slice(0, -1)),
    });
    return { ...fault, severity: 'local' };
  }

  function meansSeveral(steps: Steps): Fault {
    const message = `\`${called(steps)}\` stands for several things in ${original.file}`;
    const hint = 'Give each of them a name there, such as `as: later`, and translate it under the same `as`.';
    const fault = translation.fault(follow(translation.value, steps).place, message, { atKey: true, hint });
    return { ...fault, severity: 'local' };
  }

  function notTranslated(steps: Steps): Fault {
    const [only, other] = texts.filter(text => beginsWith(text.steps, steps));
    const said =
      only && !other && `In ${original.file}: ${shortened(JSON.stringify(valueAt(original.value, only.path)))}`;
    const { place } = follow(translation.value, steps);
    const fault = translation.fault(place, `\`${called(steps)}\` is not translated`, {
      atKey: true,
      hint: said || undefined,
      cause: causeOf(isInList(steps) ? steps : steps.slice(0, -1)),
    });
    const isNeeded = missing.some(text => text.otherwise === 'fault' && beginsWith(text.steps, steps));
    // No line is about a field that could stand anywhere in the file.
    const { line: _line, column: _column, source: _source, ...ofFile } = fault;
    const placed = place.length === 0 ? ofFile : fault;
    return isNeeded ? fault : { ...placed, severity: 'warning' };
  }
}

/** The field by which the items of a list of the original go: "value". */
function identityIn(original: unknown, steps: Steps): string | undefined {
  const { value } = follow(original, steps.slice(0, -1));
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const item = items.find(one => itemStep(one) === `[${steps.at(-1)}]`);
  return IDENTITIES.find(key => isFields(item) && item[key] === steps.at(-1));
}

/** The path of the list item that a text is in. */
const upToItem = (steps: Steps): Steps => steps.slice(0, 1 + steps.findLastIndex(isItem));

/**
 * Tells whether no other text has the same path in a translation. A card's texts are found by themselves, so the same text
 * may stand there twice.
 */
function onlyOnce(texts: readonly TextInFile[]): (text: TextInFile) => boolean {
  const bySteps = Map.groupBy(texts, ({ steps }) => JSON.stringify(steps));
  return ({ steps }) => !steps.some(isItem) || bySteps.get(JSON.stringify(steps))?.length === 1;
}

const isItem = (step: string): boolean => step.startsWith('[') && step.endsWith(']');

/** The cause of the faults that a misspelt text has, by the path that was meant. */
const causeOf = (steps: Steps): string => `text ${called(steps)}`;

/** The shortest beginning of a path that leads to no text of the original. */
function firstStrange(steps: Steps, texts: readonly TextInFile[]): Steps[] {
  if (texts.some(text => beginsWith(steps, text.steps))) return [];
  const beginnings = steps.map((_, index) => steps.slice(0, index + 1));
  return beginnings.filter(begin => !texts.some(text => beginsWith(text.steps, begin))).slice(0, 1);
}

/** The shortest beginning of a path that is missing in the translation. */
const firstMissing = ({ steps, place }: Given): Steps => steps.slice(0, place.length + 1);

const once = (all: readonly Steps[]): Steps[] => [
  ...new Map(all.map(steps => [JSON.stringify(steps), steps])).values(),
];

type Texts = { texts: readonly TextInFile[]; omitted?: ReadonlySet<string> | undefined };

/** A text of the original, and its place in the translation, or the nearest place to it. */
type Given = TextInFile & {
  found: boolean;
  value: unknown;
  place: (string | number)[];
  /** The items of a list that are in use, by their index in the file. */
  items?: number[];
};

/** Leaves out a text, or single items of a list. */
function withoutOmitted(text: Given, omitted: ReadonlySet<string>): Given {
  if (omitted.size === 0 || !text.found) return text;
  const { place, value } = text;
  if (omitted.has(JSON.stringify(place))) return { ...text, found: false };
  if (!Array.isArray(value)) return text;
  const items = value.flatMap((_, at) => (omitted.has(JSON.stringify([...place, at])) ? [] : at));
  return { ...text, found: items.length > 0, value: items.map(at => value[at]), items };
}

/** Follows a path into a file, as far as it exists. */
export function follow(file: unknown, steps: Steps): Omit<Given, keyof TextInFile> {
  const place: Given['place'] = [];
  let value = file;
  for (const step of steps) {
    const key = Array.isArray(value) ? value.findIndex(item => itemStep(item) === step) : step;
    const next: unknown = isFields(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined;
    if (next === undefined) return { found: false, value: undefined, place };
    place.push(key);
    value = next;
  }
  return { found: true, value, place };
}

/** The paths of all values in a translation, except for keys that only identify list items. */
function leaves(value: unknown, steps: Steps): Steps[] {
  if (Array.isArray(value) && value.some(isFields)) {
    return value.flatMap(item => leaves(isFields(item) ? without(item, IDENTITIES) : item, [...steps, itemStep(item)]));
  }
  if (!isFields(value)) return [steps];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...steps, key]));
}

/** The original with the translated texts, and with the place of each for faults. */
function merged(original: YamlFile, translation: YamlFile, given: readonly Given[]): YamlFile {
  const value: unknown = structuredClone(original.value);
  for (const text of given) put(value, text.path, text.value);
  const byPath = new Map(given.map(text => [JSON.stringify(text.path), text]));
  return {
    file: original.file,
    value,
    fault(path, message, options) {
      for (let length = path.length; length > 0; length--) {
        const text = byPath.get(JSON.stringify(path.slice(0, length)));
        if (!text?.found) continue;
        const place = placeIn(text, path.slice(length));
        return { ...translation.fault(place.exact, message, options), text: JSON.stringify(place.ofText) };
      }
      return original.fault(path, message, options);
    },
  };
}

/** Where a fault is in the translation, and which text, or which item of a list, could be left out for it. */
function placeIn({ place, value, items }: Given, rest: Path): { exact: Path; ofText: Path } {
  const [first, ...others] = rest;
  if (!Array.isArray(value) || typeof first !== 'number') return { exact: [...place, ...rest], ofText: place };
  const ofText = [...place, items?.[first] ?? first];
  return { exact: [...ofText, ...others], ofText };
}

function put(file: unknown, path: TextInFile['path'], text: unknown): void {
  const parent = valueAt(file, path.slice(0, -1));
  if (parent !== null && typeof parent === 'object') Reflect.set(parent, path.at(-1) ?? '', text);
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) => (inner !== null && typeof inner === 'object' ? Reflect.get(inner, step) : undefined),
    value,
  );

const beginsWith = (steps: Steps, begin: Steps): boolean => begin.every((step, index) => steps[index] === step);

/** "entities.meeting.options[yes].title" */
const called = (steps: Steps): string => steps.join('.').replaceAll('.[', '[');

function without(fields: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}

const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text);
