import type { Calendar } from '../../calendar/model.ts';
import type { ActionResult } from '../engine/event.ts';
import type { Dialog, Purpose, SlotValues } from '../engine/state.ts';
import type { Setting } from '../slots/slot-type.ts';
import type { Template } from '../templates/template.ts';

/** What an action works with. Slots are complete: the engine has asked for what was missing. */
export type ActionInput = {
  calendar: Calendar;
  template: Template;
  slots: SlotValues;
  setting: Setting;
  purpose: Purpose;
  /** The event that the change was confirmed for. */
  target: Dialog['target'];
};

export type Action = (input: ActionInput) => Promise<ActionResult>;
