import { createAuth, type Profile, placeToken, type RefusedEvent } from '../auth/index.ts';
import { createGoogleCalendar } from '../calendar/index.ts';
import { type Clock, systemClock } from '../core/clock.ts';
import { createLog } from '../core/log.ts';
import { openKeys } from '../settings/keys.ts';
import { profilesOf, readProfiles } from '../settings/profiles.ts';
import { openPublicUrl } from '../settings/public-url.ts';
import { type Environment, readSettings, readWorkingHours, type Settings } from '../settings/settings.ts';
import { checkKeys, createSealer, openStore } from '../store/index.ts';
import { type BotApp, type Channels, createChannels, createHttpServer, type Pause } from './channels/index.ts';
import { identityOf } from './runtime/activity/identity.ts';
import { asReturnAddress, madeAt } from './runtime/activity/incoming.ts';
import { watchLapses } from './runtime/alerts/lapse-watch.ts';
import { createDamageReport, createFailureReport, createOperator } from './runtime/alerts/operator.ts';
import type { SignInNews } from './runtime/context/conversation-parts.ts';
import { type CalendarOf, signInPort } from './runtime/context/sign-in-port.ts';
import { type Conversations, createConversations } from './runtime/conversations.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { serveTemplates } from './templates/served-templates.ts';
import { SANDBOX_PROFILES, startTryOut, type TryOut } from './try-out.ts';

/** A bot that listens. */
export type RunningBot = {
  /** Where browsers find it; the chat page is there. */
  url: string;
  settings: Settings;
  /** The small Google of a try-out. */
  tryOut?: TryOut;
  /** Resolves when no turn is under way; after ten seconds at the latest. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Settings -> parts -> a listening server.
 * @param pause  waits before a request to a channel is repeated; tests do not wait
 * @throws BotError "settings/invalid", "files/faults", "store/..." with everything wrong at once, before it listens
 */
export async function startBot(env: Environment, clock: Clock = systemClock, pause?: Pause): Promise<RunningBot> {
  const settings = readSettings(env);
  const log = createLog(settings.LOG_LEVEL);
  const templates = serveTemplates(settings, log);
  const used = new Set([...templates.live().set.templates.values()].map(({ profile }) => profile));
  const configured = readProfiles({ settings, env, used }, log);
  const { port, publicUrl } = await openPublicUrl(settings);
  const keys = openKeys(settings);
  const onDamage = createDamageReport(settings.OPERATOR_WEBHOOK_URL, { clock, log });
  const store = await openStore(settings.STORE_URL, { clock, log, role: 'bot', onDamage });
  const sealer = createSealer(keys.store);
  await checkKeys(store, sealer);
  const tryOut = configured ? undefined : await startTryOut(settings, clock);
  const profiles = configured ?? profilesOf({ settings, env: tryOut?.env ?? {}, used }, SANDBOX_PROFILES);
  const world = { store, sealer, clock, log };

  const alert = createOperator(settings.OPERATOR_WEBHOOK_URL, log);
  const report = createFailureReport(settings.OPERATOR_WEBHOOK_URL, { profiles, clock, log });
  const auth = createAuth({ ...world, profiles, publicUrl, alert, report, madeAt });
  const calendarOf: CalendarOf = (name, { account, getAccessToken, withheld }) => {
    const profile = profileOf(profiles, name);
    return createGoogleCalendar({
      ...{ account, getAccessToken, clock, apiUrl: profile.apiUrl, hasAllScopes: withheld === undefined },
      place: token => placeToken(profile, token),
      report: failure => report({ profile: name, ...failure }),
    });
  };
  const conversations = createConversations({
    templates: templates.live,
    store,
    sealer,
    signInFor: signInPort(auth, calendarOf, () => [...used]),
    // The channels are made with the conversations at hand, and not the other way round.
    privately: (turn, work) => channels.privately(turn, work),
    tell: (address, news) => tell(address, news),
    identityOf: identityOf(settings.MicrosoftAppId !== undefined),
    profiles: new Map(
      [...profiles.values()].map(({ name, title, authorization: mode }) => [name, { title, mode }] as const),
    ),
    workingHours: readWorkingHours(settings.WORKING_HOURS),
    usualLocale: settings.DEFAULT_LOCALE,
    appId: settings.MicrosoftAppId,
    clock,
    log,
  });
  const channels: Channels = await createChannels({
    ...world,
    sharedStore: !settings.STORE_URL.startsWith('sqlite:'),
    onActivity: conversations.onActivity,
    publicUrl: () => publicUrl,
    app: appOf(settings, env),
    keys,
    directLineSecret: settings.DIRECT_LINE_SECRET,
    directLineTokenSeconds: settings.DIRECT_LINE_TOKEN_SECONDS,
    templates,
    texts: templates.texts,
    pause,
  });
  const tell = teller(channels, conversations);
  const signIn = await signInRoutes({
    auth,
    templates,
    publicUrl,
    webChatUser: channels.webChatUser,
    onLinked: ({ conversation }) => tell(conversation, { type: 'linked' }),
    onRefused: ({ conversation, reason }) => tell(conversation, { type: NEWS[reason] }),
    log,
  });
  const ready = async (): Promise<boolean> => {
    return store.get('ready').then(
      () => true,
      () => false,
    );
  };
  const server = createHttpServer({ routes: [...channels.routes, ...signIn], upgrade: channels.upgrade, ready, log });
  await channels.takeOver();
  await server.listen(port, settings.HOST);
  templates.learn(); // before the first message, not before listening
  const endWatch = watchLapses(auth, tell, log);
  const close = async (): Promise<void> => {
    endWatch();
    templates.close();
    await server.close();
    await channels.close();
    await tryOut?.sandbox.close();
    await store.close();
  };
  return { url: publicUrl, settings, ...(tryOut && { tryOut }), idle: channels.idle, close };
}

/** What the chat says of a sign-in that came to nothing. */
const NEWS = {
  denied: 'refused',
  consent: 'refused',
  provider: 'failed',
  misconfigured: 'misconfigured',
  'no-lasting-grant': 'misconfigured',
} as const satisfies Record<RefusedEvent['reason'], SignInNews['type']>;

function profileOf(profiles: ReadonlyMap<string, Profile>, name: string): Profile {
  const profile = profiles.get(name);
  if (!profile) throw new TypeError(`no profile ${name}`);
  return profile;
}

/** The chat hears how a sign-in ended, or that it will, in the conversation that it began in. */
function teller(channels: Channels, conversations: Conversations) {
  return (conversation: unknown, news: SignInNews): Promise<void> => {
    const address = asReturnAddress(conversation);
    return channels.continueConversation(address.reference, turn => conversations.onSignIn(turn, address, news));
  };
}

function appOf(settings: Settings, env: Environment): BotApp {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId } = settings;
  // Azure sets these where it runs the bot; which one depends on the service.
  const identityEndpoint = env['IDENTITY_ENDPOINT'] ?? env['MSI_ENDPOINT'] ?? env['AZURE_POD_IDENTITY_AUTHORITY_HOST'];
  return {
    ...(MicrosoftAppId && { id: MicrosoftAppId }),
    ...(MicrosoftAppPassword && { password: MicrosoftAppPassword }),
    ...(MicrosoftAppType && { type: MicrosoftAppType }),
    ...(MicrosoftAppTenantId && { tenantId: MicrosoftAppTenantId }),
    ...(identityEndpoint && { identityEndpoint }),
  };
}
