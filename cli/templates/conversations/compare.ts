import type { SpokenSets } from '../spoken-sets.ts';
import { playedLines } from './lines.ts';
import { CannotPlay } from './stage/happenings.ts';
import { type SandboxStage, sandboxStage } from './stage/sandbox-stage.ts';
import { cueLine, kindsIn, type LineKind, type ScriptTurn, type TestScript } from './transcript.ts';
import { turnDiff } from './turn-diff.ts';

/** What a new conversation is about: steps, slots and actions, which do not depend on the wording. */
const NEW: readonly LineKind[] = ['slots', 'runs', 'does', 'at'];

/** A conversation is compared in the kinds of lines that it has. What is written to the calendar always counts. */
function comparedKinds(script: TestScript): ReadonlySet<LineKind> {
  const kinds = kindsIn(script);
  return new Set(kinds.size > 0 ? [...kinds, 'does'] : NEW);
}

/** What the bot does now in a conversation. */
export type Comparison = {
  script: TestScript;
  /** Absent if it cannot be played. */
  turns?: ScriptTurn[];
  /** What is different from the file, in lines; empty if nothing is. */
  problems: string[];
};

const EMPTY = '  It says nothing of the bot yet. --rewrite adds that.';

/** Plays a conversation and compares it with its file. */
export async function compare(sets: SpokenSets, script: TestScript): Promise<Comparison> {
  try {
    const turns = await playedTurns(sets, script);
    const differences = script.turns.flatMap((turn, at) => turnDifference(turn, turns[at]?.expected ?? []));
    return { script, turns, problems: kindsIn(script).size === 0 ? [EMPTY] : differences };
  } catch (error) {
    if (!(error instanceof CannotPlay)) throw error;
    return { script, problems: [`  ${error.message}`] };
  }
}

async function playedTurns(sets: SpokenSets, script: TestScript): Promise<ScriptTurn[]> {
  const open: SandboxStage[] = [];
  const locale = script.facts.get('locale');
  if (!sets.speaks(locale)) throw new CannotPlay(`There are no templates for the locale ${locale}.`);
  const { live, ...scene } = sets.sceneFor(locale);
  try {
    return await playedLines(script.turns, comparedKinds(script), {
      live,
      async setStage(templates) {
        const there = await sandboxStage(script.facts, { ...scene, live: templates });
        open.push(there);
        return there.stage;
      },
    });
  } finally {
    await Promise.all(open.map(({ close }) => close()));
  }
}

function turnDifference({ cue, expected }: ScriptTurn, actual: readonly string[]): string[] {
  const lines = turnDiff(expected, actual);
  return lines.length > 0 ? [`  line ${cue.line}, ${cueLine(cue)}`, ...lines.map(line => `    ${line}`)] : [];
}
