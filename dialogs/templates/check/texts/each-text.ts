export type TextPath = readonly (string | number)[];

/** All texts of a file, with their places. */
export function eachText(value: unknown, path: TextPath = []): { path: TextPath; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, at) => eachText(item, [...path, at]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => eachText(inner, [...path, key]));
}
