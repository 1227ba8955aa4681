import { expect } from 'chai';
import { builtInActions } from '../../../dialogs/actions/definitions.ts';
import type { Dialog } from '../../../dialogs/engine/state.ts';
import { type Context, USUAL_HOURS } from '../../../dialogs/index.ts';
import { perform } from '../../../dialogs/run/perform.ts';
import { ALEX, ANA, HOUR, NOW, type Rig, startRig } from '../../calendar/harness.ts';

describe('running an action', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  // Of a context, an action needs only these.
  const context = {
    set: {
      actions: new Map(Object.entries(builtInActions)),
      templates: new Map([['t', { name: 't', page: 5, slots: [], steps: [] }]]),
    },
    setting: { now: NOW, zone: 'Europe/London', locale: 'en-GB', workingHours: USUAL_HOURS },
    profiles: new Map(),
  } as unknown as Context;
  const dialog: Dialog = { template: 't', version: '1', slots: {} };
  const purpose = { to: 'write', nonce: 'n', tried: false } as const;
  const running = (account: string, profile = 'work') => ({
    dialog,
    purpose,
    grants: new Map([[profile, { kind: 'granted' as const, account, calendar: rig.calendar }]]),
  });

  async function deleted() {
    const time = (hours: number) => ({ dateTime: new Date(NOW + hours * HOUR).toISOString() });
    const id = String(rig.control.addEvent(ALEX, { summary: 'Lunch', start: time(1), end: time(2) })['id']);
    const { version } = await rig.calendar.getEvent(id, 'change');
    const call = {
      action: 'calendar.deleteEvent',
      profile: 'work',
      inputs: { event: { id } },
      purpose,
      target: { id, version },
    };
    const end = await perform(context, running(ALEX), call);
    const records = end.kind === 'outcome' ? (end.result.records ?? []) : [];
    expect(records.length).to.equal(1);
    return { nonce: 'n', atMs: NOW, records, isLast: true };
  }

  it('takes back a write only where it was written', async () => {
    const written = await deleted();
    const outcomes = [];
    for (const [account, profile] of [[ANA], [ALEX, 'home'], [ALEX]] as const) {
      const call = {
        action: 'calendar.undo',
        profile: profile ?? 'work',
        inputs: {},
        purpose: { to: 'begin' } as const,
      };
      const end = await perform(context, { ...running(account, profile), written }, call);
      outcomes.push(end.kind === 'outcome' && end.result.outcome);
    }
    expect(outcomes).to.deep.equal(['forbidden', 'forbidden', 'ready']);
  });
});
