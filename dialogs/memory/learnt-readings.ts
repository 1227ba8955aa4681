import type { AmbiguityChoices, Reading } from '../../nlu/index.ts';
import type { ConversationState, Taken } from '../engine/state.ts';
import { ambiguousTimes, readingsOf } from '../meaning/two-readings.ts';
import type { Template } from '../templates/template.ts';

/** Remembers how this person means such words. */
export function rememberReading(state: ConversationState, of: keyof AmbiguityChoices, as: string): ConversationState {
  const { learnt } = state;
  return { ...state, learnt: { ...learnt, readings: { ...learnt?.readings, [of]: as } } };
}

/** Forgets how this person means such words. */
export function forgetReading(
  { taken: _no, ...state }: ConversationState,
  of: keyof AmbiguityChoices,
): ConversationState {
  const { [of]: _unlearnt, ...readings } = state.learnt?.readings ?? {};
  return { ...state, learnt: { ...state.learnt, readings } };
}

/** Remembers that a message was read one of two ways, so the person can switch to the other. */
export function rememberTaken(state: ConversationState, reading: Reading, template: Template): ConversationState {
  const { taken: _before, ...rest } = state;
  const [value] = ambiguousTimes(reading).map(time => time.value);
  const [way, other] = value ? readingsOf(value).map(each => each.ambiguity) : [];
  if (!way || !other) return rest;
  const taken: Taken = { of: way.about, other: other.as, text: reading.text, template: template.name };
  return { ...rest, taken };
}
