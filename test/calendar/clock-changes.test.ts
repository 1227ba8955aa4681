import { expect } from 'chai';
import { agendaOf } from '../../calendar/agenda.ts';
import { summaryOf } from '../../calendar/google/events/from-google.ts';
import { draftBody } from '../../calendar/google/events/to-google.ts';
import { instantAt } from '../../time/index.ts';
import { clockChanges, ZONES } from '../proof/calendar/clocks/oracle.ts';

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

/** The engine's own calendar, which our code does not use. */
const dateIn = (zone: string): ((instant: number) => string) => {
  const { format } = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  return instant => format(instant);
};

for (const zone of ZONES) {
  describe(`calendar: every clock change of ${zone} from 2024 to 2030 (G26)`, () => {
    let changes: number[];
    before(() => {
      changes = clockChanges(zone);
      // Morocco's changes end in 2026; a zone without any would prove nothing.
      expect(changes.length).to.be.at.least(5);
    });

    it('G26 the days around it begin where they begin', () => {
      const dateAt = dateIn(zone);
      for (const change of changes) {
        for (const date of [-24, 0, 24].map(hours => dateAt(change + HOUR + hours * HOUR))) {
          const begins = instantAt(date, zone);
          expect([dateAt(begins), dateAt(begins - 1) < date], date).to.deep.equal([date, true]);
        }
      }
    });

    it('G26 every quarter of an hour around it is sent exactly', () => {
      for (const change of changes) {
        for (let instant = change - 2 * HOUR; instant <= change + 3 * HOUR; instant += QUARTER) {
          const when = { allDay: false as const, startMs: instant, endMs: instant + QUARTER, zone };
          const body = draftBody('e', { title: 'E', when, attendees: [], meetingLink: false, invite: false });
          expect(Date.parse(body.start?.dateTime ?? '')).to.equal(instant);
          expect(body.start?.timeZone).to.equal(zone);
        }
      }
    });
  });
}

describe("calendar: the server's own zone (G27)", () => {
  const serverZone = process.env['TZ'];
  afterEach(() => {
    if (serverZone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = serverZone;
  });

  const day = summaryOf({ summary: 'd', start: { date: '2026-11-01' }, end: { date: '2026-11-02' } });
  const hour = summaryOf({
    summary: 'h',
    start: { dateTime: '2026-11-01T23:30:00-05:00' },
    end: { dateTime: '2026-11-02T00:30:00-05:00' },
  });
  const readers: [zone: string, days: string[]][] = [
    ['America/New_York', ['2026-11-01 d+h', '2026-11-02 h']],
    ['Europe/London', ['2026-11-01 d', '2026-11-02 h']],
    ['Pacific/Kiritimati', ['2026-11-01 d', '2026-11-02 h']],
  ];
  const servers: [serverZone: string, offsetMinutes: number][] = [
    ['UTC', 0],
    ['America/New_York', 300],
    ['Asia/Kathmandu', -345],
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
  ];
  for (const [server, offsetMinutes] of servers) {
    for (const [zone, expected] of readers) {
      it(`G27 a server in ${server} shifts no day for a reader in ${zone}`, () => {
        process.env['TZ'] = server;
        expect(new Date(Date.UTC(2026, 11, 1)).getTimezoneOffset()).to.equal(offsetMinutes);
        const stretch = { startMs: Date.UTC(2026, 9, 30), endMs: Date.UTC(2026, 10, 4), zone };
        const { days } = agendaOf({ events: [day, hour], zone, owner: '', complete: true }, stretch);
        expect(days.map(({ date, events }) => `${date} ${events.map(({ title }) => title).join('+')}`)).to.deep.equal(
          expected,
        );
      });
    }
  }
});
