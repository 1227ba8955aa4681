import { createInterface } from 'node:readline';
import { readWhen } from '../../language/index.ts';

/** `npm run when`: JSON Lines in, one line per line out, so that the reading of times can be measured on any data. */
type Line = { id: string; text: string; reference: string; timeZone: string };

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { id, text, reference } = JSON.parse(line) as Line;
  process.stdout.write(
    `${JSON.stringify({ id, ...(readWhen(text, { reference, locale: 'en-US' }) ?? { kind: null }) })}\n`,
  );
}
