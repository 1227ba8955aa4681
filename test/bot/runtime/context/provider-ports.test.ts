import { expect } from 'chai';
import { servicesOf } from '../../../../bot/runtime/context/provider-ports.ts';
import { fixedClock } from '../../../../core/clock.ts';
import type { ServiceRequest } from '../../../../services/index.ts';
import { profileAt } from '../../../auth/form-server.ts';
import { OFFICE_KEY, type OfficeServer, startOffice } from '../../../services/office-server.ts';

const LOOK: ServiceRequest = {
  ...{ operation: 'office.presence', method: 'GET', path: '/people', pattern: '/people', query: [] },
  ...{ timeoutMs: 1000, writes: false, tried: false },
};

describe('the services of profiles', () => {
  let office: OfficeServer;
  before(async () => {
    office = await startOffice();
  });
  after(() => office.close());

  const reports: string[] = [];
  const services = () =>
    servicesOf({
      profiles: new Map([
        [
          'acme',
          {
            ...profileAt(office.url, 'acme'),
            apiUrl: office.url,
            accessToken: { in: 'header', name: 'X-Key' } as const,
          },
        ],
      ]),
      services: new Map(),
      clock: fixedClock(0),
      report: ({ profile, code }) => reports.push(`${profile} ${code}`),
    });
  const user = async () => ({ id: 'u1' });

  it("carry an account's token where its profile says, and another one after a 401", async () => {
    const asked: (string | undefined)[] = [];
    const getAccessToken = async (refused?: string) => {
      asked.push(refused);
      return refused === undefined ? 'old' : OFFICE_KEY;
    };
    const service = services()('acme', { getAccessToken, user });
    expect((await service.send(LOOK, value => ({ value }))).kind).to.equal('done');
    expect([asked, office.requests.map(({ headers }) => headers['x-key'])]).to.deep.equal([
      [undefined, 'old'],
      ['old', OFFICE_KEY],
    ]);
    expect(await service.user()).to.deep.equal({ id: 'u1' });
  });

  it('report failures under the name of the profile', async () => {
    office.faults = [503];
    await services()('acme', { getAccessToken: async () => OFFICE_KEY, user }).send(LOOK, value => ({ value }));
    expect(reports).to.deep.equal(['acme service/unavailable']);
  });

  it('exist only for known profiles', () => {
    expect(() => services()('other', { user })).to.throw(TypeError, 'no profile other');
  });
});
