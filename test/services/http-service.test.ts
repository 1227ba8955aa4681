import { expect } from 'chai';
import { fixedClock } from '../../core/clock.ts';
import type { ProviderFailure } from '../../core/provider-failures.ts';
import {
  createHttpService,
  type ServiceConnection,
  type ServiceEnd,
  type ServiceRequest,
} from '../../services/index.ts';
import { OFFICE_KEY, type OfficeFault, type OfficeServer, startOffice } from './office-server.ts';

type Failure = Omit<ProviderFailure, 'profile'>;

const NOON = Date.UTC(2026, 10, 22, 12);

const reading: ServiceRequest = {
  operation: 'office.presence',
  method: 'GET',
  path: '/people',
  pattern: '/people',
  query: [['day', '2026-11-22']],
  timeoutMs: 300,
  writes: false,
  tried: false,
};
const booking: ServiceRequest = {
  ...reading,
  operation: 'office.bookDesk',
  method: 'POST',
  path: '/desks/4%2F12/bookings',
  pattern: '/desks/{{ desk }}/bookings',
  query: [],
  body: { day: '2026-11-23', seats: 2 },
  writes: true,
};
const once: ServiceRequest = { ...booking, idempotencyKey: 'nonce1' };

describe('requests to a service', () => {
  let office: OfficeServer;
  let reports: Failure[];
  let pauses: number[];
  before(async () => {
    office = await startOffice();
  });
  after(() => office.close());
  beforeEach(() => {
    office.reset();
    [reports, pauses] = [[], []];
  });

  const credential = { headers: { 'x-key': OFFICE_KEY }, params: {} };
  const connect = (more: Partial<ServiceConnection> = {}) =>
    createHttpService({
      apiUrl: office.url,
      credential: async isRefused => (isRefused ? undefined : credential),
      user: async () => ({}),
      clock: fixedClock(NOON),
      report: failure => reports.push(failure),
      pause: async ms => pauses.push(ms),
      ...more,
    });
  const read = (data: unknown) =>
    typeof data === 'object' && data !== null && ('people' in data || 'number' in data)
      ? { value: data }
      : { misfit: 'people' };
  const send = (request: ServiceRequest, faults: OfficeFault[] = []): Promise<ServiceEnd<object>> => {
    office.faults = faults;
    return connect().send(request, read);
  };

  it('carry the key and the query, and give the answer to the reader', async () => {
    const end = await send(reading);
    expect(end.kind).to.equal('done');
    const seen = office.requests.map(({ method, url, headers }) => [method, url, headers['x-key'], headers.accept]);
    expect(seen[0]).to.deep.equal([...['GET', '/people?day=2026-11-22', OFFICE_KEY, 'application/json']]);
    expect(reports).to.deep.equal([]);
  });

  it('carry a key in the query', async () => {
    const service = connect({ credential: async () => ({ headers: {}, params: { key: 'a b&c' } }) });
    await service.send(reading, read);
    expect(office.requests[0]?.url).to.equal('/people?day=2026-11-22&key=a+b%26c');
  });

  it('ask with HEAD whether something is there, and read no answer', async () => {
    const end = await connect().send({ ...reading, method: 'HEAD' }, () => ({ value: {} }));
    expect(end.kind).to.equal('done');
    expect(office.requests.map(({ method, url }) => [method, url])).to.deep.equal([['HEAD', '/people?day=2026-11-22']]);
  });

  it('go below the path of the API', async () => {
    await connect({ apiUrl: `${office.url}/api/v2/` }).send(reading, read);
    expect(office.requests[0]?.url).to.equal('/api/v2/people?day=2026-11-22');
  });

  it('never leave the path of the API', async () => {
    const service = connect({ apiUrl: `${office.url}/api/v2` });
    for (const path of ['/../v1', '/%2e%2e/v1', '/..']) {
      const thrown = await service.send({ ...reading, path }, read).catch((error: unknown) => error);
      expect(thrown, path).to.be.instanceOf(TypeError);
    }
    expect(office.requests).to.deep.equal([]);
  });

  it('send a body as JSON with its types', async () => {
    expect(await send(booking)).to.deep.equal({ kind: 'done', value: { number: 'B-1', desk: '4/12' } });
    const [{ headers, body } = { headers: {}, body: undefined }] = office.requests;
    expect([headers['content-type'], body]).to.deep.equal(['application/json', { day: '2026-11-23', seats: 2 }]);
  });

  const ends: [what: string, faults: OfficeFault[], end: string, code: string, reason: string][] = [
    ['401', [401], 'forbidden', 'service/unauthorized', 'status'],
    ['403', [403], 'forbidden', 'service/forbidden', 'status'],
    ['404', [404], 'refused', 'service/refused', 'status'],
    ['422', [422], 'refused', 'service/refused', 'status'],
    ['500', [500], 'unavailable', 'service/unavailable', 'status'],
    ['503', [503], 'unavailable', 'service/unavailable', 'status'],
    ['a redirect', ['redirect'], 'unavailable', 'service/misconfigured', 'redirected'],
    ['a closed connection', ['down'], 'unavailable', 'service/unavailable', 'ECONNRESET'],
    ['a late answer', ['slow'], 'unavailable', 'service/unavailable', 'timeout'],
    ['too much', ['huge'], 'unavailable', 'service/unavailable', 'too-large'],
    ['a web page', ['page'], 'unavailable', 'service/bad-answer', 'not-json'],
    ['an answer without a field', ['wrong'], 'unavailable', 'service/bad-answer', 'people'],
  ];
  for (const [what, faults, kind, code, reason] of ends) {
    it(`that read end as ${kind} after ${what}, are reported once, and not repeated`, async () => {
      expect(await send(reading, faults)).to.deep.equal({ kind });
      expect(
        reports.map(report => [report.code, report.reason, report.operation, report.path, report.tries]),
      ).to.deep.equal([[code, reason, 'office.presence', '/people', 1]]);
      // A read on a connection that the server had closed is sent once more.
      expect(office.requests.length).to.be.at.most(faults[0] === 'down' ? 2 : 1);
      expect(office.followed).to.equal(0);
    });
  }

  it('end as limited, with the wait that the service asks for', async () => {
    expect(await send(reading, [429])).to.deep.equal({ kind: 'limited', seconds: 120 });
  });

  it('end as unavailable if nobody listens', async () => {
    const service = connect({ apiUrl: 'http://127.0.0.1:1' });
    expect(await service.send(booking, read)).to.deep.equal({ kind: 'unavailable' });
    expect(reports.map(({ reason, status }) => [reason, status])).to.deep.equal([['ECONNREFUSED', 0]]);
  });

  const writes: [what: string, fault: OfficeFault, kind: string, made: number][] = [
    ['a lost answer', 'lost', 'unsure', 1],
    ['a late answer', 'slow', 'unsure', 1],
    ['an answer without a field', 'wrong', 'unsure', 1],
    ['too much', 'huge', 'unsure', 1],
    ['500', 500, 'unsure', 0],
    ['a redirect', 'redirect', 'unsure', 0],
    ['403', 403, 'forbidden', 0],
    ['409', 409, 'refused', 0],
    ['429', 429, 'limited', 0],
  ];
  for (const [what, fault, kind, made] of writes) {
    it(`that write without a key of their own are sent once, and end as ${kind} after ${what}`, async () => {
      expect((await send(booking, [fault])).kind).to.equal(kind);
      expect([office.requests.length, office.bookings.length]).to.deep.equal([1, made]);
    });
  }

  it('that write are repeated with the same key until the answer arrives, and are carried out once', async () => {
    expect(await send(once, ['lost', 503, 'none'])).to.deep.equal({
      kind: 'done',
      value: { number: 'B-1', desk: '4/12' },
    });
    expect(office.requests.map(({ headers }) => headers['idempotency-key'])).to.deep.equal([
      'nonce1',
      'nonce1',
      'nonce1',
    ]);
    expect([office.bookings.length, pauses.length, reports]).to.deep.equal([1, 2, []]);
  });

  it('that write are repeated at most twice, and then are unsure', async () => {
    const end = await send({ ...once, idempotencyKey: 'nonce2' }, ['lost']);
    expect(end).to.deep.equal({ kind: 'unsure', again: true });
    expect([office.requests.length, office.bookings.length]).to.deep.equal([3, 1]);
    expect(reports.map(({ tries }) => tries)).to.deep.equal([3]);
  });

  it('that may have been carried out before stay unsure, whatever follows', async () => {
    const afterFault = async (fault: OfficeFault) => send({ ...once, tried: true }, [fault]);
    expect(await afterFault(403)).to.deep.equal({ kind: 'unsure', again: false });
    expect(await afterFault(409)).to.deep.equal({ kind: 'unsure', again: false });
    expect(await afterFault(429)).to.deep.equal({ kind: 'unsure', again: true });
    expect(await send({ ...once, idempotencyKey: 'nonce3' }, ['lost', 409])).to.deep.equal({
      kind: 'unsure',
      again: false,
    });
  });

  it('are sent again with another token after a 401', async () => {
    const tokens = ['old', OFFICE_KEY];
    const refused: boolean[] = [];
    const service = connect({
      credential: async isRefused => {
        refused.push(isRefused);
        return { headers: { 'x-key': tokens[isRefused ? 1 : 0] ?? '' }, params: {} };
      },
    });
    expect((await service.send(booking, read)).kind).to.equal('done');
    expect([refused, office.bookings.length]).to.deep.equal([[false, true], 1]);
  });

  it('leave no key, address or answer in what is reported', async () => {
    const service = connect({ credential: async () => ({ headers: {}, params: { key: OFFICE_KEY } }) });
    for (const fault of [...ends, ...writes].map(([, fault]) => fault)) {
      office.faults = [fault].flat();
      await service.send({ ...booking, query: [['who', 'CANARY-PERSON']] }, read);
    }
    expect(reports.length).to.be.greaterThan(10);
    expect(JSON.stringify(reports)).not.to.match(/CANARY|4%2F12/);
  });
});
