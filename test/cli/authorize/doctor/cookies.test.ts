import { expect } from 'chai';
import { Cookies } from '../../../../cli/authorize/doctor/cookies.ts';

const AT = 'https://login.example/realms/staff/auth?x=1';

/** The cookies sent to `path` after sign-in pages that set these. */
function sent(path: string, ...set: string[]): string | undefined {
  const cookies = new Cookies();
  for (const line of set) cookies.update(new Headers({ 'set-cookie': line }), AT);
  return cookies.headerFor(`https://login.example${path}`).cookie;
}

describe("the doctor's cookies", () => {
  const cases: [what: string, set: string[], path: string, cookie: string | undefined][] = [
    ['are sent back', ['a=1; Path=/; HttpOnly; Secure', 'b=x=y; Path=/'], '/anything', 'a=1; b=x=y'],
    ['are for the folder of their page', ['a=1'], '/realms/staff/login', 'a=1'],
    ['are not for another folder', ['a=1'], '/realms/other', undefined],
    ['are for the path that they name, and below', ['a=1; path=/realms'], '/realms/other', 'a=1'],
    ['are not for a path that only begins alike', ['a=1; Path=/realm'], '/realms', undefined],
    ['are replaced', ['a=1; Path=/', 'a=2; Path=/'], '/', 'a=2'],
    ['are ended by Max-Age', ['a=1; Path=/', 'a=; Path=/; Max-Age=0'], '/', undefined],
    [
      'are ended by a date long past',
      ['a=1; Path=/', 'a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
      '/',
      undefined,
    ],
    ['need a name', ['=1; Path=/', 'nonsense'], '/', undefined],
  ];
  for (const [what, set, path, cookie] of cases) {
    it(what, () => {
      expect(sent(path, ...set)).to.equal(cookie);
    });
  }
});
