import { join } from 'node:path';
import { expect } from 'chai';
import { terminalServices } from '../../../cli/templates/conversations/stage/terminal-services.ts';
import type { SignIn } from '../../../dialogs/index.ts';
import type { ServiceRequest } from '../../../services/index.ts';
import { officeTemplates } from '../../dialogs/services/office-stage.ts';
import { OFFICE_KEY, type OfficeServer, startOffice } from '../../services/office-server.ts';

const PROFILES = join(import.meta.dirname, '../../../docs/examples/office/auth-profiles');

describe('services of the tools for designers', () => {
  const { actions } = officeTemplates().set;
  let office: OfficeServer;
  let told: string[];
  before(async () => {
    office = await startOffice();
  });
  after(() => office.close());
  beforeEach(() => {
    office.reset();
    told = [];
  });

  const calendarOnly = { access: async () => ({ kind: 'sign-in', reason: 'not-linked' }) } as unknown as SignIn;
  /** What the service of the example answers to a look at who is there. */
  async function ask(env: Record<string, string>, signIn = calendarOnly) {
    const services = terminalServices(
      { settings: { AUTH_PROFILES_DIR: PROFILES, loopback: true }, env },
      () => actions,
      text => told.push(text),
    );
    const access = await services.for(signIn).access('office-api', 'read');
    const declared = actions.get('office.presence')?.declared;
    if (access.kind !== 'granted' || !access.service || !declared) throw new TypeError('no service');
    const request: ServiceRequest = {
      ...{ operation: 'office.presence', method: 'GET', path: '/people', pattern: '/people', query: [] },
      ...{ timeoutMs: 1000, writes: false, tried: false },
    };
    return access.service.send(request, answer => declared.read(answer, { zone: 'UTC' }));
  }
  const set = () => ({ OFFICE_URL: office.url, OFFICE_KEY, OFFICE_TENANT: '0d4f2f0e-52f1-4f0c-8f8e-7f7c5f2b9a10' });

  it('answer with the example of the action while a setting is missing, and say so', async () => {
    const { OFFICE_KEY: _, ...rest } = set();
    const end = await ask(rest);
    expect(end).to.deep.equal({
      kind: 'done',
      value: {
        people: [
          { name: 'Ana', room: '4.12' },
          { name: 'Ben', room: null },
        ],
      },
    });
    expect([told, office.requests]).to.deep.equal([
      ['(office.presence answers with its example, because OFFICE_KEY is not set)'],
      [],
    ]);
  });

  it('are asked themselves when all settings are there, and failures are told', async () => {
    expect((await ask(set())).kind).to.equal('done');
    expect([told, office.requests.length]).to.deep.equal([[], 1]);
    office.faults = [503];
    expect(await ask(set())).to.deep.equal({ kind: 'unavailable' });
    expect(told).to.deep.equal(['(office.presence failed: 503 status)']);
  });

  it('are replaced by the example if a setting is wrong, and say where', async () => {
    const signedIn = { access: async () => ({ kind: 'granted', account: 'ana@example.com' }) } as unknown as SignIn;
    await ask({ ...set(), OFFICE_TENANT: 'ours' }, signedIn);
    expect(told.join('').replace(PROFILES, 'auth-profiles')).to.match(
      /^\(office\.presence answers with its example, because of auth-profiles\/office-api\.yaml:7: .*\)$/,
    );
    expect(office.requests).to.deep.equal([]);
  });
});
