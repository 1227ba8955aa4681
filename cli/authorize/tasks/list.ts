import type {
  LoadedProfiles,
  MissingSetting,
  ProfileOutline,
  SharedAccount,
  SharedAccountStatus,
} from '../../../auth/index.ts';
import { formatFault } from '../../../core/faults.ts';
import { isOver, stateOf } from '../status.ts';

const HEAD = ['profile', 'mode', 'enabled', 'account', 'state'];

type Listing = {
  text: string;
  /** False if a file has faults, or the grant of an enabled profile has ended. */
  allWell: boolean;
};

/** Every profile as a table, followed by the faults of files that cannot be used. */
export async function list(
  { outlines, serviceOutlines, faults }: LoadedProfiles,
  sharedAccount: SharedAccount,
  nowMs: number,
): Promise<Listing> {
  const rows = [HEAD];
  let allWell = faults.length === 0;
  for (const outline of outlines) {
    const { name, authorization, enabled } = outline;
    const status = authorization === 'pre-authorized' ? await statusOf(outline, sharedAccount) : undefined;
    if (status && enabled && isOver(status, nowMs)) allWell = false;
    rows.push([name, authorization, enabled ? 'yes' : 'no', ...accountAndState(outline, status, nowMs)]);
  }
  for (const { name, type, enabled, missingSettings } of serviceOutlines) {
    rows.push([name, type, enabled ? 'yes' : 'no', '-', notSet(missingSettings) ?? 'needs no sign-in']);
  }
  return { text: [columns(rows), ...faults.map(formatFault)].join('\n\n'), allWell };
}

/** A profile that lacks settings has no usable account, even if one is stored. */
const statusOf = async (
  { name, missingSettings }: ProfileOutline,
  sharedAccount: SharedAccount,
): Promise<SharedAccountStatus | undefined> => (missingSettings.length > 0 ? undefined : sharedAccount.status(name));

function accountAndState(
  { authorization, missingSettings }: ProfileOutline,
  status: SharedAccountStatus | undefined,
  nowMs: number,
): [string, string] {
  const missing = notSet(missingSettings);
  if (missing !== undefined) return ['-', missing];
  if (authorization === 'per-user') return ['-', 'people sign in themselves'];
  return status ? [status.account, stateOf(status, nowMs)] : ['-', 'not authorized yet'];
}

const notSet = (missing: readonly MissingSetting[]): string | undefined =>
  missing.length > 0 ? `not set: ${[...new Set(missing.map(setting => setting.name))].join(', ')}` : undefined;

/** Pads each column to its widest cell. */
function columns(rows: readonly (readonly string[])[]): string {
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
