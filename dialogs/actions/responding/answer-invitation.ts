import { type EventDetails, type InvitationAnswer, sameTime, type WrittenEvent } from '../../../calendar/model.ts';
import { isBotError } from '../../../core/errors.ts';
import type { Target } from '../../engine/state.ts';
import { type PersonView, personView } from '../../slots/people.ts';
import type { Setting } from '../../slots/slot-type.ts';
import { spanView } from '../../slots/times/when.ts';
import type { invitation, ValuesOf } from '../../templates/shapes.ts';
import type { Action } from '../action.ts';
import { eventPageView, eventWhen, invitationView } from '../event-views.ts';
import { type Scoped, scoped, scopeView } from '../series/scope.ts';
import { writeRecord } from '../undoing/record.ts';
import { ANSWERS_OR_SKIP, answersTo } from './answers.ts';
import {
  type AnswerInput,
  type AnswerResult,
  type MeantInvitation,
  meantInvitation,
  withEvent,
} from './meant-invitation.ts';
import { openInvitations, spanOf } from './open-invitations.ts';
import { otherTimes, proposalOf } from './other-times.ts';

/** Looks up the invitation; after the yes, answers it once. */
export const answerInvitation: Action<'calendar.answerInvitation'> = input =>
  input.purpose.to === 'write' ? write(input) : look(input);

/** What is written for each answer. */
const WRITTEN = { accept: 'accepted', decline: 'declined', maybe: 'tentative' } as const satisfies Record<
  string,
  InvitationAnswer['answer']
>;

type Answer = keyof typeof WRITTEN;
type Found = Extract<MeantInvitation, { event: unknown }>;

async function look(input: AnswerInput): Promise<AnswerResult> {
  const found = await meantInvitation(input);
  if ('result' in found) return found.result;
  const { answer } = input.inputs;
  if (answer === 'skip') return skipped(input, found.event);
  if (answer === undefined) return ofThisEvent(found, askAnswer(input, found));
  const meant = await scoped(withEvent(input, { id: found.event.id }), found.event);
  if ('result' in meant) return ofThisEvent(found, meant.result);
  return ofThisEvent(found, answerToConfirm(input, { ...meant, left: found.left, answer }));
}

/** What is asked or confirmed is about this event from now on, even if the message named none. */
const ofThisEvent = ({ event, inTurn }: Found, result: AnswerResult): AnswerResult =>
  result.outcome === 'ready'
    ? { ...result, slots: { event: { id: event.id }, ...(inTurn && { each: 'yes' as const }) } }
    : result;

function askAnswer({ setting }: AnswerInput, { event, left }: Found): AnswerResult {
  return {
    outcome: 'ready',
    values: { about: invitationView(event, 1, setting.zone), left },
    ask: 'answer',
    mentioned: [event.id],
  };
}

/** The answer to confirm, or the outcome if it has been given already. */
export function answerToConfirm(input: AnswerInput, meant: Scoped & { left: number; answer: Answer }): AnswerResult {
  const { inputs, setting } = input;
  const { event, scope, example, answer, left } = meant;
  const { zone } = setting;
  const shown = eventPageView(event, zone);
  const note = noteOf(inputs);
  if (event.myAnswer === WRITTEN[answer] && note === '') {
    return { outcome: 'unchanged', values: { event: shown, answer }, mentioned: [example.id] };
  }
  return {
    outcome: 'ready',
    values: {
      event: shown,
      answer,
      note,
      before: event.myAnswer ?? 'unanswered',
      told: told(input, event),
      ...scopeView(meant, zone),
      left,
    },
    target: { id: event.id, version: event.version, when: timeOf(event, setting), ...(scope && { scope }) },
    mentioned: [example.id],
  };
}

/** The words for the organizer; a proposed time is a question in every language. */
const noteOf = ({ note, proposal }: AnswerInput['inputs']): string =>
  [note, proposal && `${proposal}?`].filter(Boolean).join(' ');

/** The provider emails an answer to the organizer alone. */
function told({ inputs }: AnswerInput, { organizer }: EventDetails): PersonView[] {
  return organizer && inputs.notify !== 'none' ? [personView(organizer)] : [];
}

const timeOf = ({ when, zone }: EventDetails, setting: Setting): NonNullable<Target['when']> =>
  when.allDay ? when : { ...when, zone: zone ?? setting.zone };

