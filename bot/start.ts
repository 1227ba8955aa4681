import { createAuth } from '../auth/index.ts';
import { createGoogleCalendar } from '../calendar/index.ts';
import { type Clock, systemClock } from '../core/clock.ts';
import { FaultsError, formatFault } from '../core/faults.ts';
import { createLog, type Log } from '../core/log.ts';
import { loadTemplates, type TemplateSet, watchTemplates } from '../dialogs/index.ts';
import { checkKeys, createSealer, openStore } from '../store/index.ts';
import { createChannels, createHttpServer } from './channels/index.ts';
import { type Conversations, createConversations } from './conversations.ts';
import { portOf } from './free-port.ts';
import type { ReturnAddress } from './incoming.ts';
import { openKeys } from './keys.ts';
import { liveTemplates } from './live-templates.ts';
import { profileNames, profilesOf, readProfiles } from './profiles.ts';
import { type Environment, readSettings, type Settings } from './settings.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { type CalendarOf, signInPort } from './sign-in-port.ts';
import { SANDBOX_PROFILES, startTryOut, type TryOut } from './try-out.ts';

/** A bot that listens. */
export type RunningBot = {
  /** Where it listens; the chat page is there. */
  url: string;
  settings: Settings;
  /** The small Google of a try-out. */
  tryOut?: TryOut;
  close(): Promise<void>;
};

/**
 * Settings -> parts -> a listening server.
 * @throws BotError "settings/invalid", "files/faults", "store/..." with everything wrong at once, before it listens
 */
export async function startBot(env: Environment, clock: Clock = systemClock): Promise<RunningBot> {
  const settings = readSettings(env);
  const log = createLog(settings.LOG_LEVEL);
  const port = await portOf(settings.PORT, settings.HOST);
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${port}`;
  const templates = serveTemplates(settings, log);
  const used = new Set([...templates.live().set.templates.values()].map(({ profile }) => profile));
  const configured = readProfiles(settings, env, used);
  const keys = openKeys(settings);
  const store = await openStore(settings.STORE_URL, { clock, log, role: 'bot' });
  const sealer = createSealer(keys.store);
  await checkKeys(store, sealer);
  const tryOut = configured ? undefined : await startTryOut(settings);
  const profiles = configured ?? profilesOf(SANDBOX_PROFILES, settings, tryOut?.env ?? {}, used);
  const auth = createAuth({ profiles, store, sealer, clock, publicUrl, log });
  const calendarOf: CalendarOf = (profile, getAccessToken) => {
    const { apiUrl } = profiles.get(profile) ?? {};
    if (apiUrl === undefined) throw new TypeError(`no profile ${profile}`);
    return createGoogleCalendar({ getAccessToken, apiUrl, clock, log });
  };
  const conversations = createConversations({
    templates: templates.live,
    store,
    signInFor: signInPort(auth, calendarOf, () => [...used]),
    profileTitles: new Map([...profiles.values()].map(({ name, title }) => [name, title])),
    clock,
  });
  const channels = await createChannels({
    onActivity: conversations.onActivity,
    publicUrl: () => publicUrl,
    app: appOf(settings),
    keys,
    directLineSecret: settings.DIRECT_LINE_SECRET,
    store,
    sealer,
    clock,
    log,
    title: 'Calendar bot',
    texts: templates.texts,
  });
  const signIn = signInRoutes({
    auth,
    publicUrl,
    webChatUser: channels.webChatUser,
    onLinked: ({ conversation }) => tell(channels, conversations, conversation, 'linked'),
    onRefused: ({ conversation, reason }) =>
      tell(channels, conversations, conversation, reason === 'denied' ? 'refused' : 'failed'),
    log,
  });
  const server = createHttpServer({
    routes: [...channels.routes, ...signIn],
    upgrade: channels.upgrade,
    ready: async () => {
      await store.get('ready');
      return true;
    },
    log,
  });
  await server.listen(port, settings.HOST);
  return {
    url: publicUrl,
    settings,
    ...(tryOut && { tryOut }),
    async close() {
      templates.close();
      await server.close();
      await channels.close();
      await tryOut?.sandbox.close();
      await store.close();
    },
  };
}

/** The templates of the folder, kept current while they are edited. */
function serveTemplates(settings: Settings, log: Log) {
  const profiles = profileNames(settings.AUTH_PROFILES_DIR);
  const load = () => loadTemplates(settings.TEMPLATES_DIR, { profiles });
  const loaded = load();
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  let live = liveTemplates(loaded.set);
  const watch = watchTemplates(settings.TEMPLATES_DIR, loaded.set, load, {
    good(set: TemplateSet) {
      live = liveTemplates(set);
      log.info('The templates have changed and are in use.');
    },
    faults(faults) {
      process.stderr.write(
        `The templates have faults; the last good version stays in use.\n\n${faults.map(formatFault).join('\n\n')}\n`,
      );
    },
  });
  const plain = (name: 'failed' | 'tooBusy') => (): string =>
    live.set.texts[name].markdown({ example: '', account: '', zone: '' }, { zone: 'UTC', locale: 'en-GB', turn: 0 });
  return { live: () => live, close: watch.close, texts: { failed: plain('failed'), tooBusy: plain('tooBusy') } };
}

/** The chat hears how a sign-in ended, in the conversation that it began in. */
async function tell(
  channels: Awaited<ReturnType<typeof createChannels>>,
  conversations: Conversations,
  conversation: unknown,
  event: 'linked' | 'refused' | 'failed',
): Promise<void> {
  const address = conversation as ReturnAddress; // our own, as `invite` gave it to auth/
  await channels.continueConversation(address.reference, turn => conversations.onSignIn(turn, address, event));
}

function appOf({ MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId }: Settings) {
  return {
    ...(MicrosoftAppId && { id: MicrosoftAppId }),
    ...(MicrosoftAppPassword && { password: MicrosoftAppPassword }),
    ...(MicrosoftAppType && { type: MicrosoftAppType }),
    ...(MicrosoftAppTenantId && { tenantId: MicrosoftAppTenantId }),
  };
}
