import { campaigns, onStage, show } from './writes.ts';

/* Plays one number of a campaign again, and shows what was said: `node test/proof/calendar/writes/again.ts single SEED NUMBER`. */

const [name, seed, ...numbers] = process.argv.slice(2);
const campaign = campaigns.find(one => one.name === name);
if (!campaign || numbers.length === 0) {
  process.stderr.write(`again.ts ${campaigns.map(one => one.name).join(' | ')} SEED NUMBER...\n`);
  process.exit(2);
}
const { verdict, happened } = await onStage(campaign, Number(seed), numbers.map(Number), show);
process.stdout.write(`${JSON.stringify({ ...verdict, ...happened })}\n`);
