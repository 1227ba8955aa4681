import type { Fault } from '../../core/faults.ts';
import type { YamlFile } from '../../core/yaml/yaml.ts';

/** A setting that a profile names and that is not set: `field` of `profile` waits for it. */
export type MissingSetting = { name: string; profile: string; field: string };

/** What may be told of a path without changing where a URL leads. */
const SEGMENT = /^[\w.-]+$/;

/**
 * Puts settings in the place of `${NAME}` in every text of `value`, and of `{tenant}` in its URLs: in the profile
 * `acme-mail` that one is the setting ACME_MAIL_TENANT. Texts with a missing setting stay as they are. Badly written
 * placeholders are faults.
 */
export function resolveSettings<T extends { name: string }>(
  yaml: YamlFile,
  value: T,
  setting: (name: string) => string | undefined,
): { value: T; missing: MissingSetting[]; faults: Fault[] } {
  const missing: MissingSetting[] = [];
  const faults: Fault[] = [];
  const fill = (text: string, path: PropertyKey[]) => {
    for (const { index } of text.matchAll(/\$\{(?![A-Z][A-Z0-9_]*\})/g)) {
      const hint = 'A setting is named in capitals, digits and "_", within $ and braces.';
      faults.push(yaml.fault(path, 'this is not the name of a setting', { offset: index, hint }));
    }
    const answer = (placeholder: string, name: string) => {
      const found = setting(name);
      if (found) return found;
      missing.push({ name, profile: value.name, field: path.join('.') });
      return placeholder;
    };
    const filled = text.replaceAll(/\$\{([A-Z][A-Z0-9_]*)\}/g, answer);
    if (!isUrlField(path)) return filled;
    return filled.replaceAll(/\{([a-z][a-z0-9_]*)\}/g, (placeholder, part: string) => {
      const name = `${value.name}_${part}`.replaceAll('-', '_').toUpperCase();
      const found = answer(placeholder, name);
      if (found === placeholder || (SEGMENT.test(found) && !/^\.+$/.test(found))) return found;
      faults.push(
        yaml.fault(path, `the setting ${name} does not fit into a URL`, {
          hint: 'Letters, digits, "-", "." and "_" do.',
        }),
      );
      return placeholder;
    });
  };
  return { value: mapTexts(value, [], fill) as T, missing, faults };
}

function mapTexts(value: unknown, path: PropertyKey[], map: (text: string, path: PropertyKey[]) => string): unknown {
  if (typeof value === 'string') return map(value, path);
  if (Array.isArray(value)) return value.map((item, index) => mapTexts(item, [...path, index], map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, [...path, key], map)]));
}

/** Fields that hold a URL are named so. */
const isUrlField = (path: readonly PropertyKey[]): boolean => /url$|^issuer$/i.test(String(path.at(-1)));
