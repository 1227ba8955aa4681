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

/** The text of a copy: `base` comes after the comments at the beginning, in place of one of the original. */
export const copyOf = (bytes: Buffer): string => withBase(textOf(bytes), baseOf(bytes));

/** The text of a file with this `base`. */
export function withBase(text: string, base: string): string {
  const lines = text.split('\n').filter(line => !line.startsWith(`${BASE}:`));
  const first = lines.findIndex(line => !/^(#|---\s*$|\s*$)/.test(line));
  return [...lines.slice(0, first), `${BASE}: "${base}"`, ...lines.slice(first)].join('\n');
}

/** The `base` of a file, also of one that cannot be read as YAML. */
export const baseIn = (bytes: Buffer): string | undefined =>
  new RegExp(`^${BASE}:\\s*["']?([0-9a-f]{12})\\b`, 'm').exec(textOf(bytes))?.[1];

const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(/^\uFEFF/, '');

/** Parsed files without their `base`, which belongs to no schema. */
export function withoutBase(parsed: Parsed): Parsed {
  if ('faults' in parsed || !hasBase(parsed.value)) return parsed;
  const { [BASE]: _base, ...value } = parsed.value;
  return { ...parsed, value };
}

export const hasBase = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && BASE in value;
