import type { Calendar } from '../../calendar/model.ts';
import { BotError } from '../../core/errors.ts';
import type { ActionDefinition } from '../actions/action-definition.ts';
import { type ActionEnd, endOf } from '../actions/action-end.ts';
import { type Performance, performAction } from '../actions/index.ts';
import { withoutCalendar } from '../calendars/calendar-choices.ts';
import { CountedCalendar, OwnCalendarAlone } from '../calendars/counted-calendar.ts';
import { type Context, profileOf, templateOf } from '../context.ts';
import type { ActionResult, Results, RunResult } from '../engine/event.ts';
import type { Dialog, Purpose, SlotValues, Target } from '../engine/state.ts';
import { isElsewhere } from '../memory/last-write.ts';
import type { WritePlace } from '../memory/write-record.ts';
import type { Access } from '../ports.ts';
import { renderSetting, settingOf } from '../prompts/views.ts';
import type { DeclaredCall } from '../services/declared-call.ts';
import { performDeclared } from '../services/perform-declared.ts';
import type { CalendarPointer } from '../slots/calendar.ts';
import { definitionOf } from './definition-of.ts';
import { type NamedStep, resultValues } from './result-names.ts';

/** A permission to use an account. */
export type GrantedAccess = Extract<Access, { kind: 'granted' }>;
/** The permissions that this turn has looked up, by profile. */
export type Grants = ReadonlyMap<string, GrantedAccess>;

/** How a run ended or where it waits, or the permission that it lacks. */
export type RunEnd =
  | { kind: 'outcome'; result: RunResult }
  | (Extract<ActionEnd, { kind: 'sign-in' }> & { profile: string });

/** A dialog whose steps run, and what they may use. */
export type Running = {
  dialog: Dialog;
  purpose: Purpose;
  grants: Grants;
  written?: Performance['written'];
};

/** One action with its inputs. */
export type Call = {
  action: string;
  profile?: string;
  inputs: SlotValues;
  purpose: Purpose;
  target?: Target | undefined;
};

/** How an action ended by itself. */
type CallEnd = { kind: 'outcome'; result: ActionResult } | Exclude<RunEnd, { kind: 'outcome' }>;

/**
 * Runs one action.
 * @returns an outcome that a template has words for, or a new sign-in; the provider's refusals are turned into these
 * @throws errors that a person cannot be told about, see `endOf`; TypeError if its permission was not looked up
 */
export async function perform(context: Context, { dialog, grants, written }: Running, call: Call): Promise<CallEnd> {
  const { action, profile = '', inputs, purpose } = call;
  const grant = grants.get(profile);
  if (!grant) throw new TypeError(`${action} needs access to ${profile} first`);
  const definition = definitionOf(context, call);
  const { inputs: wanted } = definition;
  const isMissing = Object.keys(wanted).some(name => wanted[name]?.required && inputs[name] === undefined);
  if (isMissing) return { kind: 'outcome', result: { outcome: 'refused', values: {} } };
  const place = { profile, account: grant.account };
  try {
    if (definition.writes === 'undo' && written && isElsewhere(written, place)) {
      throw new BotError('calendar/forbidden', 'Written with another account.');
    }
    const result = definition.declared
      ? await callService(context, dialog, { ...call, grant, definition, declared: definition.declared })
      : await useCalendar(context, dialog, { ...call, grant, written });
    return { kind: 'outcome', result: placed(result, place) };
  } catch (error) {
    const end = endOf(error, purpose);
    return end.kind === 'outcome' ? end : { ...end, profile };
  }
}

const placed = ({ records, ...result }: ActionResult, place: WritePlace): ActionResult => ({
  ...result,
  ...(records && { records: records.map(record => ({ ...record, place })) }),
});

type Granted = Call & { grant: GrantedAccess; written?: Performance['written'] };

/** @throws TypeError if the profile has no calendar */
function useCalendar(context: Context, dialog: Dialog, call: Granted) {
  const { action, inputs, purpose, target, written } = call;
  const calendar = calendarFor(context, call);
  if (!calendar) throw new TypeError(`${action} needs a profile with a calendar`);
  const { page } = templateOf(context, dialog);
  const setting = { ...settingOf(context, dialog), ...zoneIn(inputs) };
  return performAction(action, inputs, { calendar, page, setting, purpose, target, written });
}

/** What the action looks at: all calendars that count, or the one that is named. */
function calendarFor(context: Context, call: Granted): Calendar | undefined {
  const { profile = '', inputs, grant } = call;
  const calendar = grant.calendar && calendarOf(context, profile, grant.calendar);
  if (!calendar || isShared(context, profile)) return calendar;
  const named = inputs['calendar'] as CalendarPointer | undefined;
  const isGoal = named?.to === true || definitionOf(context, call).goal === true;
  const choices = context.setting.calendars ?? {};
  if (named?.without) return new CountedCalendar(calendar, withoutCalendar(choices, named.id));
  return new CountedCalendar(calendar, choices, isGoal ? undefined : named?.id);
}

/** The calendar of a profile, as far as this person may use it. */
export const calendarOf = (context: Context, profile: string, calendar: Calendar): Calendar =>
  isShared(context, profile) ? new OwnCalendarAlone(calendar) : calendar;

const isShared = (context: Context, profile: string): boolean => profileOf(context, profile).mode !== 'per-user';

type Declared = Granted & { definition: ActionDefinition; declared: DeclaredCall };

/** @throws TypeError if the profile has no service */
function callService(context: Context, dialog: Dialog, { action, profile = '', grant, ...call }: Declared) {
  const { service } = grant;
  if (!service) throw new TypeError(`${action} needs a profile with a service`);
  const { title } = profileOf(context, profile);
  const setting = { ...settingOf(context, dialog), ...zoneIn(call.inputs) };
  return performDeclared({ ...call, service, title, setting, render: renderSetting(context) });
}

/** A step can have a zone of its own. */
const zoneIn = ({ zone }: SlotValues): { zone?: string } => (typeof zone === 'string' ? { zone } : {});

/** The result of a step as texts see it, next to those of the steps before it. */
export const seenResult = (step: NamedStep, result: ActionResult, before: Results): RunResult => ({
  ...result,
  own: result.values,
  values: { ...before, ...resultValues(step, result.outcome, result.values) },
  ...(step.name !== undefined && { step: step.name }),
});
