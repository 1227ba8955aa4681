/** Looks for many needles in much text at once. */
export type Search<T> = {
  add(needle: string, about: T): void;
  /** The values of all needles that occur in `text`. */
  in(text: string): Set<T>;
};

const BITS = 22;

/**
 * Reads the text once, whatever the number of needles: a bit table holds the last four bytes of each, and only where
 * those occur are needles compared. A needle has at least four bytes.
 */
export function createSearch<T>(): Search<T> {
  const table = new Uint8Array(1 << BITS);
  const byEnd = new Map<number, { bytes: Buffer; about: T }[]>();
  const cell = (end: number): number => Math.imul(end, 0x9e3779b1) >>> (32 - BITS);
  return {
    add(needle, about) {
      const bytes = Buffer.from(needle);
      const end = bytes.readInt32BE(bytes.length - 4);
      table[cell(end)] = 1;
      const others = byEnd.get(end);
      if (others) others.push({ bytes, about });
      else byEnd.set(end, [{ bytes, about }]);
    },
    in(text) {
      const found = new Set<T>();
      const bytes = Buffer.from(text);
      let end = 0;
      for (let at = 0; at < bytes.length; at++) {
        end = (end << 8) | (bytes[at] ?? 0);
        if (table[cell(end)] === 0) continue;
        for (const needle of byEnd.get(end) ?? []) {
          const from = at + 1 - needle.bytes.length;
          if (from >= 0 && needle.bytes.equals(bytes.subarray(from, at + 1))) found.add(needle.about);
        }
      }
      return found;
    },
  };
}
