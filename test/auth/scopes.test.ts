import { expect } from 'chai';
import { grants } from '../../auth/scopes.ts';

const GRAPH = 'https://graph.microsoft.com';
const GOOGLE = 'https://www.googleapis.com/auth';

describe('scopes', () => {
  const cases: [wanted: string, granted: string[], fits: boolean][] = [
    ['read', ['read'], true],
    ['read', ['write', 'read'], true],
    ['read', [], false],
    ['read', ['read.all'], false],
    ['read.all', ['read'], false],
    // As Microsoft names them: without the resource, with it, in other letters.
    [`${GRAPH}/Calendars.Read`, ['Calendars.Read'], true],
    [`${GRAPH}/Calendars.Read`, ['calendars.read'], true],
    [`${GRAPH}/calendars.read`, [`${GRAPH}/Calendars.Read`], true],
    ['Calendars.Read', [`${GRAPH}/Calendars.Read`], true],
    [`${GRAPH}/Calendars.Read`, ['Calendars.ReadWrite'], false],
    [`${GRAPH}/Calendars.Read`, ['https://outlook.office.com/Calendars.Read'], false],
    ['api://6f0c1c2e/calendar', ['calendar'], true],
    ['offline_access', ['User.Read'], true],
    ['openid', ['User.Read'], false],
    // As GitHub names them: joined by commas.
    ['repo', ['gist,repo'], true],
    ['rep', ['gist,repo'], false],
    // As Google names them: exactly as they were asked for.
    [`${GOOGLE}/calendar`, [`${GOOGLE}/calendar`], true],
    [`${GOOGLE}/calendar`, [`${GOOGLE}/calendar.readonly`], false],
    [`${GOOGLE}/calendar.readonly`, [`${GOOGLE}/calendar`], false],
  ];
  for (const [wanted, granted, fits] of cases) {
    it(`${wanted} is ${fits ? '' : 'not '}among "${granted.join(' ')}"`, () => {
      expect(grants(granted, wanted)).to.equal(fits);
    });
  }
});
