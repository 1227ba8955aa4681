import type { Reading, Whose } from '../../nlu/index.ts';
import { type Transition, type Turn, wait, waitFor } from '../engine/transition.ts';
import { alternativesTo, cannotSeeSay } from '../meaning/other-calendars.ts';

/**
 * Says that the bot cannot see the calendar in question, and offers alternatives. The times of the message are kept.
 */
export function cannotSee(turn: Turn, reading: Reading, whose: Whose): Transition {
  const offers = alternativesTo(turn, reading, whose);
  const said = cannotSeeSay(turn, whose, offers.length);
  if (offers.length === 0) return wait(turn, said);
  const labels = offers.map(({ label }) => label);
  const templates = offers.map(({ template }) => template.name);
  const buttons = labels.map(label => ({ title: label, text: label }));
  return waitFor(turn, { at: 'template', text: reading.text, templates, labels }, { ...said, buttons });
}
