import type { ConversationState, Input, Missed, Say } from '../../../dialogs/index.ts';
import { CannotPlay, happen } from './stage/happenings.ts';
import type { EngineStep, Stage } from './stage/stage.ts';
import type { Told } from './told.ts';
import type { Cue } from './transcript.ts';

/** The result of one cue: the texts, the writes, and the new state. */
export type PlayedTurn = {
  cue: Cue;
  /** False if the chat does not hear about the cue. */
  isHeard: boolean;
  says: Say[];
  before: ConversationState;
  after: ConversationState;
  /** What the calendar was told to write in this turn. */
  told: Told[];
  steps: EngineStep[];
  missed: readonly Missed[];
};

/** Plays the cues of a conversation, one after another. @throws CannotPlay */
export async function playAll(stage: Stage, cues: readonly Cue[]): Promise<PlayedTurn[]> {
  const turns: PlayedTurn[] = [];
  for (const cue of cues) turns.push(await playCue(stage, cue));
  return turns;
}

/** Plays one cue. @throws CannotPlay */
export async function playCue(stage: Stage, cue: Cue): Promise<PlayedTurn> {
  const input = cue.kind === 'user' ? typed(cue.text) : happening(stage, cue);
  const before = stage.state;
  const [told, steps] = [stage.calendar.told.length, stage.steps.length];
  const says = input ? await stage.turn(input) : [];
  return {
    ...{ cue, isHeard: input !== undefined, says, before, after: stage.state },
    told: stage.calendar.told.slice(told),
    steps: stage.steps.slice(steps),
    missed: input ? stage.missed : [],
  };
}

/** @throws CannotPlay with the cue */
function happening(stage: Stage, cue: Cue): Input | undefined {
  try {
    return happen(stage, cue.text);
  } catch (error) {
    throw error instanceof CannotPlay ? new CannotPlay(error.message, cue) : error;
  }
}

const typed = (text: string): Input => ({ type: 'message', text });
