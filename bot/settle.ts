import type { Log } from '../core/log.ts';
import type { TurnResult } from '../dialogs/index.ts';
import type { PersonTurn } from './conversation-parts.ts';
import { renderSay } from './render.ts';
import { isOver } from './turn-marks.ts';

/** Whether the channel shows an update in the place of a message. Others answer with an error, or show it below. */
const showsUpdates = ({ turn, speaker }: PersonTurn): boolean =>
  (speaker.entry === 'embedded' || speaker.channel === 'msteams') && turn.activity.deliveryMode !== 'expectReplies';

/** Remembers which message can be pressed. Where that fails, it stays as it is once it was. */
export async function keepAsked({ log }: { log: Log }, at: PersonTurn, save: () => Promise<void>): Promise<void> {
  if (isOver(at.turn) || !showsUpdates(at)) return;
  await save().catch(err => log.warn({ err }, 'Which message can be pressed was not kept.'));
}

/** Shows what came of a confirmation in its place. It is tried in one turn only, and a failure changes nothing else. */
export async function showSettled({ log }: { log: Log }, at: PersonTurn, { settled }: TurnResult): Promise<void> {
  const { turn, speaker } = at;
  if (!settled || isOver(turn) || !showsUpdates(at)) return;
  await turn
    .updateActivity({ ...renderSay(settled.say, speaker.channel), id: settled.message })
    .catch(err => log.warn({ err, channel: speaker.channel }, 'A message was not updated to its result.'));
}
