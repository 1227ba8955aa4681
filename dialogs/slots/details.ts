import type { EntityOf, EntityType, Reminder, Repeat } from '../../language/index.ts';
import type { SlotInput, SlotType } from './slot-type.ts';

/** How long, in minutes. */
export const durationType: SlotType<number> = {
  read: input => first(input, 'duration')?.minutes,
  view: minutes => minutes,
};

/** An IANA zone: said by itself, or with a time ("3pm London time"). */
export const zoneType: SlotType<string> = {
  read: input =>
    first(input, 'time-zone')?.zone ??
    first(input, 'time')?.value.zone ??
    (input.mode === 'answer' ? input.reading.zone : undefined),
  view: zone => zone,
};

export const repeatType: SlotType<Repeat> = {
  read: input => (input.reading.edit?.op === 'remove' ? undefined : first(input, 'repeat')?.value),
  view: withCivilEnd,
};

/** Older states have UNTIL in the rule, with the day that was said; ends are civil dates now. */
export function withCivilEnd({ rule, ...rest }: Repeat): Repeat {
  const [end = '', year, month, day] = /;UNTIL=(\d{4})(\d\d)(\d\d)\w*/.exec(rule) ?? [];
  return { rule: rule.replace(end, ''), ...(end && { until: `${year}-${month}-${day}` }), ...rest };
}

export const remindersType: SlotType<Reminder[]> = {
  read(input) {
    const said = input.reading.entities.flatMap(entity => (entity.type === 'reminder' ? [entity.value] : []));
    if (said.length === 0) return undefined;
    return input.reading.edit?.op === 'add' ? [...(input.previous ?? []), ...said] : said;
  },
  // Without a value the calendar's own reminders are used.
  none: [],
  view: reminders => reminders,
};

/** One of the template's own options, by its value. */
export const choiceType: SlotType<string> = {
  read({ reading, slot }) {
    const chosen = reading.entities.find(entity => entity.type === 'choice' && entity.list === slot);
    return chosen?.type === 'choice' ? chosen.value : undefined;
  },
  view: value => value,
};

function first<T extends EntityType>({ reading }: SlotInput<unknown>, type: T): EntityOf<T> | undefined {
  return reading.entities.find((entity): entity is EntityOf<T> => entity.type === type);
}
