import { DateTime } from 'luxon';
import type { ErrorCode } from '../../../../core/errors.ts';
import { didYouMean } from '../../../../core/faults.ts';
import { type Access, freshState, type Input } from '../../../../dialogs/index.ts';
import { DAY_MS } from '../../../../time/index.ts';
import { buttonName } from '../button-names.ts';
import type { Cue } from '../transcript.ts';
import type { Stage } from './stage.ts';

/** A conversation that cannot be played to its end, for example because a line in brackets cannot happen. */
export class CannotPlay extends Error {
  /** What cannot happen; absent if nothing can be played at all. */
  readonly cue: Cue | undefined;

  constructor(message: string, cue?: Cue) {
    super(message);
    this.cue = cue;
  }
}

/**
 * Lets something happen outside the chat: "presses yes", "the calendar does not answer", "later, 2026-11-24T09:00".
 * @returns what the chat hears; undefined if it hears nothing
 * @throws CannotPlay
 */
export function happen(stage: Stage, what: string): Input | undefined {
  const button = /^presses (the first )?(?:“(.*)”|(.*))$/.exec(what);
  if (button) return pressed(stage, button[2] ?? button[3] ?? '', button[1] !== undefined);
  const heard = inputs[what];
  if (heard) return heard;
  if (what === 'signs in') return signedIn(stage);
  if (what === 'the sign-in ends tomorrow') return endsTomorrow(stage);
  if (what.startsWith('sends a file: ')) return { type: 'message', text: what.slice(14), withFile: true };
  change(stage, what);
  return undefined;
}

/** What the chat hears of. */
const inputs: Readonly<Record<string, Input>> = {
  'refuses to sign in': { type: 'refused' },
  'the sign-in fails': { type: 'failed' },
  'the sign-in fails for the set-up': { type: 'misconfigured' },
  'opens the chat': { type: 'joined' },
  'mentions the bot and says nothing': { type: 'called' },
  'sends a file': { type: 'file' },
  'closes the window of the sign-in': { type: 'sign-in-closed', how: 'cancelled' },
  'the window of the sign-in fails': { type: 'sign-in-closed', how: 'failed' },
};

const faults: Readonly<Record<string, ErrorCode | undefined>> = {
  'the calendar does not answer': 'calendar/unavailable',
  'the calendar asks to slow down': 'calendar/rate-limited',
  'the calendar forbids it': 'calendar/forbidden',
  'the calendar wants another permission': 'calendar/insufficient-scope',
  'the calendar does not take the set-up': 'calendar/misconfigured',
  'an administrator forbids it': 'calendar/blocked',
  'the calendar answers again': undefined,
};

const verdicts: Readonly<Record<string, Access | undefined>> = {
  'the sign-in does not answer': { kind: 'unavailable' },
  'the sign-in does not take the set-up': { kind: 'misconfigured' },
  'the sign-in answers again': undefined,
  'the sign-in is over after seven days': { kind: 'sign-in', reason: 'lapsed', cause: 'testing' },
  'the sign-in is over after long disuse': { kind: 'sign-in', reason: 'lapsed', cause: 'disuse' },
  'the sign-in was taken back': { kind: 'sign-in', reason: 'lapsed', cause: 'withdrawn' },
  'writing was not allowed': { kind: 'sign-in', reason: 'consent', missing: ['https://calendar.example/auth/write'] },
  'nobody has authorized it': { kind: 'owner-must-reconnect', cause: 'never' },
  'the authorization is over after seven days': { kind: 'owner-must-reconnect', cause: 'testing' },
  'the authorization was taken back': { kind: 'owner-must-reconnect', cause: 'withdrawn' },
  'the authorization does not permit it': { kind: 'owner-must-reconnect', cause: 'consent' },
  'it is open to others only': { kind: 'stranger' },
  'it is for reading': { kind: 'read-only' },
  'the profile is switched off': { kind: 'disabled' },
};

/** Changes something that the chat does not hear of. */
function change(stage: Stage, what: string): void {
  if (what in faults) stage.calendar.fault = faults[what];
  else if (what in verdicts) stage.verdict = verdicts[what];
  else if (what === 'opens another chat') openAnotherChat(stage);
  else if (what.startsWith('later, ')) later(stage, what.slice(7));
  else if (!stage.calendar.happens?.(what)) throw unknown(what);
}

function later(stage: Stage, civil: string): void {
  if (!DateTime.fromISO(civil).isValid) throw new CannotPlay(`“${civil}” is no time; write one like 2026-11-24T09:00.`);
  stage.setClock(civil);
}

function unknown(what: string): CannotPlay {
  const known = [...Object.keys(inputs), ...Object.keys(faults), ...Object.keys(verdicts), ...OTHERS];
  return new CannotPlay([`nothing is known of [${what}].`, didYouMean(what, known)].filter(Boolean).join(' '));
}

const OTHERS = ['signs in', 'the sign-in ends tomorrow', 'opens another chat', 'presses yes'];

function signedIn(stage: Stage): Input {
  stage.linked = true;
  stage.verdict = undefined;
  return { type: 'linked' };
}

/** Another conversation of the same person, which has only what was learnt about them and what they can take back. */
function openAnotherChat(stage: Stage): void {
  const { learnt, written } = stage.state;
  stage.state = { ...freshState(), ...(learnt && { learnt }), ...(written && { written }) };
}

const endsTomorrow = ({ clock, profiles: [profile = ''] }: Stage): Input => ({
  type: 'sign-in-ends',
  profile,
  cause: 'testing',
  atMs: clock() + DAY_MS,
});

/** The newest button with that title or name, or the first one of the conversation. */
function pressed({ said, set }: Stage, title: string, first: boolean): Input {
  const buttons = said.flatMap(say => say.buttons ?? []);
  const fitting = buttons.filter(button => button.title === title || buttonName(set, button) === title);
  const button = first ? fitting[0] : fitting.at(-1);
  if (!button) throw noButton(title, { said, set });
  const { text, value } = button;
  return value ? { type: 'button', text, value } : { type: 'message', text };
}

/** So many buttons are listed, the newest first. */
const MOST_LISTED = 12;

function noButton(title: string, { said, set }: Pick<Stage, 'said' | 'set'>): CannotPlay {
  const newestFirst = said.toReversed().flatMap(say => say.buttons ?? []);
  const names = [...new Set(newestFirst.map(button => buttonName(set, button)))];
  const listed = [...names.slice(0, MOST_LISTED), ...(names.length > MOST_LISTED ? ['…'] : [])].join(' | ');
  const there = names.length > 0 ? `The newest buttons: ${listed}` : 'The bot has shown no buttons yet.';
  return new CannotPlay([`there is no button “${title}”.`, didYouMean(title, names), there].filter(Boolean).join(' '));
}
