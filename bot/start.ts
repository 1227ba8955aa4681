import { type Auth, createAuth, type Profile, type RefusedEvent, type ServiceProfile } from '../auth/index.ts';
import { type Clock, systemClock } from '../core/clock.ts';
import { createLog, type Log } from '../core/log.ts';
import type { ReportFailure } from '../core/provider-failures.ts';
import type { Pause } from '../core/retry.ts';
import { type ProfileFacts, profilesIn } from '../dialogs/index.ts';
import { type Keys, openKeys } from '../settings/keys.ts';
import { profilesOf, readProfiles } from '../settings/profiles.ts';
import { openPublicUrl } from '../settings/public-url.ts';
import { type Environment, readSettings, readWorkingHours, type Settings } from '../settings/settings.ts';
import { checkKeys, createSealer, openStore, type Sealer, type Store } from '../store/index.ts';
import { Channels } from './channels/channels.ts';
import type { BotApp } from './channels/outgoing/app-token.ts';
import { createHttpServer, type Route } from './http/server.ts';
import { identityOf } from './runtime/activity/identity.ts';
import { asReturnAddress, madeAt } from './runtime/activity/incoming.ts';
import { watchLapses } from './runtime/alerts/lapse-watch.ts';
import { createDamageReport, createFailureReport, createOperator } from './runtime/alerts/operator.ts';
import { operatorWebhook } from './runtime/alerts/operator-webhook.ts';
import type { SignInNews } from './runtime/context/conversation-parts.ts';
import { calendarsOf, servicesOf } from './runtime/context/provider-ports.ts';
import { signInPort } from './runtime/context/sign-in-port.ts';
import { Conversations } from './runtime/conversations.ts';
import { MissedLog } from './runtime/missed-log.ts';
import { loadParts } from './sdk/load-on-use.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { openTemplates } from './templates/open-templates.ts';
import type { ServedTemplates } from './templates/served-templates.ts';
import type { TryOut } from './try-out.ts';
import { openWebChat, type WebChat } from './web-chat/web-chat.ts';

/** A running bot. */
export type RunningBot = {
  /** The bot's origin as browsers see it. The chat page is at its root. */
  url: string;
  settings: Settings;
  /** The sandbox of a try-out. */
  tryOut?: TryOut;
  /** Resolves when no turn is running, or after ten seconds. */
  idle(): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the templates have been learnt; messages are answered before as well. */
  learnt: Promise<void>;
};

/**
 * Reads the settings, creates the parts and starts the server.
 * @param pause  waits between two tries of a request to a channel; tests pass one that does not wait
 * @throws BotError "settings/invalid", "files/faults" or "store/..." that lists all problems, before the server listens
 */
export async function startBot(env: Environment, clock: Clock = systemClock, pause?: Pause): Promise<RunningBot> {
  const base = await openBase(env, clock);
  const { settings, templates, store, tryOut, log } = base;
  const auth = authOf(base);
  const channels = channelsOf(base, pause);
  const conversations = conversationsOf(base, auth, channels);
  const webChat = await webChatOf(base, channels);
  const server = createHttpServer({
    routes: [...channels.routes, ...webChat.routes, ...(await signInOf(base, { auth, conversations, webChat }))],
    upgrade: channels.upgrade,
    ready: () => answers(store),
    log,
  });
  await channels.open(conversations.onActivity, conversations.rowsOf);
  await server.listen(base.port, settings.HOST);
  const learnt = templates.learn(); // ready before the first message, without delaying the start
  if (settings.MicrosoftAppId) setImmediate(loadParts);
  const endWatch = watchLapses(auth, teller(conversations), log);
  const close = async (): Promise<void> => {
    endWatch();
    await templates.close();
    await server.close();
    await channels.close();
    await tryOut?.sandbox.close();
    await store.close();
  };
  return { url: base.publicUrl, settings, ...(tryOut && { tryOut }), idle: channels.idle, close, learnt };
}

/** The parts that all others need. */
type Base = {
  settings: Settings;
  env: Environment;
  clock: Clock;
  log: Log;
  templates: ServedTemplates;
  port: number;
  publicUrl: string;
  keys: Keys;
  store: Store;
  sealer: Sealer;
  /** The profiles of accounts. */
  profiles: ReadonlyMap<string, Profile>;
  /** The services that need no sign-in. */
  services: ReadonlyMap<string, ServiceProfile>;
  /** The profiles that lack settings. */
  unready: ReadonlyMap<string, ProfileFacts>;
  /** The names of the profiles that templates use. */
  used: ReadonlySet<string>;
  /** Receives each provider failure. */
  report: ReportFailure;
  tryOut?: TryOut | undefined;
};

