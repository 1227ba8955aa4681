import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type LiveTemplates, spokenIn } from '../../../bot/templates/live-templates.ts';
import { fixedClock } from '../../../core/clock.ts';
import { createHttpService } from '../../../services/index.ts';
import { OWNER } from '../../scenarios/fake-calendar/model.ts';
import { setStage } from '../../scenarios/run.ts';
import { OFFICE_KEY, type OfficeServer, startOffice } from '../../services/office-server.ts';
import { said } from '../language/own-templates.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** A look at who is there, a booking, and an event about it. */
const OFFICE_DAY = `name: office-day
title: Plan an office day
profile: google-calendar
utterances:
  - plan an office day
  - plan an office day {day}
  - put an office day on {day}
entities:
  day: { type: date-range, required: true, ask: Which day? }
do:
  - office.presence: { range: "{{ day }}" }
    as: there
  - office.bookDesk: { desk: "4.12", day: "{{ day }}" }
    as: booking
  - calendar.createEvent:
      title: Office day
      when: "{{ day }}"
      description: "Desk 4.12, {{ booking }}"
confirm: "{{ there.size }} others are there. Book the desk?"
replies:
  done: Planned, {{ booking }}.
  none: Nobody is there.
`;

describe('declared actions next to those of the calendar', () => {
  let office: OfficeServer;
  let live: LiveTemplates;
  let stage: ReturnType<typeof setStage>;
  before(async () => {
    office = await startOffice();
    const dir = mkdtempSync(join(tmpdir(), 'office-day-'));
    for (const name of ['bot.yaml', 'pages.yaml', 'preset-ranges.yaml']) {
      cpSync(join(ROOT, 'templates', name), join(dir, name));
    }
    writeFileSync(join(dir, 'office-day.yaml'), OFFICE_DAY);
    live = spokenIn(dir, [join(ROOT, 'docs/examples/office/actions')]).live();
    rmSync(dir, { recursive: true });
  });
  after(() => office.close());
  beforeEach(() => {
    office.reset();
    stage = setStage({ facts: new Map() }, live);
    const service = createHttpService({
      apiUrl: office.url,
      credential: async isRefused => (isRefused ? undefined : { headers: { 'x-key': OFFICE_KEY }, params: {} }),
      ...{ user: async () => ({}), clock: fixedClock(0), report: () => undefined, pause: async () => {} },
    });
    stage.verdict = { kind: 'granted', account: OWNER, calendar: stage.calendar, service };
  });

  it('look up before the confirmation, and write in order after the yes', async () => {
    expect(await said(stage, 'plan an office day tomorrow')).to.equal('2 others are there. Book the desk?');
    expect(JSON.stringify(stage.state)).not.to.contain('Ana');
    expect(await said(stage, 'yes')).to.equal('Planned, B-1.');
    expect([office.bookings.length, stage.calendar.told.map(({ to }) => to)]).to.deep.equal([1, ['create']]);
    expect(JSON.stringify(stage.calendar.told)).to.contain('Desk 4.12, B-1');
  });

  it('end before the confirmation with what the service finds', async () => {
    expect(await said(stage, 'plan an office day on 24 December')).to.equal('Nobody is there.');
    expect(office.bookings).to.deep.equal([]);
  });

  it('are reported as partly done if the calendar fails after the booking', async () => {
    await said(stage, 'plan an office day tomorrow');
    stage.calendar.fault = 'calendar/forbidden';
    expect(await said(stage, 'yes')).to.contain("I've done only a part of that");
    stage.calendar.fault = undefined;
    await said(stage, 'yes');
    expect([office.bookings.length, stage.calendar.told.length]).to.deep.equal([1, 1]);
  });

  it('are played with their examples where there is no service', async () => {
    stage.verdict = undefined;
    await said(stage, 'plan an office day tomorrow');
    expect(await said(stage, 'yes')).to.equal('Planned, B-1.');
    expect(office.requests).to.deep.equal([]);
  });

  it('write nothing to the calendar if the booking is refused', async () => {
    await said(stage, 'plan an office day tomorrow');
    office.faults = [422];
    expect(await said(stage, 'yes')).to.contain("didn't accept that, so nothing was changed");
    expect(stage.calendar.told).to.deep.equal([]);
  });
});
