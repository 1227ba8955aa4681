import type { Log } from '../../core/log.ts';
import { serverCode } from '../remote.ts';

/** A server that may reveal its configuration. */
export type Configured = { configGet(parameter: string): Promise<{ [parameter: string]: string }> };

/**
 * Warns if Redis may lose data: sign-ins would be gone, and people would have to sign in again. The store is used
 * anyway. Servers that hide their configuration (many managed ones) are left to their operators.
 * @see https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/
 */
export async function warnOfLoss(client: Configured, log: Log): Promise<void> {
  const policy = await configured(client, 'maxmemory-policy');
  if (policy !== undefined && policy !== 'noeviction') {
    log.warn(
      { setting: 'maxmemory-policy', found: policy },
      'Redis may delete sign-ins and conversations when its memory is full. Set maxmemory-policy to noeviction.',
    );
  }
  const [journal, snapshots] = [await configured(client, 'appendonly'), await configured(client, 'save')];
  if (journal === 'no' && snapshots === '') {
    log.warn(
      { setting: 'appendonly', found: journal },
      'Redis forgets all sign-ins and conversations when it restarts. Set appendonly to yes.',
    );
  }
}

/** One parameter at a time, because Redis 6 does not support several. */
async function configured(client: Configured, parameter: string): Promise<string | undefined> {
  try {
    return (await client.configGet(parameter))[parameter];
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** "ERR unknown command 'CONFIG'", "NOPERM this user has no permissions ..." */
const isRefusal = (error: unknown): boolean => ['ERR', 'NOPERM'].includes(serverCode(error));
