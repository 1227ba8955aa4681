import type { Backend } from './backend.ts';

/** `Backend.claim` for a database that is near. */
export const claimInSteps =
  ({ values, read, replace }: Pick<Backend, 'values' | 'read' | 'replace'>): Backend['claim'] =>
  async (records, rows) => {
    const versions: number[] = [];
    for (const { key, ...record } of records) {
      const version = await replace(key, { version: undefined, ...record });
      if (version === undefined) return { versions, rows: [] };
      versions.push(version);
    }
    const plain = async (key: string) => {
      const text = await values.get(key);
      return text === undefined ? undefined : { text, version: 0 };
    };
    return {
      versions,
      rows: await Promise.all(rows.map(({ kind, key }) => (kind === 'plain' ? plain(key) : read(key)))),
    };
  };
