import type { Outcome, Proof } from '../proof.ts';
import { faultsOf, type Said, said, stalls } from './readings.ts';
import { turnFaults } from './turns.ts';

const MESSAGES = 100_000;
const TURNS = 20_000;

const counted = (faults: readonly string[], what: string, size: string): Outcome => ({
  figure: faults.length === 0 ? `0 ${what}` : `${faults.length} ${what}: ${faults.slice(0, 5).join('; ')}`,
  size,
});

const sized = (full: number, share: number): number => Math.ceil(full * share);
const inEnglish = (count: number): string => `${count.toLocaleString('en-US')} messages`;

const readings: Proof = {
  claim: 'fuzzed messages read, in every language, in the middle of every dialog',
  goal: '0 exceptions, places outside the text, days or times that there are not',
  onEachStore: false,
  async run(share) {
    const count = sized(MESSAGES, share);
    const faults: string[] = [];
    for (const each of said(count)) faults.push(...faultsOf(each));
    return counted(faults, 'exceptions, places outside the text, days or times that there are not', inEnglish(count));
  },
};

const turns: Proof = {
  claim: 'fuzzed messages and buttons answered, in conversations that stand at every kind of question',
  goal: '0 exceptions, silences, messages over 1,000 characters that are not asked to be shortened',
  onEachStore: false,
  async run(share) {
    const count = sized(TURNS, share);
    const faults = await turnFaults(count);
    const what = 'exceptions, silences, messages over 1,000 characters that are not asked to be shortened';
    return counted(faults, what, inEnglish(count));
  },
};

const stalling: Proof = {
  claim: 'the same messages read in time',
  goal: '0 that take more than 50 ms',
  onEachStore: false,
  timed: true,
  async run(share) {
    const count = sized(MESSAGES, share);
    const slow: string[] = [];
    for (const each of said(count)) if (stalls(each)) slow.push(shown(each));
    return counted(slow, 'that take more than 50 ms', inEnglish(count));
  },
};

const shown = ({ text }: Said): string => JSON.stringify(text.slice(0, 200));

export const understanding: readonly Proof[] = [readings, turns, stalling];
