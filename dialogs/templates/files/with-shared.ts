import { didYouMean, type Fault } from '../../../core/faults.ts';
import type { Path } from '../../../core/yaml/positions.ts';
import type { YamlFile } from '../../../core/yaml/yaml.ts';
import { SHARED } from '../folders/file-names.ts';
import { faultyFile } from '../folders/misnamed-files.ts';
import type { SharedFile } from './schema.ts';
import type { Source } from './source.ts';
import { isFields, useIn } from './texts-of.ts';

type Fields = Readonly<Record<string, unknown>>;

/** shared.yaml; only its path if it has faults, and undefined if there is none. */
export type Shared = Source<SharedFile> | { path: string } | undefined;

/** A part of a template that takes over something of shared.yaml. */
type Using = {
  path: readonly string[];
  kind: 'entities' | 'texts';
  used: string;
  /** Fields that replace those of a shared entity; a text has none. */
  own: Fields;
};

/** The fields of a template and of its entities that can be a shared text. */
const TEXTS = ['confirm'];
const TEXTS_OF_ENTITIES = ['ask', 'invalid'];

/** Replaces each `use` in a template by what it names in shared.yaml; an entity's own fields go first. */
export function withShared(template: YamlFile, shared: Shared): YamlFile | { faults: Fault[] } {
  const using = usesIn(template.value);
  if (using.length === 0) return template;
  const faults = using.flatMap(use => [...unknownUse(template, shared, use), ...strayFields(template, use)]);
  if (faults.length > 0) return { faults };
  const value = structuredClone(template.value);
  for (const use of using) put(value, use.path, taken(shared, use));
  return { ...template, value, fault: faultIn(template, shared, using) };
}

function usesIn(template: unknown): Using[] {
  if (!isFields(template)) return [];
  const { entities, replies } = template;
  return [
    ...textsIn(template, [], TEXTS),
    ...(isFields(replies) ? textsIn(replies, ['replies'], Object.keys(replies)) : []),
    ...(isFields(entities) ? Object.entries(entities).flatMap(([name, entity]) => usesOfEntity(name, entity)) : []),
  ];
}

function usesOfEntity(name: string, entity: unknown): Using[] {
  if (!isFields(entity)) return [];
  const path = ['entities', name];
  const { use: _, ...own } = entity;
  const used = useIn(entity);
  const whole = used === undefined ? [] : [{ path, kind: 'entities' as const, used, own }];
  return [...whole, ...textsIn(entity, path, TEXTS_OF_ENTITIES)];
}

const textsIn = (fields: Fields, path: readonly string[], keys: readonly string[]): Using[] =>
  keys.flatMap(key => {
    const text = fields[key];
    const used = useIn(text);
    if (used === undefined || !isFields(text)) return [];
    const { use: _, ...own } = text;
    return [{ path: [...path, key], kind: 'texts' as const, used, own }];
  });

/** A text has no fields of its own. */
const strayFields = (template: YamlFile, { path, kind, own }: Using): Fault[] =>
  (kind === 'texts' ? Object.keys(own) : []).map(field => {
    const hint = 'It takes over the text as it is.';
    return template.fault([...path, field], 'a shared text has no other fields', { atKey: true, hint });
  });

function unknownUse(template: YamlFile, shared: Shared, { path, kind, used }: Using): Fault[] {
  const known = sharedOf(shared, kind);
  if (Object.hasOwn(known, used)) return [];
  const hint = didYouMean(used, Object.keys(known)) ?? 'What templates share stands in `shared.yaml`.';
  const what = kind === 'entities' ? 'entity' : 'text';
  const fault = template.fault([...path, 'use'], `there is no shared ${what} \`${used}\``, { hint });
  const cause = shared && 'path' in shared ? faultyFile(shared.path) : `shared ${kind} ${used}`;
  return [{ ...fault, cause }];
}

/** The schema has found that these are fields. */
const sharedOf = (shared: Shared, kind: Using['kind']): Fields => {
  const value = shared && 'yaml' in shared ? shared.yaml.value : undefined;
  return isFields(value) && isFields(value[kind]) ? value[kind] : {};
};

/** A text, or the fields of an entity. */
function taken(shared: Shared, { kind, used, own }: Using): unknown {
  const found = sharedOf(shared, kind)[used];
  return isFields(found) ? { ...found, ...own } : found;
}

function put(template: unknown, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (isFields(at) ? at[key] : undefined), template);
  if (isFields(parent)) Reflect.set(parent, path.at(-1) ?? '', value);
}

/** A fault in what a template takes over is one of shared.yaml. */
const faultIn =
  (template: YamlFile, shared: Shared, using: readonly Using[]): YamlFile['fault'] =>
  (path: Path, message, options) => {
    const use = using.find(one => isTakenOver(one, path));
    if (!use || !shared || 'path' in shared) return template.fault(path, message, options);
    return shared.yaml.fault([use.kind, use.used, ...path.slice(use.path.length)], message, options);
  };

/** True for a text, or for a field of an entity that is not its own. */
function isTakenOver({ path: user, kind, own }: Using, path: Path): boolean {
  if (!user.every((step, at) => path[at] === step)) return false;
  const field = path[user.length];
  return kind === 'texts' || (field !== undefined && !Object.hasOwn(own, field));
}

/** True for what a template takes over, and for what consists of nothing else. */
export const isShared = (template: unknown, path: Path): boolean =>
  usesIn(template).some(use => isTakenOver(use, path) || path.every((step, at) => use.path[at] === step));

export const translateShared = (language: string): string =>
  `It comes from ${SHARED}, so translate it in ${SHARED.replace('.yaml', `.${language}.yaml`)}.`;
