import { createInterface } from 'node:readline';
import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';
import { knownLocale } from '../settings/locales.ts';

const requestSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  reference: z.string().refine(text => DateTime.fromISO(text).isValid, 'is no date and time'),
  timeZone: z.string().refine(IANAZone.isValidZone, 'is no time zone'),
  locale: z
    .string()
    .refine(tag => knownLocale(tag) !== undefined, 'is no language tag')
    .default('en-US-u-fw-mon'),
});

/** A message to measure: `reference` is the wall clock in `timeZone`, "2026-11-21T09:00:00"; `locale` is English unless it is said. */
export type MeasuredMessage = z.output<typeof requestSchema>;

/**
 * Answers every JSON line of standard input with one on standard output, in the same order. A line that is none ends it:
 * standard error says which line and what is wrong with it, and the process ends with 1.
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

/** The message, or what is wrong with the line. */
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
