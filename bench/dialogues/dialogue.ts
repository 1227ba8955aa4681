import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dataFile } from '../data.ts';

/** The used parts of a line in `dialogues.dev.jsonl`. Slot values are as spoken, in all variants. */
export type Dialogue = {
  id: string;
  /** A civil time. */
  reference: string;
  calls: { method: string; parameters: Record<string, string> }[];
  turns: { speaker: 'user' | 'system'; text: string; newSlots?: Record<string, string[]> }[];
};

/** The event that the person wanted. */
export type Wanted = { event_name: string; event_date: string; event_time: string; event_location: string };

export function dialogues(): Dialogue[] {
  const file = dataFile('dialogues.dev.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map(line => JSON.parse(line) as Dialogue).filter(dialogue => wantedIn(dialogue));
}

export const wantedIn = ({ calls }: Dialogue): Wanted | undefined =>
  calls.find(({ method }) => method === 'AddEvent')?.parameters as Wanted | undefined;

/** Splits the dialogues into halves by name alone, so a change can be checked on the other half. */
export const halfOf = ({ id }: Dialogue): 'first' | 'second' =>
  (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'first' : 'second';
