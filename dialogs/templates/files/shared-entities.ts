import { didYouMean, type Fault } from '../../../core/faults.ts';
import type { Path } from '../../../core/yaml/positions.ts';
import type { YamlFile } from '../../../core/yaml/yaml.ts';
import type { SharedFile } from './schema.ts';
import type { Source } from './source.ts';
import { isFields } from './texts-of.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Replaces each `use` in a template by the fields of that shared entity; its own fields go first. */
export function withShared(template: YamlFile, shared: Source<SharedFile> | undefined): YamlFile | { faults: Fault[] } {
  const { value } = template;
  const entities = isFields(value) && isFields(value['entities']) ? value['entities'] : {};
  const using = Object.entries(entities).flatMap(([name, entity]) => {
    const used = isFields(entity) ? entity['use'] : undefined;
    return isFields(entity) && typeof used === 'string' ? [{ name, used, entity }] : [];
  });
  if (using.length === 0) return template;
  const known = entitiesOf(shared);
  const faults = using.flatMap(({ name, used }) => {
    if (Object.hasOwn(known, used)) return [];
    const hint = didYouMean(used, Object.keys(known)) ?? 'Shared entities stand in `shared.yaml`.';
    return [template.fault(['entities', name, 'use'], `there is no shared entity \`${used}\``, { hint })];
  });
  if (faults.length > 0) return { faults };
  const merged = using.map(({ name, used, entity: { use: _, ...own } }) => [name, { ...known[used], ...own }] as const);
  return {
    ...template,
    value: { ...(value as Fields), entities: { ...entities, ...Object.fromEntries(merged) } },
    fault: faultIn(template, shared, using),
  };
}

const entitiesOf = (shared: Source<SharedFile> | undefined): Readonly<Record<string, Fields>> => {
  const { value } = shared?.yaml ?? {};
  const entities = isFields(value) ? value['entities'] : undefined;
  // The schema has found that these are fields.
  return (entities ?? {}) as Readonly<Record<string, Fields>>;
};

type Using = { name: string; used: string; entity: Fields };

/** A fault in a field that a template takes over is one of shared.yaml. */
const faultIn =
  (template: YamlFile, shared: Source<SharedFile> | undefined, using: readonly Using[]): YamlFile['fault'] =>
  (path: Path, message, options) => {
    const [part, name, field, ...rest] = path;
    const user = part === 'entities' ? using.find(one => one.name === name) : undefined;
    const isOwn = !user || field === undefined || Object.hasOwn(user.entity, field);
    if (isOwn || !shared) return template.fault(path, message, options);
    return shared.yaml.fault(['entities', user.used, field, ...rest], message, options);
  };
