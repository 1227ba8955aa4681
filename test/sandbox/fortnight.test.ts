import { expect } from 'chai';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { ALEX, ANA, type Api, events, NOW, startApi } from './api.ts';

const DAY_MS = 86_400_000;

describe('sandbox fortnight', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
  });
  after(() => api.close());

  const list = async (query: Record<string, string>) => {
    const all = {
      singleEvents: 'true',
      orderBy: 'startTime',
      timeMin: '2026-11-16T00:00:00Z',
      timeMax: '2026-11-30T00:00:00Z',
    };
    return (await api.ask('GET', events({ ...all, ...query }))).json.items ?? [];
  };
  const find = async (q: string) => (await list({ q }))[0];

  it('is the same for the same clock', async () => {
    const again = await startSandbox({ clock: () => NOW });
    const strip = (sandbox: Pick<Sandbox, 'url' | 'control'>) =>
      JSON.stringify(sandbox.control.events(ALEX)).replaceAll(sandbox.url, '');
    expect(strip(again)).to.equal(strip(api));
    await again.close();
  });

  it('has a stand-up on each of the ten weekdays', async () => {
    expect(await list({ q: 'stand-up' })).to.have.length(10);
  });

  it('has two budget reviews, one of them ahead', async () => {
    const starts = (await list({ q: 'budget review' })).map(({ start }) => start?.dateTime);
    expect(starts).to.deep.equal(['2026-11-18T10:00:00Z', '2026-11-24T16:00:00Z']);
  });

  it('has declined, tentative and unanswered invitations in both weeks', async () => {
    for (const [timeMin, timeMax] of [
      ['2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z'],
      ['2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z'],
    ]) {
      const items = await list({ timeMin: timeMin ?? '', timeMax: timeMax ?? '' });
      const answers = new Set(items.map(({ attendees }) => attendees?.find(({ self }) => self)?.responseStatus));
      expect([...answers]).to.include.members(['accepted', 'declined', 'tentative', 'needsAction']);
    }
  });

  it('has a busy holiday, a free birthday, a working place, absence and a long conference', async () => {
    expect(await find('holiday'))
      .to.deep.include({ start: { date: '2026-11-23' } })
      .and.not.have.property('transparency');
    expect(await find('birthday')).to.deep.include({ eventType: 'birthday', transparency: 'transparent' });
    expect(await list({ eventTypes: 'workingLocation' })).to.have.length(2);
    expect((await list({ eventTypes: 'outOfOffice' }))[0]?.end?.dateTime).to.equal('2026-11-28T00:00:00Z');
    const [conference] = await list({ q: 'conference', timeMax: '2026-12-02T00:00:00Z' });
    expect([conference?.start?.date, conference?.end?.date]).to.deep.equal(['2026-11-30', '2026-12-03']);
  });

  it('has something every day, weekends and evenings too', async () => {
    for (let day = 0; day < 14; day++) {
      const from = Date.parse('2026-11-16T00:00:00Z') + day * DAY_MS;
      const [timeMin, timeMax] = [from, from + DAY_MS].map(instant => new Date(instant).toISOString());
      expect((await list({ timeMin: timeMin ?? '', timeMax: timeMax ?? '' })).length).to.be.greaterThan(0);
    }
    expect(await find('choir')).to.nested.include({ 'start.dateTime': '2026-11-17T19:00:00Z' });
  });

  it('has a title with markup, none at all, a long description and two people called Ana', async () => {
    expect((await find('planning'))?.summary).to.include('<b>draft</b>');
    expect((await list({})).some(({ summary }) => summary === undefined)).to.equal(true);
    const review = await find('design');
    expect(review?.description?.length).to.be.greaterThan(1000);
    expect(review?.hangoutLink).to.match(/^https:\/\/meet\.example\.com\//);
    const names = (await find('stand-up'))?.attendees?.map(({ displayName }) => displayName);
    expect(names).to.include.members(['Ana Silva', 'Ana Kovač']);
  });

  it('is lively for everybody', () => {
    for (const { email } of api.people) expect(api.control.events(email).length).to.be.greaterThan(4);
    expect(api.people.map(({ zone }) => zone)).to.include.members([
      'Europe/London',
      'America/New_York',
      'Asia/Kolkata',
    ]);
    expect(api.people.map(({ email }) => email).slice(0, 2)).to.deep.equal([ALEX, ANA]);
  });
});
