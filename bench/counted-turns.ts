import { Session } from 'node:inspector/promises';
import { pathToFileURL } from 'node:url';

/*
 * Prints how often the blocks of our code run in a conversation with so many templates, as V8 counts them: `node
 * bench/counted-turns.ts 500`. Other work of the machine does not change that. Only code that is loaded after the counting
 * has begun is counted in full, so this is a process of its own.
 */

const OURS = pathToFileURL(`${process.cwd()}/`).href;

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { conversation } = await import('./many-templates.ts');
const { talk, close } = await conversation(Number(process.argv[2]));
await talk(); // what is made on first use
await blocksRun();
await talk();
process.stdout.write(`${await blocksRun()}\n`);
await close();
session.disconnect();

/** How often the blocks of our code ran since the last time. */
async function blocksRun(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.startsWith(OURS) && !url.includes('/node_modules/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}
