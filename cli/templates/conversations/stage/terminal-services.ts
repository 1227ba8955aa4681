import { basename } from 'node:path';
import { type LoadedProfiles, loadProfiles, type ServiceProfile } from '../../../../auth/index.ts';
import { systemClock } from '../../../../core/clock.ts';
import { exampleService, type ProfileFacts, type SignIn, type TemplateSet } from '../../../../dialogs/index.ts';
import { createHttpService, type Service } from '../../../../services/index.ts';
import type { Environment, Settings } from '../../../../settings/settings.ts';

type Told = (text: string) => void;
type Configured = Pick<Settings, 'AUTH_PROFILES_DIR' | 'loopback'>;

/** The services of declared actions, for a person at the terminal. */
type TerminalServices = {
  /** What the conversation says about them. */
  profiles: ReadonlyMap<string, ProfileFacts>;
  /** The sign-in of the person, who can also use all services. */
  for(signIn: SignIn): SignIn;
};

/**
 * Services answer for themselves if their settings are set; otherwise the examples in the actions do. Who is in the
 * audience plays no part here.
 * @param actions those that are used at the moment
 * @param told receives a line for each example that stands for an answer, and for each request that fails
 */
export function terminalServices(
  { settings, env }: { settings: Configured; env: Environment },
  actions: () => TemplateSet['actions'],
  told: Told,
): TerminalServices {
  const { AUTH_PROFILES_DIR, loopback } = settings;
  const loaded = loadProfiles(AUTH_PROFILES_DIR, { setting: name => env[name], production: !loopback });
  const { services, serviceOutlines } = loaded;
  const outlines = new Map(serviceOutlines.map(outline => [outline.name, outline]));
  const example = exampleService(actions, operation => {
    const why = whyNotReady(loaded, actions().get(operation)?.profile);
    told(`(${operation} answers with its example${why})`);
  });
  const serviceNamed = (name: string): Service => {
    const profile = services.get(name);
    return profile ? realService(profile, told) : example;
  };
  return {
    profiles: new Map(serviceOutlines.map(({ name, title }) => [name, { title, mode: 'service' }])),
    for: signIn => ({
      ...signIn,
      access: async (profile, need) => {
        if (outlines.has(profile)) return { kind: 'granted', account: '', service: serviceNamed(profile) };
        const access = await signIn.access(profile, need);
        return access.kind === 'granted' ? { ...access, service: example } : access;
      },
    }),
  };
}

/** ", because OFFICE_KEY is not set"; or what is wrong in the profile's file. */
function whyNotReady({ serviceOutlines, faults }: LoadedProfiles, profile = ''): string {
  const missing = serviceOutlines.find(({ name }) => name === profile)?.missingSettings ?? [];
  const names = [...new Set(missing.map(({ name }) => name))];
  if (names.length > 0) return `, because ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not set`;
  const fault = faults.find(({ file }) => basename(file) === `${profile}.yaml`);
  return fault ? `, because of ${fault.file}:${fault.line ?? 1}: ${fault.message}` : '';
}

/** A request that fails is told in a line. */
const realService = ({ apiUrl, credential }: ServiceProfile, told: Told): Service =>
  createHttpService({
    apiUrl,
    credential: async isRefused => (isRefused ? undefined : credential),
    user: async () => ({}),
    clock: systemClock,
    report: ({ operation, status, reason }) =>
      told(`(${operation} failed: ${status === 0 ? '' : `${status} `}${reason})`),
  });
