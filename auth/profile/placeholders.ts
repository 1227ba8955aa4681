import type { Fault } from '../../core/faults.ts';
import type { YamlFile } from '../../core/yaml/yaml.ts';

/** Profiles with a sign-in, and two types of services. */
type ProfileType = 'oauth2' | 'api-key' | 'none';

/** A setting that is not set, and the field of the profile that refers to it. */
export type MissingSetting = { name: string; profile: string; type: ProfileType; field: string };

/** Text that can be inserted into a URL without changing its structure. */
const SEGMENT = /^[\w.-]+$/;

/**
 * Replaces `${NAME}` with the setting NAME in every text of `value`, and `{tenant}` in its URLs with the setting
 * PROFILE_TENANT (ACME_MAIL_TENANT for the profile `acme-mail`). A placeholder of a missing setting stays in the text.
 * Malformed placeholders are faults.
 */
export function resolveSettings<T extends { name: string; type: ProfileType }>(
  yaml: YamlFile,
  value: T,
  setting: (name: string) => string | undefined,
): { value: T; missing: MissingSetting[]; faults: Fault[] } {
  const missing: MissingSetting[] = [];
  const faults: Fault[] = [];
  const fill = (text: string, path: PropertyKey[]) => {
    for (const { index } of text.matchAll(/\$\{(?![A-Z][A-Z0-9_]*\})/g)) {
      const hint = 'A setting name has capitals, digits and "_", between braces after "$".';
      faults.push(yaml.fault(path, 'this is not the name of a setting', { offset: index, hint }));
    }
    const settingOr = (placeholder: string, name: string) => {
      const found = setting(name);
      if (found) return found;
      missing.push({ name, profile: value.name, type: value.type, field: path.join('.') });
      return placeholder;
    };
    const filled = text.replaceAll(/\$\{([A-Z][A-Z0-9_]*)\}/g, settingOr);
    if (!isUrlField(path)) return filled;
    return filled.replaceAll(/\{([a-z][a-z0-9_]*)\}/g, (placeholder, part: string) => {
      const name = `${value.name}_${part}`.replaceAll('-', '_').toUpperCase();
      const found = settingOr(placeholder, name);
      if (found === placeholder || (SEGMENT.test(found) && !/^\.+$/.test(found))) return found;
      faults.push(
        yaml.fault(path, `the setting ${name} does not fit into a URL`, {
          hint: 'It can contain letters, digits, "-", "." and "_".',
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

/** Fields that hold a URL end in "url" or are called `issuer`. */
const isUrlField = (path: readonly PropertyKey[]): boolean => /url$|^issuer$/i.test(String(path.at(-1)));
