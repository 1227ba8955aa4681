import type { Entity, PersonMention, Reading, Whose } from '../../nlu/index.ts';
import { dateOf } from '../../time/index.ts';
import type { ActionName } from '../actions/definitions.ts';
import { accountProfiles, type Context, profileOf, runs } from '../context.ts';
import type { SlotValues } from '../engine/state.ts';
import { namedPeopleIn } from '../people/slots.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { personView } from '../slots/people.ts';
import type { BotButtonName } from '../templates/files/bot-texts.ts';
import type { Template } from '../templates/template.ts';

/** An alternative to a calendar that the bot cannot see. */
type Alternative = { template: Template; label: string };

/**
 * Says that the bot cannot see a calendar.
 * @param offered the number of alternatives offered below the text
 */
export function cannotSeeSay(
  context: Context,
  { of: whose, name, people }: Pick<Whose, 'of' | 'name' | 'people'>,
  offered = 0,
): Say {
  const [profile] = accountProfiles(context).map(name => profileOf(context, name));
  return botSay(context, 'cannotSee', {
    whose,
    name,
    people: people.map(personView),
    own: profile?.mode !== 'pre-authorized',
    offered,
  });
}

/** The alternatives that the bot offers, in order. */
export function alternativesTo(context: Context, reading: Reading, whose: Whose): Alternative[] {
  return alternativeActions(reading, whose).flatMap(([action, button]) => {
    const template = templateFor(context, reading, action);
    return template ? [{ template, label: context.set.buttons[button] }] : [];
  });
}

/** An alternative, and the button for it. */
type ActionWithButton = [action: ActionName, button: BotButtonName];

function alternativeActions({ entities }: Reading, { of, people, form }: Whose): ActionWithButton[] {
  if (of === 'company') return [['calendar.listWithPerson', 'ourEvents']];
  if (of === 'calendar') return [['calendar.listBusy', 'ownCalendar']];
  if (people.length === 0) return [['calendar.findFree', 'ownFreeTime']];
  const saysHour = entities.some(entity => entity.type === 'time' && entity.value.said.time);
  return [
    ...(people.length === 1 ? [['calendar.listWithPerson', 'ourEvents'] satisfies ActionWithButton] : []),
    ['calendar.findFree', 'findAndInvite'],
    ...(saysHour && form === 'message' ? [['calendar.createEvent', 'inviteThen'] satisfies ActionWithButton] : []),
  ];
}

/** Among templates with the same action, the one that the message most likely means. */
function templateFor({ set }: Context, { intents }: Reading, action: ActionName): Template | undefined {
  const able = [...set.templates.values()].filter(template => runs(template, action));
  const [likeliest] = intents.flatMap(guess => able.find(({ name }) => name === guess.template) ?? []);
  return likeliest ?? able[0];
}

/** The question as the alternative needs it: with the people it is about, and without a title. */
export function asAlternative(reading: Reading, template: Template): Reading {
  const { whose, entities: said } = reading;
  const { writes } = template;
  if (!whose || (writes && whose.form !== 'message')) return reading;
  const { span, people } = whose;
  // The bot cannot know if two o'clock suits them, so it offers other times of that day too.
  const entities = runs(template, 'calendar.findFree') && people.length > 0 ? said.map(wholeDay) : said;
  const others = entities.filter(({ type }) => type !== 'people');
  const named = people.length > 0 ? [{ type: 'people' as const, people, span, text: whose.name }] : [];
  return { ...reading, entities: [...others, ...named], title: undefined };
}

/** A clock time becomes its whole day, unless it is a time span with a stated end. */
function wholeDay(entity: Entity): Entity {
  if (entity.type !== 'time' || !entity.value.said.time || entity.value.said.end) return entity;
  const { start, said, end: _end, ...value } = entity.value;
  return { ...entity, value: { ...value, kind: 'date', start: dateOf(start), said: { ...said, time: false } } };
}

/** These actions answer from the asker's own calendar. */
const OWN: readonly ActionName[] = ['calendar.findFree', 'calendar.listBusy', 'calendar.listWithPerson'];

/**
 * Says, before an answer from the asker's own calendar, that it leaves out a person the message names: the bot cannot
 * see their calendar, or searches for one person only.
 */
export function uncoveredPeopleSay(
  context: Context,
  template: Template,
  { slots, reading }: { slots: SlotValues; reading: Reading },
): Say[] {
  const { others, whose } = reading;
  if (!others || whose || !OWN.some(action => runs(template, action))) return [];
  const used = namedPeopleIn(template, slots);
  const left = others.people.filter(person => !used.some(held => isUsed(held, person)));
  const isOneOfSeveral = runs(template, 'calendar.listWithPerson') && left.length < others.people.length;
  if (isOneOfSeveral)
    return left.length > 0 ? [botSay(context, 'onlyOnePerson', { people: left.map(personView) })] : [];
  if (left.length === 0 && (others.people.length > 0 || !others.unnamed)) return [];
  return [cannotSeeSay(context, { of: 'people', name: '', people: left })];
}

function isUsed(held: PersonMention, { name = '', email }: PersonMention): boolean {
  return email === undefined ? (held.name ?? '').toLowerCase().includes(name.toLowerCase()) : held.email === email;
}
