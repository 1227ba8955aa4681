import type { Entity, PersonMention, Reading, Whose } from '../../nlu/index.ts';
import { dateOf } from '../../time/index.ts';
import type { ActionName } from '../actions/definitions.ts';
import { type Context, profileOf } from '../context.ts';
import type { SlotValues } from '../engine/state.ts';
import { wantedIn } from '../people/slots.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { personView } from '../slots/people.ts';
import type { BotButtonName } from '../templates/files/bot-texts.ts';
import type { Template } from '../templates/template.ts';

/** What can be done in the place of a look that the bot cannot take. */
type Instead = { template: Template; label: string };

/** That a calendar cannot be seen; `offered` is how many other things stand below it. */
export function cannotSeeSay(
  context: Context,
  { of: whose, name, people }: Pick<Whose, 'of' | 'name' | 'people'>,
  offered = 0,
): Say {
  const [profile] = [...context.set.templates.values()].map(template => profileOf(context, template.profile));
  return botSay(context, 'cannotSee', {
    whose,
    name,
    people: people.map(personView),
    own: profile?.mode !== 'pre-authorized',
    offered,
  });
}

/** What the bot can do instead, in the order in which it is offered. */
export function insteadOf(context: Context, reading: Reading, whose: Whose): Instead[] {
  return waysOut(reading, whose).flatMap(([action, button]) => {
    const template = templateFor(context, reading, action);
    return template ? [{ template, label: context.set.buttons[button] }] : [];
  });
}

/** What can be done instead, and the button for it. */
type WayOut = [action: ActionName, button: BotButtonName];

function waysOut({ entities }: Reading, { of, people, form }: Whose): WayOut[] {
  if (of === 'company') return [['calendar.listWithPerson', 'ourEvents']];
  if (of === 'calendar') return [['calendar.listBusy', 'ownCalendar']];
  if (people.length === 0) return [['calendar.findFree', 'ownFreeTime']];
  const saysHour = entities.some(entity => entity.type === 'time' && entity.value.said.time);
  return [
    ...(people.length === 1 ? [['calendar.listWithPerson', 'ourEvents'] satisfies WayOut] : []),
    ['calendar.findFree', 'findAndInvite'],
    ...(saysHour && form === 'message' ? [['calendar.createEvent', 'inviteThen'] satisfies WayOut] : []),
  ];
}

/** Of several templates that do the same, the one that the message is likeliest to mean. */
function templateFor({ set }: Context, { guesses }: Reading, action: ActionName): Template | undefined {
  const able = [...set.templates.values()].filter(template => template.action === action);
  const [likeliest] = guesses.flatMap(guess => able.find(({ name }) => name === guess.template) ?? []);
  return likeliest ?? able[0];
}

/** The question as what is done instead takes it: the people are those whom it is about, and nothing in it is a title. */
export function aboutThem(reading: Reading, { writes, action }: Template): Reading {
  const { whose, entities: said } = reading;
  if (!whose || (writes && whose.form !== 'message')) return reading;
  const { span, people } = whose;
  // Whether two o'clock suits them is for them to say; another time of that day may.
  const entities = action === 'calendar.findFree' && people.length > 0 ? said.map(wholeDay) : said;
  const others = entities.filter(({ type }) => type !== 'people');
  const named = people.length > 0 ? [{ type: 'people' as const, people, span, text: whose.name }] : [];
  return { ...reading, entities: [...others, ...named], title: undefined };
}

/** The day of a clock time, where it is not a stretch of time with both its ends. */
function wholeDay(entity: Entity): Entity {
  if (entity.type !== 'time' || !entity.value.said.time || entity.value.said.end) return entity;
  const { start, said, end: _end, ...value } = entity.value;
  return { ...entity, value: { ...value, kind: 'date', start: dateOf(start), said: { ...said, time: false } } };
}

/** These answer from the asker's own calendar. */
const OWN: ReadonlySet<ActionName> = new Set(['calendar.findFree', 'calendar.listBusy', 'calendar.listWithPerson']);

/**
 * What is said before an answer from the asker's own calendar that somebody was named for whom it does not use: that
 * theirs cannot be seen, or that only one person can be looked for.
 */
export function leftOutSay(
  context: Context,
  template: Template,
  { slots, reading }: { slots: SlotValues; reading: Reading },
): Say[] {
  const { others, whose } = reading;
  if (!others || whose || !OWN.has(template.action)) return [];
  const used = wantedIn(template, slots);
  const left = others.people.filter(person => !used.some(held => isUsed(held, person)));
  const isOneOfSeveral = template.action === 'calendar.listWithPerson' && left.length < others.people.length;
  if (isOneOfSeveral)
    return left.length > 0 ? [botSay(context, 'onlyOnePerson', { people: left.map(personView) })] : [];
  if (left.length === 0 && (others.people.length > 0 || !others.unnamed)) return [];
  return [cannotSeeSay(context, { of: 'people', name: '', people: left })];
}

function isUsed(held: PersonMention, { name = '', email }: PersonMention): boolean {
  return email === undefined ? (held.name ?? '').toLowerCase().includes(name.toLowerCase()) : held.email === email;
}
