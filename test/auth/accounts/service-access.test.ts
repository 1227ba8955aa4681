import { expect } from 'chai';
import { serviceAccess } from '../../../auth/accounts/access.ts';
import type { Identity, ServiceProfile, UserKey } from '../../../auth/index.ts';

const visitor: UserKey = { entry: 'embedded', tenant: '', channel: 'webchat', user: 'dl_1' };
const ana: UserKey = { entry: 'connector', tenant: 'home', channel: 'msteams', user: '29:ana' };
const EMPLOYEE: Identity = { tenant: 'home', ids: ['29:ana'], email: 'ana@example.com', guest: false };

const desks: ServiceProfile = {
  name: 'desks',
  title: 'Desks',
  apiUrl: 'https://desks.example.com',
  audience: { emailDomains: ['example.com'], anonymous: true, guests: false },
  access: 'read-write',
  enabled: true,
  credential: { headers: {}, params: {} },
};

describe('access to a service', () => {
  const verdict = async (need: 'read' | 'write', identity?: Identity, over: Partial<ServiceProfile> = {}) => {
    const asker = { user: identity ? ana : visitor, identify: identity && (async () => identity) };
    return (await serviceAccess({ ...desks, ...over }, need, asker)).kind;
  };

  it('is for everybody in the audience, without an account', async () => {
    expect(await verdict('write', EMPLOYEE)).to.equal('service');
    expect(await verdict('read')).to.equal('service');
  });

  it('is only for reading where nobody vouches for the person, or where the profile says so', async () => {
    expect(await verdict('write')).to.equal('read-only');
    expect(await verdict('write', EMPLOYEE, { access: 'read-only' })).to.equal('read-only');
  });

  it('is refused to others, and to all while the profile is switched off', async () => {
    expect(await verdict('read', { ...EMPLOYEE, email: 'eve@evil-example.com' })).to.equal('stranger');
    expect(await verdict('read', EMPLOYEE, { enabled: false })).to.equal('disabled');
  });
});
