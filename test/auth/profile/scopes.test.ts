import { expect } from 'chai';
import { grants } from '../../../auth/profile/scopes.ts';

const GRAPH = 'https://graph.microsoft.com';
const GOOGLE = 'https://www.googleapis.com/auth';

describe('scopes', () => {
  const cases: [wanted: string, granted: string[], fits: boolean][] = [
    ['read', ['read'], true],
    ['read', ['write', 'read'], true],
    ['read', [], false],
    ['read', ['read.all'], false],
    ['read.all', ['read'], false],
    // Microsoft's names: without the resource, with it, in other letter case.
    [`${GRAPH}/Calendars.Read`, ['Calendars.Read'], true],
    [`${GRAPH}/Calendars.Read`, ['calendars.read'], true],
    [`${GRAPH}/calendars.read`, [`${GRAPH}/Calendars.Read`], true],
    ['Calendars.Read', [`${GRAPH}/Calendars.Read`], true],
    // A broader one includes it.
    [`${GRAPH}/Calendars.Read`, ['Calendars.ReadWrite'], true],
    [`${GRAPH}/Calendars.Read`, [`${GRAPH}/calendars.readwrite.shared`], true],
    ['Calendars.Read', ['Calendars.Read.Shared'], true],
    [`${GRAPH}/User.Read`, ['User.ReadWrite'], true],
    [`${GRAPH}/Calendars.ReadWrite`, ['Calendars.Read', 'Calendars.Read.Shared'], false],
    [`${GRAPH}/Calendars.Read`, ['Mail.ReadWrite', 'User.Read'], false],
    [`${GRAPH}/Calendars.Read`, ['https://outlook.office.com/Calendars.ReadWrite'], false],
    [`${GRAPH}/Calendars.Read`, ['https://outlook.office.com/Calendars.Read'], false],
    ['api://6f0c1c2e/calendar', ['calendar'], true],
    ['offline_access', ['User.Read'], true],
    ['openid', ['User.Read'], false],
    // GitHub's names: joined by commas.
    ['repo', ['gist,repo'], true],
    ['rep', ['gist,repo'], false],
    // Google's names: as requested, with other names for the scopes of OpenID Connect.
    [`${GOOGLE}/calendar`, [`${GOOGLE}/calendar`], true],
    [`${GOOGLE}/calendar`, [`${GOOGLE}/calendar.readonly`], false],
    [`${GOOGLE}/calendar.readonly`, [`${GOOGLE}/calendar`], true],
    [`${GOOGLE}/calendar.events.readonly`, [`${GOOGLE}/calendar`], true],
    [`${GOOGLE}/calendar.events`, [`${GOOGLE}/calendar`], true],
    [`${GOOGLE}/calendar.freebusy`, [`${GOOGLE}/calendar.readonly`], true],
    [`${GOOGLE}/calendar.events`, [`${GOOGLE}/calendar.readonly`], false],
    [`${GOOGLE}/calendar.readonly`, [`${GOOGLE}/calendar.events`], false],
    [`${GOOGLE}/calendar.readonly`, [`${GOOGLE}/drive`], false],
    ['email', ['openid', `${GOOGLE}/userinfo.email`], true],
    ['profile', [`${GOOGLE}/userinfo.profile`], true],
    [`${GOOGLE}/userinfo.email`, ['email'], true],
    [`${GOOGLE}/userinfo.profile`, ['profile'], true],
    ['email', [`${GOOGLE}/userinfo.profile`], false],
    ['profile', ['email', `${GOOGLE}/userinfo.email`], false],
    ['openid', [`${GOOGLE}/userinfo.email`], false],
  ];
  for (const [wanted, granted, fits] of cases) {
    it(`${wanted} is ${fits ? '' : 'not '}among "${granted.join(' ')}"`, () => {
      expect(grants(granted, wanted)).to.equal(fits);
    });
  }

  it("are compared by the profile's names for them, transitively and without looping", () => {
    const aliases = { 'cal:all': ['cal:write'], 'CAL:WRITE': ['cal:read'], 'cal:read': ['cal:all'] };
    expect(grants(['cal:all'], 'cal:read', aliases)).to.equal(true);
    expect(grants(['cal:read'], 'cal:write', aliases)).to.equal(true);
    expect(grants(['mail'], 'cal:read', aliases)).to.equal(false);
    expect(grants(['staff-mail'], 'email', { 'staff-mail': [`${GOOGLE}/userinfo.email`] })).to.equal(true);
  });
});
