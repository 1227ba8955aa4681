import { expect } from 'chai';
import { type Context, templateOf } from '../../../dialogs/context.ts';
import type { Event, EventOf, EventType } from '../../../dialogs/engine/event.ts';
import {
  type ConversationState,
  type Dialog,
  dialogOf,
  freshState,
  NOTHING,
  type Pending,
  type PendingAt,
} from '../../../dialogs/engine/state.ts';
import { step, turnOf } from '../../../dialogs/engine/step.ts';
import type { Transition } from '../../../dialogs/engine/transition.ts';
import { type Cell, transitions } from '../../../dialogs/engine/transitions.ts';
import { USUAL_HOURS } from '../../../dialogs/index.ts';
import { readText } from '../../../dialogs/slots/fill.ts';
import type { TemplateSet } from '../../../dialogs/templates/template.ts';
import { shippedTemplates } from '../../shipped-templates.ts';

const live = shippedTemplates('en');

/** The shipped templates, with bot texts that show only their names. */
const set: TemplateSet = {
  ...live.set,
  texts: Object.fromEntries(
    Object.entries(live.set.texts).map(([name, text]) => [name, { ...text, markdown: () => name }]),
  ) as unknown as TemplateSet['texts'],
};

const context: Context = {
  ...live,
  set,
  setting: { now: Date.UTC(2026, 10, 23, 9), zone: 'Europe/London', locale: 'en-GB', workingHours: USUAL_HOURS },
  zoneKnown: true,
  turn: 1,
  profiles: new Map([['google-calendar', { title: 'Google Calendar', mode: 'per-user' }]]),
  newNonce: () => 'nonce',
};

const dialogIn = (template: string, slots: Dialog['slots']): Dialog => ({
  template,
  version: live.set.templates.get(template)?.version ?? '',
  slots,
});
const tea = dialogIn('create-event', { title: 'Tea', when: { date: '2026-11-24', time: '15:00' }, duration: 30 });
const untimed = dialogIn('create-event', { title: 'Tea' });
const which = dialogIn('get-event', { event: { words: 'review' } });

const slot: PendingAt<'slot'> = { at: 'slot', dialog: untimed, slot: 'when', failures: 0 };
const confirm: PendingAt<'confirm'> = { at: 'confirm', dialog: tea, nonce: 'n', failures: 0 };
const options = [{ id: 'a' }, { id: 'b' }];

/** A sample of each pending value. */
const samples: { [A in Pending['at']]: PendingAt<A> } = {
  nothing: NOTHING,
  template: { at: 'template', text: 'tomorrow', templates: ['busy-by-date-range', 'find-free-time'] },
  zone: { at: 'zone', text: "what's on tomorrow" },
  day: {
    ...{ at: 'day', of: 'nextWeekday', nonce: 'n', said: 'next Friday', text: 'gym next Friday at 5' },
    options: [
      { as: 'coming', start: '2026-11-27T17:00' },
      { as: 'week-after', start: '2026-12-04T17:00' },
    ],
    ...{ template: 'create-event', back: NOTHING },
  },
  offer: {
    ...{ at: 'offer', template: 'create-event', nonce: 'n', back: NOTHING },
    options: [{ when: { date: '2026-11-24', time: '09:00' } }, { when: { date: '2026-11-24', time: '11:00' } }],
  },
  slot,
  choose: { at: 'choose', dialog: which, slot: 'event', options, nonce: 'n', failures: 0, optional: false },
  confirm,
  unread: { at: 'unread', dialog: tea, parts: ['12B'], nonce: 'n', failures: 0 },
  'sign-in': { at: 'sign-in', dialog: tea, purpose: { to: 'begin' } },
  stalled: { at: 'stalled', dialog: tea, purpose: { to: 'begin' } },
  filling: { at: 'filling', dialog: untimed },
  access: { at: 'access', dialog: tea, purpose: { to: 'begin' } },
  acting: { at: 'acting', dialog: tea, purpose: { to: 'write', nonce: 'n', tried: false } },
  'way-out': { at: 'way-out', back: slot },
  interrupted: { at: 'interrupted', back: confirm, text: "what's on tomorrow", template: 'busy-by-date-range' },
};

const reading = (text: string) => readText(context, text);

/** A message, read while something is pending. */
function message(text: string, pending: Pending): Event {
  const dialog = dialogOf(pending);
  return { type: 'message', reading: readText(context, text, dialog && templateOf(context, dialog)) };
}

const request = live.set.templates.get('busy-by-date-range') ?? expect.fail('no template');

