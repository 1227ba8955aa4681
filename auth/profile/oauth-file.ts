import { basename } from 'node:path';
import type { Fault } from '../../core/faults.ts';
import type { YamlFile } from '../../core/yaml/yaml.ts';
import { apiProblem, joinProblem, reservedParameter, type UrlProblem } from './endpoints.ts';
import { fieldFaults, sameSettingFaults } from './faults/field-faults.ts';
import type { CheckUrl } from './faults/url-faults.ts';
import type { Profile, ProfileFile } from './profile.ts';

/** Checks the fields of an OAuth profile. @param written  before settings are filled in */
export function oauthFaults(yaml: YamlFile, file: ProfileFile, written: ProfileFile): Fault[] {
  const faults: Fault[] = [];
  const expected = basename(yaml.file, '.yaml');
  if (!/^\$\{[^}]*\}$/.test(written.clientSecret)) {
    faults.push(
      yaml.fault(['clientSecret'], 'a secret must not be written in this file', {
        hint: `Write \${${expected.replaceAll('-', '_').toUpperCase()}_SECRET} and set that instead.`,
      }),
    );
  }
  return [...faults, ...sameSettingFaults(yaml, written), ...fieldFaults(yaml, file)];
}

/** Checks every URL of an OAuth profile. */
export const oauthUrlFaults = (file: ProfileFile, check: CheckUrl): Fault[] => [
  ...check(['authorizationUrl'], file.authorizationUrl, reservedParameter, joinProblem),
  ...check(['tokenUrl'], file.tokenUrl, reservedParameter, joinProblem, sameAs(file.authorizationUrl)),
  ...check(['refreshUrl'], file.refreshUrl, reservedParameter, joinProblem),
  ...check(['revokeUrl'], file.revokeUrl),
  ...check(['apiUrl'], file.apiUrl, apiProblem),
  ...check(['account', 'url'], file.account.url),
  ...check(['issuer'], file.issuer),
];

const sameAs =
  (authorizationUrl: string) =>
  (tokenUrl: string): UrlProblem | undefined =>
    tokenUrl === authorizationUrl
      ? { message: 'is the address of the sign-in page', hint: 'Write the token endpoint of the provider.' }
      : undefined;

export function toProfile({ type: _, ...file }: ProfileFile): Profile {
  const scopes = Array.isArray(file.scopes) ? { read: file.scopes, write: file.scopes } : file.scopes;
  return { ...file, refreshUrl: file.refreshUrl ?? file.tokenUrl, scopes };
}
