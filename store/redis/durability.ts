import type { Log } from '../../core/log.ts';
import { serverCode } from '../remote.ts';

/** A server that may tell how it is configured. */
export type Configured = { configGet(parameter: string): Promise<{ [parameter: string]: string }> };

/**
 * Warns of a Redis that may forget what it was given: sign-ins would be gone, and people asked to sign in again. It is
 * used all the same. Servers that do not tell their configuration (many managed ones) are left to their operators.
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

/** One at a time: Redis 6 knows no lists of parameters. */
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
