import type { SpokenSets } from '../spoken-sets.ts';
import { playedLines } from './lines.ts';
import { CannotPlay } from './stage/happenings.ts';
import { type SandboxStage, sandboxStage } from './stage/sandbox-stage.ts';
import { type Cue, cueLine, kindsIn, type LineKind, type ScriptTurn, type TestScript } from './transcript.ts';
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
  const kinds = comparedKinds(script);
  try {
    const turns = await playedTurns(sets, script, kinds);
    return { script, turns, problems: kindsIn(script).size === 0 ? [EMPTY] : differences(script.turns, turns) };
  } catch (error) {
    if (!(error instanceof CannotPlay)) throw error;
    const { message, cue } = error;
    if (!cue) return { script, problems: [`  ${message}`] };
    return { script, problems: [...(await problemsBefore(cue, sets, script)), turnLine(cue), `    ${message}`] };
  }
}

/** What goes differently before a cue that cannot be played, which often says why. */
async function problemsBefore(cue: Cue, sets: SpokenSets, script: TestScript): Promise<string[]> {
  if (kindsIn(script).size === 0) return [];
  const turns = script.turns.slice(
    0,
    script.turns.findIndex(turn => turn.cue === cue),
  );
  return differences(turns, await playedTurns(sets, { ...script, turns }, comparedKinds(script)));
}

async function playedTurns(sets: SpokenSets, script: TestScript, kinds: ReadonlySet<LineKind>): Promise<ScriptTurn[]> {
  const open: SandboxStage[] = [];
  const locale = script.facts.get('locale');
  if (!sets.speaks(locale)) throw new CannotPlay(`There are no templates for the locale ${locale}.`);
  const { live, ...scene } = sets.sceneFor(locale);
  try {
    return await playedLines(script.turns, kinds, {
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

const differences = (turns: readonly ScriptTurn[], played: readonly ScriptTurn[]): string[] =>
  turns.flatMap((turn, at) => turnDifference(turn, played[at]?.expected ?? []));

function turnDifference({ cue, expected }: ScriptTurn, actual: readonly string[]): string[] {
  const lines = turnDiff(expected, actual);
  return lines.length > 0 ? [turnLine(cue), ...lines.map(line => `    ${line}`)] : [];
}

const turnLine = (cue: Cue): string => `  line ${cue.line}, ${cueLine(cue)}`;
