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
 * `npm run rotate-keys`: re-encrypts everything in the store with the first key of TOKEN_KEYS. Bots can keep running, and
 * the command can be stopped and started again at any time.
 * Exit codes: 0 if no record uses an old key; 1 if some do, or the command failed. The output says what to do.
 */
const PROGRESS_STEP = 1_000;

const HOW_TO_BEGIN = `TOKEN_KEYS has only one key, so there is no new key to move to. To change the key:
  1. Make a new key:  node -e "console.log('key-2:' + require('node:crypto').randomBytes(32).toString('base64url'))"
  2. Add it to TOKEN_KEYS after the old key, separated by a comma, and restart every bot. Now each bot can read what any
     other encrypts.
  3. Move the new key to the front and restart every bot again.
  4. Run this command with the same TOKEN_KEYS. It says when the old key can be removed.
If TOKEN_KEYS was never set, the old key is the one in the file token.key next to the store.`;

async function main(signal: AbortSignal): Promise<boolean> {
  const settings = readSettings(environment());
  const keys = givenKeys(settings);
  const log = createLog(settings.LOG_LEVEL);
  const store = await openStore(settings.STORE_URL, { clock: systemClock, log, role: 'command' });
  try {
    const sealer = createSealer(keys);
    await checkKeys(store, sealer);
    const sealing = keys[0]?.id ?? '';
    return printResult(await rotate({ store, sealer, sealing, onProgress: everyThousand(), signal }), keys);
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
  let printed = 0;
  return ({ done, todo, left }) => {
    if (done < todo && Math.floor(done / PROGRESS_STEP) === printed) return;
    printed = Math.floor(done / PROGRESS_STEP);
    console.log(`${grouped(done)} of ${grouped(todo)}, ${leftText(left) || 'none left'}`);
  };
}

/** Prints the result. @returns true if no record is left on an old key */
function printResult({ total, left, unopened, quarantined }: Rotation, keys: readonly Key[]): boolean {
  console.log(`The store has ${grouped(total)} encrypted records.`);
  if (quarantined > 0) console.log(quarantinedText(quarantined));
  if (sum(left) === 0) {
    console.log('0 records left on old keys. You can now remove the old keys from TOKEN_KEYS.');
    return true;
  }
  if (sum(unopened) > 0) console.log(unopenedText(unopened, keys));
  console.log(
    sum(left) > sum(unopened)
      ? `${leftText(left)}. A bot still encrypts with an old key. Restart every bot with these TOKEN_KEYS, then run this again.`
      : 'No other records use old keys. If you can do without these, remove the old keys from TOKEN_KEYS.',
  );
  return false;
}

const quarantinedText = (count: number): string =>
  `Damaged records: ${grouped(count)}. They stay in quarantine for 90 days, and the log names them. ` +
  'People whose accounts were in them will be asked to sign in again.';

function unopenedText(unopened: Tally, keys: readonly Key[]): string {
  const missing = [...unopened.keys()].filter(id => !keys.some(key => key.id === id));
  const advice =
    missing.length > 0 ? ` If you have ${missing.join(', ')}, add it to TOKEN_KEYS and run this again.` : '';
  return (
    `${leftText(unopened)}, which no key in TOKEN_KEYS can decrypt (altered, or encrypted with a different key of the same ` +
    `name).${advice} These records stay unchanged; the people they belong to must sign in again.`
  );
}

/** "2 left on key key-0, 3 left on key key-1" */
function leftText(tally: Tally): string {
  const sorted = [...tally].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([id, count]) => `${grouped(count)} left on key ${id}`).join(', ');
}

/** "12,345" */
function grouped(value: number): string {
  return value.toLocaleString('en');
}

const stop = new AbortController();
const stopped = new Error('Stopped. Run the command again to continue.');
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
