import type { EventToChange } from '../../../calendar/model.ts';
import { formatDayOfMonth } from '../../prompts/format.ts';
import type { OneTold } from '../../slots/events.ts';
import type { ActionInput } from '../action.ts';
import { eventWhen } from '../event-views.ts';
import { notCancelled } from '../finding/candidates.ts';
import { eventIfThere } from '../finding/event-if-there.ts';
import { fits, isOnWeekday } from '../finding/find-event.ts';
import { searchSpan } from '../finding/search.ts';
import { hasWords } from './has-words.ts';

/** What every action on several events gets. */
export type SeveralInput = Omit<ActionInput<'calendar.deleteEvents'>, 'inputs'> & {
  inputs: Pick<ActionInput<'calendar.deleteEvents'>['inputs'], 'events' | 'person' | 'range' | 'notify'>;
};

export type Selected = {
  /** In order of their start. */
  events: EventToChange[];
  /** All events that there are have been left out. */
  isEmptied: boolean;
  /** Of the events that were listed, none is meant by the words for those to pick or leave out. */
  isUnclear: boolean;
  /** The words for events to pick or leave out that fit none. */
  unknown: string[];
  /** False if there may be more events than could be read. */
  complete: boolean;
};

/**
 * Finds the events that a request about several means, with one list request; those that were shown are read by their ids.
 * @returns undefined if nothing says which: neither days nor a name
 */
export async function selectedEvents(input: SeveralInput): Promise<Selected | undefined> {
  const { inputs, setting } = input;
  const { among, words, only = [], but = [] } = inputs.events;
  if (!among && !inputs.range && words === undefined && !inputs.person) return undefined;
  const { events, complete } = among ? { events: await byIds(input, among), complete: true } : await ofSpan(input);
  const there = notCancelled(events);
  const named = there.filter(event => isNamed(event, input));
  const told = (one: OneTold) => toldAmong(named, one, setting.zone);
  const picked = only.flatMap(told);
  const excepted = but.flatMap(told);
  const left = (picked.length > 0 ? picked : named).filter(event => !excepted.includes(event));
  // Who picks what was left out before wants it after all.
  const kept = left.length > 0 ? left : picked;
  const all = [...only, ...but];
  const unknown = all.filter(one => told(one).length === 0);
  return {
    events: inOrder(new Set(kept), setting.zone),
    isEmptied: named.length > 0 && kept.length === 0,
    isUnclear: inputs.events.shown !== undefined && all.length > 0 && unknown.length === all.length,
    unknown: unknown.map(one => wordsOf(one, setting)),
    complete,
  };
}

/** Events that are gone by now are left out. */
async function byIds({ calendar }: SeveralInput, ids: readonly string[]): Promise<EventToChange[]> {
  const looked = await Promise.all(ids.map(id => eventIfThere(calendar, id, 'change')));
  return looked.filter(event => event !== undefined);
}

/** Without days, what is over is not meant. */
async function ofSpan({ calendar, inputs, setting }: SeveralInput): Promise<Pick<Selected, 'events' | 'complete'>> {
  const { zone, now } = setting;
  const { startMs, endMs } = searchSpan({ inputs: { range: inputs.range }, setting });
  const from = inputs.range ? startMs : now;
  const { events, complete } = await calendar.listEvents({ startMs: from, endMs, zone, show: 'change' });
  return { events: events.filter(({ when }) => eventWhen(when, zone).endMs > from), complete };
}

function isNamed(event: EventToChange, { inputs: { events, person } }: SeveralInput): boolean {
  if (events.shown && !events.shown.includes(event.id)) return false;
  const who = person?.email ?? person?.name;
  return hasWords(event, events.words ?? '') && (who === undefined || hasWords(event, who));
}

/** A weekday without an event may be that of another week. */
function toldAmong(events: readonly EventToChange[], one: OneTold, zone: string): EventToChange[] {
  const found = events.filter(event => isTold(event, one, zone));
  if (found.length > 0 || 'id' in one || !one.days?.anyWeek) return found;
  const { days: _named, ...others } = one;
  return events.filter(event => isOnWeekday(event, one, zone) && isTold(event, others, zone));
}

function isTold(event: EventToChange, told: OneTold, zone: string): boolean {
  if ('id' in told) return event.id === told.id;
  const { words = '', ...others } = told;
  return fits(event, others, zone) && hasWords(event, words);
}

/** What a person called an event, as far as they did, or the day that they said. */
function wordsOf(told: OneTold, { locale }: SeveralInput['setting']): string {
  if ('id' in told) return '';
  const { words, at, days } = told;
  return words ?? at?.said ?? (days ? formatDayOfMonth(days.start, locale) : '');
}

const inOrder = (events: ReadonlySet<EventToChange>, zone: string): EventToChange[] =>
  [...events].sort((a, b) => eventWhen(a.when, zone).startMs - eventWhen(b.when, zone).startMs);
