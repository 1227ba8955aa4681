import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dataFile } from '../data.ts';

/** A line of `dialogues.dev.jsonl`, as far as it is used. Slot values are as they were spoken, in all their variants. */
export type Dialogue = {
  id: string;
  /** Civil. */
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

/** Two halves by nothing but the name, so that what helps one can be seen to help the other. */
export const halfOf = ({ id }: Dialogue): 'first' | 'second' =>
  (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'first' : 'second';
