import { createHash } from 'node:crypto';
import type { Parsed } from '../../../core/yaml/yaml.ts';

/**
 * The field `base` of a file in an overlaid folder: the version of the file that it was copied from, and that it
 * replaces. Nothing else reads it.
 */
export const BASE = 'base';

/** The version of a file, however its lines end. */
export function baseOf(bytes: Buffer): string {
  const text = bytes.toString('utf8').replaceAll('\r\n', '\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** The text of a copy: `base` comes after the comments at the beginning. */
export function copyOf(bytes: Buffer): string {
  const lines = bytes.toString('utf8').split('\n');
  const first = lines.findIndex(line => line.trim() !== '' && !line.startsWith('#'));
  return [...lines.slice(0, first), `${BASE}: "${baseOf(bytes)}"`, ...lines.slice(first)].join('\n');
}

/** Parsed files without their `base`, which belongs to no schema. */
export function withoutBase(parsed: Parsed): Parsed {
  if ('faults' in parsed || !hasBase(parsed.value)) return parsed;
  const { [BASE]: _base, ...value } = parsed.value;
  return { ...parsed, value };
}

export const hasBase = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && BASE in value;
