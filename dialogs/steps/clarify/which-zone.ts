import type { EventOf } from '../../engine/event.ts';
import type { PendingAt } from '../../engine/state.ts';
import { asRequest, type Transition, type Turn } from '../../engine/transition.ts';
import { askZone } from '../../questions/which-zone.ts';
import { readText } from '../../slots/fill.ts';

/** Handles the answer with the person's zone; the waiting message is then read in it. */
export function onZoneAnswer(turn: Turn, pending: PendingAt<'zone'>, { reading }: EventOf<'message'>): Transition {
  const { zone } = reading;
  if (!zone) return askZone(turn, pending);
  const there: Turn = {
    ...turn,
    zoneKnown: true,
    setting: { ...turn.setting, zone },
    state: { ...turn.state, zone },
  };
  return asRequest(there, readText(there, pending.text));
}