/** A sample of each event. */
const events: { [T in EventType]: EventOf<T> } = {
  joined: { type: 'joined' },
  called: { type: 'called' },
  file: { type: 'file' },
  'no-words': { type: 'no-words' },
  command: { type: 'command', command: 'cancel' },
  code: { type: 'code', code: '123456', profile: 'google-calendar' },
  message: { type: 'message', reading: reading('yes') },
  button: { type: 'button', value: { nonce: 'n', pick: '1' }, reading: reading('2') },
  restarted: { type: 'restarted' },
  missed: { type: 'missed', said: 'hello', atMs: 0 },
  linked: { type: 'linked' },
  'not-linked': { type: 'not-linked', how: 'refused' },
  'sign-in-closed': { type: 'sign-in-closed', how: 'cancelled' },
  'sign-in-ends': { type: 'sign-in-ends', profile: 'google-calendar', cause: 'testing', atMs: 0 },
  access: { type: 'access', kind: 'granted', account: 'mia@example.com' },
  outcome: { type: 'outcome', result: { outcome: 'failed', values: {}, own: {} } },
  proved: { type: 'proved', result: 'linked' },
  'signed-out': { type: 'signed-out', profiles: ['google-calendar'] },
  accounts: { type: 'accounts', accounts: [] },
  request: { type: 'request', reading: reading("what's on tomorrow") },
  start: { type: 'start', template: request, reading: reading("what's on tomorrow") },
  resume: { type: 'resume' },
  'go-on': { type: 'go-on' },
  'ask-again': { type: 'ask-again' },
};

/** Samples for places where the usual one cannot happen. */
const EVENTS_THERE: Partial<Record<Pending['at'], Partial<typeof events>>> = {
  acting: { access: { type: 'access', kind: 'sign-in', reason: 'not-linked' } },
};

const stateAt = (pending: Pending): ConversationState => ({ ...freshState(), introduced: true, pending });

/** What a transition says, what it waits for, and how it continues. */
function summary({ says, state, next }: Transition): string {
  const texts = says.map(({ text }) => (/^\w+$/.test(text) ? text : '…'));
  const on = next.type === 'goto' ? `then ${next.event.type}` : next.type === 'effect' ? `${next.effect.type}?` : '';
  return [texts.join(' + '), `@${state.pending.at}`, on].filter(Boolean).join(' ');
}

const taken = (pending: Pending, event: Event): string => summary(step(turnOf(context, stateAt(pending)), event));

const places = Object.keys(samples) as Pending['at'][];
const cellOf = (at: Pending['at'], type: string): Cell => (transitions[at] as Record<string, Cell>)[type] as Cell;

/** What happens the same way at most places; HERE is the place itself. */
const ANYWHERE: Record<string, string> = {
  joined: 'greeting @HERE',
  called: 'hello @HERE then ask-again',
  file: 'fileAlone @HERE then ask-again',
  'no-words': 'nothingToRead @HERE then ask-again',
  code: '@HERE prove?',
  restarted: 'restarted @HERE then ask-again',
  missed: 'missed @HERE then ask-again',
  'sign-in-ends': 'signInEnds @HERE',
  'signed-out': 'signedOut @nothing',
  accounts: 'notSignedIn @HERE',
  command: 'cancelled @nothing then resume',
  linked: 'signedIn @HERE',
  'not-linked': '@HERE',
  'sign-in-closed': '@HERE',
  proved: 'signedIn @HERE',
  button: 'expiredCard @HERE then ask-again',
};

