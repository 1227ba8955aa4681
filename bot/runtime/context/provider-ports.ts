import { type Profile, placeToken, type ServiceProfile } from '../../../auth/index.ts';
import { createGoogleCalendar } from '../../../calendar/index.ts';
import type { Clock } from '../../../core/clock.ts';
import type { ReportFailure } from '../../../core/provider-failures.ts';
import { createHttpService, type ServiceConnection } from '../../../services/index.ts';
import type { CalendarOf, ServiceOf } from './sign-in-port.ts';

type Providers = {
  profiles: ReadonlyMap<string, Profile>;
  services: ReadonlyMap<string, ServiceProfile>;
  report: ReportFailure;
  clock: Clock;
};

/** Makes the calendars of accounts. */
export const calendarsOf =
  ({ profiles, report, clock }: Providers): CalendarOf =>
  (name, { account, getAccessToken, withheld }) => {
    const profile = profiles.get(name);
    if (!profile) throw new TypeError(`no profile ${name}`);
    return createGoogleCalendar({
      ...{ account, getAccessToken, clock, apiUrl: profile.apiUrl, hasAllScopes: withheld === undefined },
      place: token => placeToken(profile, token),
      report: failure => report({ profile: name, ...failure }),
    });
  };

/** Makes the services that declared actions call: with the key of a service, or with the token of an account. */
export const servicesOf =
  ({ profiles, services, report, clock }: Providers): ServiceOf =>
  (name, { getAccessToken, user }) => {
    const common: Pick<ServiceConnection, 'user' | 'clock' | 'report'> = {
      ...{ user, clock },
      report: failure => report({ profile: name, ...failure }),
    };
    const service = services.get(name);
    if (service) {
      const credential = async (isRefused: boolean) => (isRefused ? undefined : service.credential);
      return createHttpService({ ...common, apiUrl: service.apiUrl, credential });
    }
    const profile = profiles.get(name);
    if (!profile || !getAccessToken) throw new TypeError(`no profile ${name}`);
    return createHttpService({ ...common, apiUrl: profile.apiUrl, credential: tokenOf(profile, getAccessToken) });
  };

/** Places a person's token; after it was refused, another one. */
function tokenOf(
  profile: Profile,
  getAccessToken: (refused?: string) => Promise<string>,
): ServiceConnection['credential'] {
  let token: string | undefined;
  return async isRefused => {
    token = await getAccessToken(isRefused ? token : undefined);
    return placeToken(profile, token);
  };
}
