import { systemClock } from '../core/clock.ts';
import { BotError, isBotError } from '../core/errors.ts';
import { createLog } from '../core/log.ts';
import { environment } from '../settings/environment.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import {
  checkKeys,
  createSealer,
  type Key,
  openStore,
  type Progress,
  parseKeys,
  type Rotation,
  rotate,
  sum,
  type Tally,
} from '../store/index.ts';

/**
 * `npm run rotate-keys`: seals everything in the store with the first key of TOKEN_KEYS, beside running bots. It can be
 * stopped and run again at any time.
 * Exit codes: 0, nothing is left on old keys; 1, something is, or it failed; it says what to do.
 */
const EVERY = 1_000;

const HOW_TO_BEGIN = `TOKEN_KEYS has one key, so there is nothing to change to. This is how a key is changed:
  1. Make a new key:  node -e "console.log('key-2:' + require('node:crypto').randomBytes(32).toString('base64url'))"
  2. Write it behind the old one, joined by a comma, and restart every bot: now each can read what any other seals.
  3. Move it to the front, and restart every bot again.
  4. Run this command with the same TOKEN_KEYS. When it says so, remove the old key.
A bot that was given no TOKEN_KEYS made a key itself, in token.key beside the store; that one is the old key.`;

async function main(signal: AbortSignal): Promise<boolean> {
  const settings = readSettings(environment());
  const keys = givenKeys(settings);
  const log = createLog(settings.LOG_LEVEL);
  const store = await openStore(settings.STORE_URL, { clock: systemClock, log, role: 'command' });
  try {
    const sealer = createSealer(keys);
    await checkKeys(store, sealer);
    const sealing = keys[0]?.id ?? '';
    return tell(await rotate({ store, sealer, sealing, onProgress: everyThousand(), signal }), keys);
  } finally {
    await store.close();
  }
}

function givenKeys({ TOKEN_KEYS }: Settings): Key[] {
  const keys = TOKEN_KEYS ? parseKeys(TOKEN_KEYS) : [];
  if (keys.length < 2) throw new BotError('settings/invalid', HOW_TO_BEGIN, { facts: { setting: 'TOKEN_KEYS' } });
  return keys;
}

/** Prints a line for every thousand records. */
function everyThousand(): (progress: Progress) => void {
  let told = 0;
  return ({ done, todo, left }) => {
    if (done < todo && Math.floor(done / EVERY) === told) return;
    told = Math.floor(done / EVERY);
    console.log(`${figure(done)} of ${figure(todo)}, ${places(left) || 'none left'}`);
  };
}

/** Says how it ended; whether all is well. */
function tell({ total, left, unopened, quarantined }: Rotation, keys: readonly Key[]): boolean {
  console.log(`${figure(total)} sealed records are in the store.`);
  if (quarantined > 0) console.log(quarantinedText(quarantined));
  if (sum(left) === 0) {
    console.log('0 records left on old keys; you may remove them from TOKEN_KEYS.');
    return true;
  }
  if (sum(unopened) > 0) console.log(unopenedText(unopened, keys));
  console.log(
    sum(left) > sum(unopened)
      ? `${places(left)}. A bot still seals with an old key: restart every bot with these TOKEN_KEYS, then run this again.`
      : 'Nothing else is left on old keys; when these may go, you may remove the old keys from TOKEN_KEYS.',
  );
  return false;
}

const quarantinedText = (count: number): string =>
  `${figure(count)} more were damaged and are in quarantine for 90 days, as the log says; ` +
  'the people whose accounts they held are asked to sign in again.';

function unopenedText(unopened: Tally, keys: readonly Key[]): string {
  const missing = [...unopened.keys()].filter(id => !keys.some(key => key.id === id));
  const advice =
    missing.length > 0 ? ` If you have ${missing.join(', ')}, add it to TOKEN_KEYS and run this again.` : '';
  return (
    `${places(unopened)}, which no key of TOKEN_KEYS opens: altered, or sealed by another key of that name.${advice} ` +
    'They stay as they are; whoever they belong to has to sign in anew.'
  );
}

/** "2 left on key key-0, 3 left on key key-1" */
function places(tally: Tally): string {
  const sorted = [...tally].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([id, count]) => `${figure(count)} left on key ${id}`).join(', ');
}

function figure(value: number): string {
  return value.toLocaleString('en');
}

const stop = new AbortController();
const stopped = new Error('Stopped. Run it again to go on.');
for (const word of ['SIGINT', 'SIGTERM'] as const) {
  process.once(word, () => stop.abort(stopped));
}
try {
  process.exitCode = (await main(stop.signal)) ? 0 : 1;
} catch (error) {
  const known = isBotError(error) ? error : error === stopped && stopped;
  if (!known) throw error;
  process.stderr.write(`${known.message}\n`);
  process.exitCode = 1;
}
