import { createInterface } from 'node:readline';
import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';
import { knownLocale } from '../settings/locales.ts';

const requestSchema = z
  .object({
    id: z.union([z.string(), z.number()]),
    text: z.string(),
    reference: z.string().refine(text => DateTime.fromISO(text).isValid, 'is not a date and time'),
    timeZone: z.string().refine(IANAZone.isValidZone, 'is not a time zone'),
    locale: z
      .string()
      .refine(tag => knownLocale(tag) !== undefined, 'is not a language tag')
      .default('en-US-u-fw-mon'),
  })
  .transform(message => ({ ...message, now: instantOf(message.reference, message.timeZone) }));

/** The instant of a local date and time with any precision of ISO 8601. */
export const instantOf = (reference: string, zone: string): number => DateTime.fromISO(reference, { zone }).toMillis();

/**
 * A message to read. `reference` is the local time in `timeZone` at which it was written, "2026-11-21T09:00:00", and `now` the
 * same as an instant; `locale` defaults to English with weeks that start on Monday.
 */
type MeasuredMessage = z.output<typeof requestSchema>;

/**
 * Answers each JSON line of standard input with one on standard output, in the same order. The first invalid line ends
 * the run: its number and fault go to standard error, and the exit code is 1.
 */
export async function answerLines(answer: (message: MeasuredMessage) => object): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number += 1;
    if (!line.trim()) continue;
    const message = readLine(line);
    if (typeof message === 'string') {
      process.stderr.write(`line ${number}: ${message}\n`);
      process.exitCode = 1;
      return;
    }
    process.stdout.write(`${JSON.stringify(answer(message))}\n`);
  }
}

/** Returns the message, or a description of the line's fault. */
function readLine(line: string): MeasuredMessage | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'not JSON; expected {"id", "text", "reference", "timeZone"}';
  }
  const { data, error } = requestSchema.safeParse(json);
  return data ?? error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ') ?? '';
}
