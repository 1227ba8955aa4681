import { expect } from 'chai';
import { until } from '../until.ts';
import { ALEX, type Api, EVENTS, meeting, startApi } from './api.ts';

const INSERT = 'calendar.events.insert';

describe('sandbox faults', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi({ empty: true });
  });
  afterEach(() => api.close());

  const insert = () => api.ask('POST', EVENTS, meeting(20, 10));
  const broken = (promise: Promise<unknown>) =>
    promise.then(
      () => false,
      () => true,
    );
  const kept = () => api.control.events(ALEX).length;

  it('a connection dropped before the work leaves nothing behind', async () => {
    api.control.faults.add({ route: INSERT, when: 'before', do: { kind: 'drop' } });
    expect(await broken(insert())).to.equal(true);
    expect(kept()).to.equal(0);
    expect(api.control.log.entries(INSERT).map(({ status }) => status)).to.deep.equal([0]);
  });

  it('a connection dropped after the commit has kept the event', async () => {
    api.control.faults.add({ route: INSERT, when: 'after-commit', do: { kind: 'drop' } });
    expect(await broken(insert())).to.equal(true);
    expect(kept()).to.equal(1);
  });

  it('a connection that hangs brings nothing, until its other side gives up', async () => {
    api.control.faults.add({ route: INSERT, when: 'before', do: { kind: 'hang' } });
    const pending = broken(insert());
    await until(() => api.control.log.entries(INSERT).length === 1);
    expect(kept()).to.equal(0);
    expect((await insert()).status).to.equal(200);
    await api.close();
    expect(await pending).to.equal(true);
    api = await startApi({ empty: true });
  });

  it('a status comes with Google’s body and its headers', async () => {
    const trouble = {
      kind: 'status',
      status: 429,
      reason: 'rateLimitExceeded',
      headers: { 'retry-after': '7' },
    } as const;
    api.control.faults.add({ route: 'calendar', when: 'before', do: trouble });
    const { status, headers, json } = await insert();
    expect([status, headers.get('retry-after')]).to.deep.equal([429, '7']);
    expect(json.error).to.deep.equal({
      code: 429,
      message: 'Rate Limit Exceeded',
      errors: [{ message: 'Rate Limit Exceeded', domain: 'usageLimits', reason: 'rateLimitExceeded' }],
    });
    expect((await insert()).status).to.equal(200);
  });

  it('the nth matching request and so many after it are befallen, others never', async () => {
    api.control.faults.add({
      route: INSERT,
      nth: 2,
      times: 2,
      when: 'before',
      do: { kind: 'status', status: 503, reason: 'backendError' },
    });
    const statuses: number[] = [];
    for (let round = 0; round < 4; round++) {
      statuses.push((await insert()).status, (await api.ask('GET', EVENTS)).status);
    }
    expect(statuses).to.deep.equal([200, 200, 503, 200, 503, 200, 200, 200]);
    expect(api.control.faults.pending).to.equal(0);
  });

  it('garbage is no answer that Google would give', async () => {
    api.control.faults.add({ route: '*', when: 'after-commit', do: { kind: 'garbage', body: '<html>' } });
    const { status, text, headers } = await insert();
    expect([status, text, headers.get('content-type')]).to.deep.equal([200, '<html>', 'text/html; charset=UTF-8']);
    expect(kept()).to.equal(1);
  });

  it('a delay comes late and whole', async () => {
    api.control.faults.add({ route: INSERT, when: 'before', do: { kind: 'delay', ms: 60 } });
    const begin = performance.now();
    expect((await insert()).status).to.equal(200);
    expect(performance.now() - begin).to.be.at.least(59);
  });

  it('cleared faults do not come', async () => {
    api.control.faults.add({ route: '*', when: 'before', do: { kind: 'drop' } });
    api.control.faults.clear();
    expect((await insert()).status).to.equal(200);
  });

  it('the log tells what was asked and how much was answered', async () => {
    const { text } = await api.ask('POST', `${EVENTS}?sendUpdates=all`, meeting(20, 10));
    await api.ask('GET', '/nowhere');
    const [entry] = api.control.log.entries(INSERT);
    expect(entry).to.deep.include({
      method: 'POST',
      path: `/calendar/v3${EVENTS}`,
      query: { sendUpdates: 'all' },
      body: meeting(20, 10),
      status: 200,
      responseBytes: Buffer.byteLength(text),
    });
    expect(api.control.log.counts()).to.deep.equal({ [INSERT]: 1, none: 1 });
  });
});
