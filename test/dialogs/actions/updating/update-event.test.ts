import { expect } from 'chai';
import { undo } from '../../../../dialogs/actions/undoing/undo.ts';
import { updateEvent } from '../../../../dialogs/actions/updating/update-event.ts';
import { USUAL_HOURS } from '../../../../dialogs/index.ts';
import { ALEX, ANA, HOUR, NOW, type Rig, startRig } from '../../../calendar/harness.ts';

const setting = { now: NOW, zone: 'Europe/London', locale: 'en-GB', workingHours: USUAL_HOURS };

describe('changing an event', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  it('remembers that the only guest, who had to leave, was told of it', async () => {
    const time = (hours: number) => ({ dateTime: new Date(NOW + hours * HOUR).toISOString() });
    const attendees = [
      { email: ALEX, responseStatus: 'accepted' },
      { email: ANA, responseStatus: 'accepted' },
    ];
    const id = String(rig.control.addEvent(ALEX, { summary: 'Lunch', start: time(1), end: time(2), attendees })['id']);
    const { version } = await rig.calendar.getEvent(id, 'change');
    const base = { calendar: rig.calendar, page: 5, setting };
    const { records = [] } = await updateEvent({
      ...base,
      inputs: { event: { id }, without: [{ email: ANA }] },
      purpose: { to: 'write', nonce: 'n', tried: false },
      target: { id, version },
    });
    expect(rig.control.outbox.map(({ kind, to }) => `${kind} ${to}`)).to.deep.equal([`cancellation ${ANA}`]);
    const shown = await undo({
      ...base,
      inputs: {},
      purpose: { to: 'prepare', offset: 0 },
      target: undefined,
      written: { nonce: 'n', atMs: NOW, records, isLast: true },
    });
    expect([shown.outcome, 'agreed' in shown]).to.deep.equal(['ready', false]);
    expect('mailed' in shown.values && shown.values.mailed.map(({ email }) => email)).to.deep.equal([ANA]);
  });
});
