import { expect } from 'chai';
import { calendarAt, HOUR, NOW, type Reply, refusal, type StandIn, startStandIn } from '../../harness.ts';

const event = (id: string): Record<string, unknown> => ({
  id,
  summary: id,
  start: { dateTime: '2026-11-18T09:00:00Z' },
  end: { dateTime: '2026-11-18T10:00:00Z' },
});

const page = (ids: string[], nextPageToken?: string): Reply => ({
  body: { timeZone: 'Europe/London', summary: 'alex@example.com', nextPageToken, items: ids.map(event) },
});

const stretch = { startMs: NOW, endMs: NOW + HOUR, zone: 'Europe/London', show: 'summary' } as const;

describe('calendar: pages of a list (G18)', () => {
  let server: StandIn | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  async function list(reply: (token: string | null, nth: number) => Reply) {
    server = await startStandIn((url, nth) => reply(url.searchParams.get('pageToken'), nth));
    return calendarAt(server.url).calendar.listEvents(stretch);
  }

  it('G18 follows a short page, an empty page and a last one', async () => {
    const pages: Record<string, Reply> = { start: page(['a'], 'p2'), p2: page([], 'p3'), p3: page(['b', 'c']) };
    const { events, complete, owner, zone } = await list(token => pages[token ?? 'start'] ?? 'drop');
    expect(events.map(({ title }) => title)).to.deep.equal(['a', 'b', 'c']);
    expect({ complete, owner, zone }).to.deep.equal({
      complete: true,
      owner: 'alex@example.com',
      zone: 'Europe/London',
    });
  });

  it('G18 stops at a token that repeats, and reports it', async () => {
    const { events, complete } = await list((_, nth) => page([`e${nth}`], 'again'));
    expect(events.map(({ title }) => title)).to.deep.equal(['e1', 'e2']);
    expect(complete).to.equal(false);
  });

  it('G18 stops at tokens that alternate, and reports it', async () => {
    const { complete } = await list((token, nth) => page([`e${nth}`], token === 'a' ? 'b' : 'a'));
    expect(complete).to.equal(false);
    expect(server?.requests).to.have.length(3);
  });

  it('G18 stops after 50 pages, and reports it', async () => {
    const { events, complete } = await list((_, nth) => page([`e${nth}`], `p${nth}`));
    expect(events).to.have.length(50);
    expect(complete).to.equal(false);
  });

  it('G18 stops after 2,500 events, and reports it', async () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `e${index}`);
    const { events, complete } = await list((_, nth) => page(ids, `p${nth}`));
    expect(events).to.have.length(2_500);
    expect(complete).to.equal(false);
    expect(server?.requests).to.have.length(3);
  });

  it('G18 fails if a later page fails, and never returns part of a list', async () => {
    const promise = list(token =>
      token === null ? page(['a'], 'p2') : { status: 404, body: { error: { code: 404 } } },
    );
    expect(await refusal(promise)).to.include({ code: 'calendar/not-found' });
  });

  it('treats an answer without the zone as an error, not as an empty calendar', async () => {
    expect(await refusal(list(() => ({ body: {} })))).to.include({ code: 'calendar/unavailable' });
  });

  it('requests single events in order, with the words', async () => {
    server = await startStandIn(() => page([]));
    await calendarAt(server.url).calendar.listEvents({ ...stretch, text: 'lunch & co' });
    const { fields, ...query } = Object.fromEntries(server.requests[0]?.searchParams ?? []);
    expect(query).to.deep.equal({
      timeMin: '2026-11-18T09:00:00.000Z',
      timeMax: '2026-11-18T10:00:00.000Z',
      singleEvents: 'true',
      orderBy: 'startTime',
      maxResults: '2500',
      maxAttendees: '1',
      prettyPrint: 'false',
      q: 'lunch & co',
    });
    expect(fields).to.match(/^nextPageToken,summary,timeZone,items\(/);
  });
});