/** What else happens at each place. */
const FACTS: Record<string, Record<string, string>> = {
  nothing: {
    called: '… @nothing',
    file: 'fileAlone @nothing',
    'no-words': 'nothingToRead @nothing',
    command: 'nothingToCancel @nothing',
    message: '@nothing then request',
    request: '@nothing then start',
    start: '@filling then go-on',
    'ask-again': '@nothing',
    resume: '@nothing',
  },
  template: {
    command: 'cancelled @nothing',
    message: 'whichOne @template',
    'ask-again': 'unsure @template',
  },
  zone: {
    command: 'cancelled @nothing',
    message: 'askZone @zone',
    'ask-again': 'askZone @zone',
  },
  day: {
    command: 'cancelled @nothing',
    message: 'whichDay @day',
    button: '@nothing then start',
    'ask-again': 'whichDay @day',
  },
  offer: {
    called: '… @offer',
    file: 'fileAlone @offer',
    'no-words': 'nothingToRead @offer',
    command: 'cancelled @nothing',
    message: 'whichOne @offer',
    button: '@filling then go-on',
    resume: '@offer',
    'ask-again': '@nothing then ask-again',
  },
  slot: {
    message: '… @slot',
    'ask-again': '… @slot',
  },
  choose: {
    message: '… @choose',
    button: '@filling then go-on',
    'ask-again': '@filling then go-on',
  },
  confirm: {
    command: 'notWritten @nothing then resume',
    message: '@access access?',
    button: 'notWritten @nothing then resume',
    'ask-again': '… @confirm',
  },
  unread: {
    message: '@filling then go-on',
    button: '@filling then go-on',
    'ask-again': 'askUnread @unread',
  },
  'sign-in': {
    message: 'signInWaiting @sign-in',
    linked: 'signedIn @access access?',
    'not-linked': 'signInRefused @sign-in',
    'sign-in-closed': 'signInClosed @sign-in',
    proved: 'signedIn @access access?',
    'ask-again': '@access access?',
  },
  stalled: {
    message: '@access access?',
    'ask-again': '@filling then go-on',
  },
  filling: {
    'go-on': '… @slot',
    'ask-again': '@filling then go-on',
  },
  access: {
    message: '@nothing then request',
    access: '@acting act?',
    'ask-again': '@filling then go-on',
  },
  acting: {
    command: 'leftUnknown @nothing then resume',
    message: '@acting',
    outcome: 'failed @nothing then resume',
    'ask-again': '@acting',
    access: 'signInNeeded @sign-in',
  },
  'way-out': {
    message: '@slot then message',
    'ask-again': 'wayOut @way-out',
  },
  interrupted: {
    command: 'notWritten @nothing then resume',
    message: 'interrupted @interrupted',
    button: '@confirm then button',
    'ask-again': 'interrupted @interrupted',
  },
};

const factOf = (at: string, type: string): string | undefined =>
  FACTS[at]?.[type] ?? ANYWHERE[type]?.replace('HERE', at);

/** More messages at some places. */
const MESSAGES: readonly (readonly [Pending['at'], string, string])[] = [
  ['nothing', 'not that Ana', '@nothing then request'],
  ['template', 'what can you do for me', '@nothing then request'],
  ['template', 'the first one', '@nothing then start'],
  ['zone', 'London', '@nothing then request'],
  ['day', 'the 4th', '@nothing then start'],
  ['day', 'what can you do for me', 'whichDay @day'],
  ['offer', '2', '@filling then go-on'],
  ['offer', 'delete the review', '@nothing then message'],
  ['slot', 'tomorrow at 5', '@filling then go-on'],
  ['slot', 'next Friday at 5', 'whichDay @day'],
  ['slot', "what's on tomorrow", '@nothing then start'],
  ['slot', 'delete the interview', 'held @nothing then start'],
  ['slot', 'clear', '… @slot'],
  ['choose', '2', '@filling then go-on'],
  ['choose', 'no', 'cancelled @nothing then resume'],
  ['confirm', 'no', 'notWritten @nothing then resume'],
  ['confirm', 'change something', 'confirmHelp @confirm'],
  ['confirm', 'no, something is missing', 'confirmHelp @confirm'],
  ['confirm', 'at 5', '@filling then go-on'],
  ['confirm', 'change the title', '… @slot'],
  ['confirm', "what's on tomorrow", '@nothing then start'],
  ['confirm', 'delete the interview', 'held @nothing then start'],
  ['unread', 'leave it out', '@filling then go-on'],
  ['unread', 'at 5', 'leftOut @filling then go-on'],
  ['unread', 'hm', 'askUnread @unread'],
  ['unread', "it's the place", '@filling then go-on'],
  ['unread', "what's on tomorrow", '@nothing then start'],
  ['sign-in', "what's on tomorrow", '@nothing then start'],
  ['stalled', "what's on tomorrow", '@nothing then request'],
  ['interrupted', 'do that first', 'held @nothing then start'],
  ['interrupted', 'no', '@confirm then ask-again'],
  ['interrupted', 'drop it', '@nothing then start'],
  ['interrupted', 'at 5', '@confirm then message'],
];

describe('the table of transitions', () => {
  for (const at of places) {
    for (const [type, event] of Object.entries({ ...events, ...EVENTS_THERE[at] })) {
      const { to } = cellOf(at, type);
      if (to.length === 0) {
        it(`${type} cannot happen at ${at}`, () => {
          expect(() => taken(samples[at], event)).to.throw(TypeError, `the event "${type}" cannot happen at "${at}"`);
        });
        continue;
      }
      it(`${type} at ${at}`, () => {
        const transition = step(turnOf(context, stateAt(samples[at])), event);
        const then = transition.state.pending.at;
        expect(to.some(target => target === then || (target === 'same' && then === at))).to.equal(true);
        expect(summary(transition)).to.equal(factOf(at, type));
      });
    }
  }

  for (const [at, text, expected] of MESSAGES) {
    it(`“${text}” at ${at}`, () => expect(taken(samples[at], message(text, samples[at]))).to.equal(expected));
  }
});