async function write(input: AnswerInput): Promise<AnswerResult> {
  const { purpose, target, inputs } = input;
  const { answer } = inputs;
  const note = noteOf(inputs);
  if (purpose.to !== 'write' || !target || !answer || answer === 'skip') {
    throw new TypeError('an invitation is answered only after its confirmation');
  }
  const wanted = { answer: WRITTEN[answer], ...(note && { note }), invite: inputs.notify !== 'none' };
  try {
    const event = await answered(input, { target, wanted, retry: purpose.tried });
    return await done(input, event, { answer, scope: target.scope });
  } catch (error) {
    if (isBotError(error, 'calendar/gone', 'calendar/not-found')) {
      return { outcome: 'gone', values: { query: target.id } };
    }
    if (isBotError(error, 'calendar/changed')) return { outcome: 'changed', values: {} };
    throw error;
  }
}

type Answering = { target: Target; wanted: InvitationAnswer; retry: boolean };

/** Another guest's answer, or another title, does not change what was confirmed; another time does. */
async function answered({ calendar }: AnswerInput, { target, wanted, retry }: Answering): Promise<WrittenEvent> {
  try {
    return await calendar.answerInvitation(target, wanted, { retry });
  } catch (error) {
    if (retry || !isBotError(error, 'calendar/changed')) throw error;
    const now = await calendar.getEvent(target.id, 'change');
    if (!target.when || !sameTime(now.when, target.when)) throw error;
    return calendar.answerInvitation(now, wanted, { retry: false });
  }
}

type Done = { answer: Answer; scope: Target['scope'] };

async function done(input: AnswerInput, event: WrittenEvent, { answer, scope }: Done): Promise<AnswerResult> {
  const { inputs, setting } = input;
  const next = await following(input, event);
  const isOffered = answer === 'decline' && scope !== 'all' && !inputs.each && noteOf(inputs) === '';
  const free = isOffered && event.organizer ? await otherTimes(input, event) : [];
  return {
    outcome: 'done',
    values: {
      calledOff: false,
      event: eventPageView(event, setting.zone),
      answer,
      note: noteOf(inputs),
      told: told(input, event),
      whole: scope === 'all',
      part: scope === 'one',
      free: free.map((gap, index) => ({ number: index + 1, when: spanView(gap, setting.zone) })),
      ...next.values,
    },
    mentioned: [next.id ?? event.id],
    records: [writeRecord('answer', event, told(input, event).length > 0)],
    ...(free.length > 0 && { begin: free.map(gap => proposalOf(input, event.id, gap)) }),
    ...answersToNext(input, next),
  };
}

async function skipped(input: AnswerInput, event: EventDetails): Promise<AnswerResult> {
  const next = await following(input, event);
  return {
    outcome: 'skipped',
    values: { event: eventPageView(event, input.setting.zone), ...next.values },
    mentioned: [next.id ?? event.id],
    ...answersToNext(input, next),
  };
}

/** The next invitation is shown with its answers, so pressing one of them is enough. */
function answersToNext({ inputs }: AnswerInput, { id }: Following): Pick<AnswerResult, 'begin'> {
  if (id === undefined) return {};
  const { range, notify, each } = inputs;
  const more = { each, ...(range && { range }), ...(notify !== undefined && { notify }) };
  return { begin: answersTo(id, more, ANSWERS_OR_SKIP) };
}

type Following = { id?: string; values: { following: ValuesOf<typeof invitation>; left: number } };

/**
 * If the invitations are answered in turn, the next one after this, and how many are left. The answer is written by then,
 * so a calendar that does not say which is next is no failure.
 */
async function following({ calendar, inputs, setting }: AnswerInput, event: EventDetails): Promise<Following> {
  const { zone } = setting;
  const none = { values: { following: invitationView(event, 1, zone), left: 0 } };
  if (!inputs.each) return none;
  try {
    const span = spanOf(inputs.range, setting);
    const { events } = await openInvitations(calendar, 'details', { span, setting });
    const startOf = ({ when }: EventDetails): number => eventWhen(when, zone).startMs;
    const isThis = ({ id, series }: EventDetails): boolean =>
      id === event.id || (series !== undefined && series === event.series);
    const later = events.filter(one => !isThis(one) && startOf(one) >= startOf(event));
    const [next] = later;
    return next ? { id: next.id, values: { following: invitationView(next, 1, zone), left: later.length } } : none;
  } catch (error) {
    if (!isBotError(error)) throw error;
    return none;
  }
}
