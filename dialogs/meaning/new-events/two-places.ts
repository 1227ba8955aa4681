import type { EntityOf, Reading } from '../../../nlu/index.ts';
import type { SlotValues } from '../../engine/state.ts';
import { slotNamed, slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';

/**
 * "At the town hall, 219 Mill Street": a place and its address. Where nothing else names the event, the place does:
 * "appointment at the town hall".
 */
export function withTwoPlaces(
  template: Template,
  { slots, reading }: { slots: SlotValues; reading: Reading },
): SlotValues {
  const places = reading.entities.filter((one): one is EntityOf<'place'> => one.type === 'place');
  const address = places.find(isAddress);
  const [place, other] = places.filter(one => one !== address);
  if (template.writes !== 'new' || !address || !place || other || slotNamed(template, 'title') === undefined)
    return slots;
  const name = place.value.charAt(0).toUpperCase() + place.value.slice(1);
  return slotValue(template, slots, 'title') === undefined
    ? withValues(template, slots, { title: name, place: address.value })
    : withValues(template, slots, { place: `${place.value}, ${address.value}` });
}

const isAddress = ({ value }: EntityOf<'place'>): boolean => /\d/.test(value);
