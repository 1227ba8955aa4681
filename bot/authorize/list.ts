import type { Auth, LoadedProfiles, ProfileOutline } from '../../auth/index.ts';
import { formatFault } from '../../core/faults.ts';
import { stateOf } from './status.ts';

const HEAD = ['profile', 'mode', 'enabled', 'account', 'state'];

/** Every profile of the folder as a table, then what is wrong with those that cannot be read. */
export async function listText({ outlines, faults }: LoadedProfiles, { owner }: Auth): Promise<string> {
  const rows = [HEAD];
  for (const outline of outlines) {
    const { name, authorization, enabled } = outline;
    rows.push([name, authorization, enabled ? 'yes' : 'no', ...(await accountAndState(outline, owner))]);
  }
  return [columns(rows), ...faults.map(formatFault)].join('\n\n');
}

async function accountAndState(outline: ProfileOutline, owner: Auth['owner']): Promise<[string, string]> {
  const { name, authorization, missingSettings } = outline;
  if (missingSettings.length > 0) {
    return ['-', `not set: ${[...new Set(missingSettings.map(setting => setting.name))].join(', ')}`];
  }
  if (authorization === 'per-user') return ['-', 'people sign in themselves'];
  const status = await owner.status(name);
  return status ? [status.account, stateOf(status)] : ['-', 'not authorized yet'];
}

/** Each column as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): string {
  const width = (column: number): number => Math.max(...rows.map(row => row[column]?.length ?? 0));
  return rows
    .map(row =>
      row
        .map((cell, i) => cell.padEnd(width(i)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
