import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { LiveTemplates } from '../../../bot/templates/live-templates.ts';
import { type ConversationState, dialogOf } from '../../../dialogs/engine/state.ts';
import { migrated, type StateOfFormat2 } from '../../../dialogs/engine/stored-state.ts';
import { languageOf } from '../../../settings/locales.ts';
import { setStage } from '../../scenarios/run.ts';
import { shippedTemplates } from '../../shipped-templates.ts';

/** A state as the previous edition stored it, by the kind of its step, with the person's next message. */
type Stored = { facts: Record<string, string>; state: StateOfFormat2; next: string };

const FILE = new URL('fixtures/states-of-format-2.json', import.meta.url);
const stored = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Stored>;

/** The step of a state of either format, in the older format's words. */
function standsAt(state: ConversationState): string {
  const { pending, held, offered } = state;
  const place = (one: typeof pending): string => {
    if (one.at === 'nothing') return '';
    if (one.at === 'day' || one.at === 'offer') {
      const question = one.at === 'day' ? 'way' : 'begin';
      return one.back.at === 'nothing' ? question : `${question} + ${place(one.back)}`;
    }
    if ('back' in one) return `${one.at}(${place(one.back)})`;
    return 'purpose' in one ? `${one.at}:${one.purpose.to}` : one.at;
  };
  const parts = [place(pending), held?.length ? `held${held.length}` : '', offered ? 'offered' : ''].filter(Boolean);
  return parts.join(' + ') || 'nothing';
}

/** The result of the turn after each stored state. */
const NEXT: Record<string, string> = {
  slot: 'confirm',
  confirm: 'nothing',
  begin: 'slot',
  nothing: 'nothing',
  choose: 'confirm',
  'stalled:begin': 'nothing',
  'sign-in:begin': 'sign-in:begin',
  'way-out(slot)': 'nothing',
  zone: 'zone',
  'acting:write': 'confirm',
  way: 'way',
  'interrupted(slot)': 'interrupted(slot)',
  'slot + offered': 'confirm + offered',
  'confirm + offered': 'offered',
  offered: 'offered',
  'sign-in:begin + offered': 'nothing',
  template: 'nothing',
  'interrupted(confirm)': 'confirm + held1',
  'confirm + held1': 'confirm',
  'interrupted(sign-in:begin) + offered': 'sign-in:begin + held1 + offered',
  'choose + held1': 'slot',
  'begin + slot': 'confirm',
  'interrupted(confirm) + held1': 'confirm + held1',
  'choose + held2': 'confirm + held1',
  'stalled:begin + held1': 'slot',
  'interrupted(sign-in:begin)': 'sign-in:begin',
  'confirm + held2': 'confirm + held2',
  'interrupted(confirm) + held2': 'confirm + held2',
  'way + slot': 'confirm',
};

/** The state as if it had been stored with today's templates. */
const withVersionsOf = ({ set }: LiveTemplates, state: StateOfFormat2): StateOfFormat2 =>
  JSON.parse(JSON.stringify(state), (_, value) =>
    value?.template && value.version ? { ...value, version: set.templates.get(value.template)?.version } : value,
  );

describe('a state that the previous edition stored', () => {
  it('exists for every kind of step', () => {
    expect(Object.keys(NEXT)).to.deep.equal(Object.keys(stored));
  });

  for (const [kind, { facts, state, next }] of Object.entries(stored)) {
    it(`at ${kind} continues`, async () => {
      const live = shippedTemplates(languageOf(facts['locale'] ?? 'en'));
      const stage = setStage({ facts: new Map(Object.entries(facts)) }, live);
      stage.state = migrated(withVersionsOf(live, state));
      expect(standsAt(stage.state)).to.equal(kind);
      expect(dialogOf(stage.state.pending)?.slots).to.deep.equal(state.active?.slots);
      await stage.turn({ type: 'message', text: next });
      expect(standsAt(stage.state)).to.equal(NEXT[kind]);
    });
  }

  it('with an unknown format starts fresh', () => {
    expect(migrated({ format: 1 })).to.deep.equal({ format: 3, turn: 0, pending: { at: 'nothing' }, done: [] });
  });
});
