import { expect } from 'chai';
import { AuthorizationCode } from 'simple-oauth2';
import { endpoints, withParameters } from '../../../auth/profile/endpoints.ts';

describe('URLs of a profile', () => {
  for (const url of [
    'https://login.acme.example/authorize',
    'https://login.acme.example/authorize?access_type=offline',
    'https://login.acme.example/a%20b?q=a%20b&r=a+b',
    'https://LOGIN.acme.example:443/../authorize?',
    'https://login.acme.example/authorize?client_id=other&x=~*',
  ]) {
    it(`get parameters as simple-oauth2 adds them: ${url}`, () => {
      const library = new AuthorizationCode({
        client: { id: 'id', secret: 'none' },
        auth: endpoints({ authorizationUrl: url, tokenUrl: url, refreshUrl: url }),
      });
      const ours = withParameters(url, new URLSearchParams({ response_type: 'code', client_id: 'id' }));
      expect(ours).to.equal(library.authorizeURL({}));
    });
  }
});
