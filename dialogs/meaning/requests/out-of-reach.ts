import type { Entity, Reading } from '../../../nlu/index.ts';
import { type Context, changesEvent } from '../../context.ts';
import type { ConversationState } from '../../engine/state.ts';
import type { Say } from '../../prompts/message.ts';
import { botSay, withMiss } from '../../prompts/say.ts';
import type { Template } from '../../templates/template.ts';
import { isConfident } from '../confident.ts';

/** Says so if the message adds a file to an event or removes one, which the bot cannot do. */
export function cannotChange(
  context: Context,
  { mentioned = [] }: ConversationState,
  reading: Reading,
): Say | undefined {
  const { part, entities } = reading;
  if (part?.of !== 'file' || entities.some(({ type }) => type === 'time')) return undefined;
  if (part.event === undefined && mentioned.length === 0) return undefined;
  return botSay(context, 'cannotChange', { adds: part.is === 'comes' });
}

/**
 * Says so if the message asks for what no action does: two events swapped, every second one of a series, "always at ten" that may
 * be new or not, or a message to others.
 */
export function cannotDo(context: Context, reading: Reading): Say | undefined {
  const { outOfReach, intents, entities, question } = reading;
  const template = context.set.templates.get(intents[0]?.template ?? '');
  if (isOnlyMessage(context, template, reading))
    return withMiss(botSay(context, 'cannotDo', { what: 'message' }), { how: 'unknown' });
  if (question || !template?.writes || !isConfident(reading)) return undefined;
  if (outOfReach === 'some' || deletesEveryNth(template, reading)) return ofSome(context, template, reading);
  if (outOfReach === 'swap') return changesEvent(template) ? botSay(context, 'cannotDo', { what: 'swap' }) : undefined;
  const isNew = template.writes === 'new' && !entities.some(({ type }) => type === 'repeat');
  return outOfReach === 'always' && isNew ? botSay(context, 'cannotDo', { what: 'onwards' }) : undefined;
}

/**
 * "Tell them I can't come" answers an invitation, "tell Ben the review is at 4 now" moves it, and "tell everyone that the room is
 * upstairs" right after an event adds to its description. "Tell Ben lunch is at 1" speaks of no certain event.
 */
function isOnlyMessage(context: Context, template: Template | undefined, reading: Reading): boolean {
  const { setting, understanding } = context;
  const { outOfReach, response, entities, text } = reading;
  const has = (...types: Entity['type'][]): boolean => entities.some(({ type }) => types.includes(type));
  if (outOfReach === 'late') return true;
  if (outOfReach !== 'message' || response !== undefined) return false;
  if (has('description') && (setting.mentioned ?? []).length > 0) return false;
  const isNothingNew = template?.writes === 'new' && !has('time', 'repeat');
  const movesUnnamed = template?.writes === 'change' && understanding.definiteAt(text) < 0;
  return !isConfident(reading) || template?.writes === 'answer' || isNothingNew || movesUnnamed;
}

/** "Cancel every second choir". "All my meetings in the next two weeks" are no few, and a new series may be every second week. */
function ofSome(context: Context, template: Template, { bulk, entities }: Reading): Say | undefined {
  const isRepeat = template.writes === 'change' && entities.some(({ type }) => type === 'repeat');
  return changesEvent(template) && !bulk && !isRepeat ? botSay(context, 'cannotDo', { what: 'some' }) : undefined;
}

/** "Cancel choir every second Tuesday". */
const deletesEveryNth = ({ writes }: Template, { entities }: Reading): boolean =>
  writes === 'deletion' &&
  entities.some(one => one.type === 'repeat' && !one.named && one.value.rule.includes('INTERVAL='));
