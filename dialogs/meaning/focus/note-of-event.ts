import type { Entity, Reading } from '../../../nlu/index.ts';
import { changingTemplate } from '../../calendars/changing-template.ts';
import type { Context } from '../../context.ts';
import type { ConversationState } from '../../engine/state.ts';
import { slotNamed } from '../../slots/values.ts';
import type { FollowUp } from '../spoken-of/change-of-event.ts';

/** For this long (in ms), what was just written or shown is still being talked about. */
const TALKED_ABOUT = 15 * 60_000;

/** "Put her number in there: 555-0142", right after one event was made, changed or shown, adds to the description of that one. */
export function noteOfEvent(
  context: Context,
  { mentioned = [], last }: ConversationState,
  reading: Reading,
): FollowUp | undefined {
  const [id, other] = mentioned;
  const said = context.understanding.saidOfFocus(reading.text);
  const isRecent = context.setting.now - (last?.atMs ?? 0) < TALKED_ABOUT;
  if (said?.wants !== 'note' || id === undefined || other !== undefined || !isRecent || !isOfOne(context, last))
    return undefined;
  const template = changingTemplate(context, reading);
  const [event, notes] = template ? [slotNamed(template, 'event'), slotNamed(template, 'text-change')] : [];
  if (!template || event === undefined || notes === undefined || hasOther(reading)) return undefined;
  return {
    template,
    reading,
    slots: { [event]: { id }, [notes]: { words: said.note, adds: true } },
    filled: [notes],
  };
}

/** What an event has besides a note, a guest or a link, is added as such; a day says when something new is. */
const hasOther = ({ part, entities }: Reading): boolean =>
  part !== undefined ||
  entities.some(one => NO_NOTES.includes(one.type) || (one.type === 'time' && one.value.said.date));

const NO_NOTES: readonly Entity['type'][] = ['people', 'choice', 'reminder', 'repeat', 'calendar'];

/** After a look at a calendar or at some days, "in there" is no event. */
function isOfOne({ set }: Context, last: ConversationState['last']): boolean {
  const before = last && set.templates.get(last.template);
  return before?.writes === 'new' || (before !== undefined && slotNamed(before, 'event') !== undefined);
}