async function openBase(env: Environment, clock: Clock): Promise<Base> {
  const settings = readSettings(env);
  const log = createLog(settings.LOG_LEVEL);
  const keys = openKeys(settings);
  const onDamage = createDamageReport(settings.OPERATOR_WEBHOOK_URL, { clock, log });
  const store = await openStore(settings.STORE_URL, { clock, log, role: 'bot', onDamage });
  try {
    const sealer = createSealer(keys.store);
    await checkKeys(store, sealer);
    const tell = operatorWebhook(settings.OPERATOR_WEBHOOK_URL, log);
    const templates = await openTemplates(settings, { store, sealer, clock, log, tell });
    const used = new Set(profilesIn(templates.live().set));
    const configured = readProfiles({ settings, env, used }, log);
    const { port, publicUrl } = await openPublicUrl(settings);
    const { services, unready } = configured;
    const { profiles, tryOut } = configured.profiles
      ? { profiles: configured.profiles }
      : await openTryOut(settings, clock, used);
    const named = new Map<string, { title: string }>([...profiles, ...services]);
    const report = createFailureReport(settings.OPERATOR_WEBHOOK_URL, { profiles: named, clock, log });
    return {
      settings,
      env,
      clock,
      log,
      templates,
      port,
      publicUrl,
      keys,
      store,
      sealer,
      profiles,
      services,
      unready,
      used,
      report,
      tryOut,
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The sandbox is loaded only where it is the provider. */
async function openTryOut(settings: Settings, clock: Clock, used: ReadonlySet<string>) {
  const { SANDBOX_PROFILES, startTryOut } = await import('./try-out.ts');
  const tryOut = await startTryOut(settings, clock);
  return { tryOut, profiles: profilesOf({ settings, env: tryOut.env, used }, SANDBOX_PROFILES) };
}

function authOf({ settings, ...base }: Base): Auth {
  return createAuth({ ...base, alert: createOperator(settings.OPERATOR_WEBHOOK_URL, base.log), madeAt });
}

function channelsOf({ settings, env, keys, templates, publicUrl, ...base }: Base, pause: Pause | undefined): Channels {
  return new Channels({
    ...base,
    sharedStore: !settings.STORE_URL.startsWith('sqlite:'),
    publicUrl: () => publicUrl,
    app: appOf(settings, env),
    directLineKey: keys.directLine,
    directLineSecret: settings.DIRECT_LINE_SECRET,
    directLineTokenSeconds: settings.DIRECT_LINE_TOKEN_SECONDS,
    texts: templates.texts,
    pause,
  });
}

function conversationsOf(base: Base, auth: Auth, channels: Channels): Conversations {
  const { settings, templates, profiles, used } = base;
  const accounts = [...used].filter(name => profiles.has(name));
  return new Conversations({
    ...base,
    templates: templates.live,
    languages: templates.languages,
    signInFor: signInPort({ auth, calendarOf: calendarsOf(base), serviceOf: servicesOf(base), accounts }),
    channels,
    identityOf: identityOf(settings.MicrosoftAppId !== undefined),
    profiles: factsOf(base),
    workingHours: readWorkingHours(settings.WORKING_HOURS),
    usualLocale: settings.DEFAULT_LOCALE,
    missed: new MissedLog(base.store, base.sealer, settings.MISSED_DAYS),
    appId: settings.MicrosoftAppId,
  });
}

/** What the conversation says about profiles. */
function factsOf({ profiles, services, unready }: Base): ReadonlyMap<string, ProfileFacts> {
  const accounts = [...profiles.values()].map(
    ({ name, title, authorization: mode }) => [name, { title, mode }] as const,
  );
  const others = [...services.values()].map(({ name, title }) => [name, { title, mode: 'service' }] as const);
  return new Map<string, ProfileFacts>([...unready, ...accounts, ...others]);
}

function webChatOf({ keys, publicUrl, ...base }: Base, { directLine }: Channels): Promise<WebChat> {
  return openWebChat(keys.cookie, { ...base, publicUrl: () => publicUrl, directLine });
}

function signInOf(
  base: Base,
  { auth, conversations, webChat }: { auth: Auth; conversations: Conversations; webChat: WebChat },
): Promise<Route[]> {
  const tell = teller(conversations);
  return signInRoutes({
    ...base,
    auth,
    webChatUser: webChat.userOf,
    onLinked: ({ conversation }) => tell(conversation, { type: 'linked' }),
    onRefused: ({ conversation, reason }) => tell(conversation, { type: NEWS[reason] }),
  });
}

/** The news for the chat about a failed sign-in, by reason. */
const NEWS = {
  denied: 'refused',
  consent: 'refused',
  provider: 'failed',
  misconfigured: 'misconfigured',
  'no-lasting-grant': 'misconfigured',
} as const satisfies Record<RefusedEvent['reason'], SignInNews['type']>;

/** Tells a person, in the conversation where a sign-in began, how it ended or that it is about to lapse. */
const teller =
  (conversations: Conversations) =>
  (conversation: unknown, news: SignInNews): Promise<void> =>
    conversations.tell(asReturnAddress(conversation), news);

/** True if the store answers. */
async function answers(store: Store): Promise<boolean> {
  return store.get('ready').then(
    () => true,
    () => false,
  );
}

function appOf(settings: Settings, env: Environment): BotApp {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId } = settings;
  // Azure sets one of these when it hosts the bot, depending on the service.
  const identityEndpoint = env['IDENTITY_ENDPOINT'] ?? env['MSI_ENDPOINT'] ?? env['AZURE_POD_IDENTITY_AUTHORITY_HOST'];
  return {
    ...(MicrosoftAppId && { id: MicrosoftAppId }),
    ...(MicrosoftAppPassword && { password: MicrosoftAppPassword }),
    ...(MicrosoftAppType && { type: MicrosoftAppType }),
    ...(MicrosoftAppTenantId && { tenantId: MicrosoftAppTenantId }),
    ...(identityEndpoint && { identityEndpoint }),
  };
}
