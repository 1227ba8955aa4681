import { fixedClock } from '../../core/clock.ts';
import { silentLog } from '../../core/log.ts';
import type { Backend } from '../../store/backend.ts';
import type { RemoteOptions } from '../../store/remote.ts';
import { describeBackend } from './contract.ts';
import { describeOutages, type Space } from './outages.ts';
import { describeRotation } from './rotation.ts';

/** What every store on a server must keep, each test in a room of its own. */
export function describeServer(
  name: string,
  newSpace: () => Promise<Space>,
  open: (url: string, options: RemoteOptions) => Promise<Backend>,
): void {
  const openFresh = async (clock: () => number): Promise<Backend> => {
    const space = await newSpace();
    const backend = await open(space.url, { clock, log: silentLog });
    return { ...backend, close: () => backend.close().then(space.remove) };
  };
  describeBackend(name, openFresh);
  describeRotation(name, openFresh);
  describeOutages(name, newSpace, (url, deadlineMs) => open(url, { clock: fixedClock(0), log: silentLog, deadlineMs }));
}
