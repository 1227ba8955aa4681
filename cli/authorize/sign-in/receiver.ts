import type { BrowserSignIn } from '../../../auth/index.ts';
import { createHttpServer } from '../../../bot/http/server.ts';
import { signInRoutes } from '../../../bot/sign-in/routes.ts';
import { spokenIn } from '../../../bot/templates/live-templates.ts';
import { DeadlineError, withDeadline } from '../../../core/deadline.ts';
import { isBotError } from '../../../core/errors.ts';
import { ANSWER_BYTES, createFetch, originsOf } from '../../../core/outgoing/index.ts';
import type { AuthorizeContext } from '../context.ts';

const ANSWER_MS = 3_000;

/** The server that shows the page of a sign-in link and receives the provider's answer. */
export type Receiver = {
  ready: boolean;
  /** Which server it is, or why there is none. */
  note: string;
  close(): Promise<void>;
};

const noServer = { close: async () => undefined };

/** Uses the running bot if there is one; otherwise this process listens, if PUBLIC_URL is this computer. */
export async function openReceiver(context: AuthorizeContext): Promise<Receiver> {
  const { publicUrl, settings } = context;
  if (await answers(publicUrl, '/healthz')) {
    return { ...noServer, ready: true, note: `the bot running at ${publicUrl} receives the answer` };
  }
  if (settings.loopback) return listen(context);
  return { ...noServer, ready: false, note: `no bot answers at ${publicUrl}` };
}

/** True if the server knows the link. A bot with another store or other profiles does not. */
export const showsLink = ({ publicUrl }: Pick<AuthorizeContext, 'publicUrl'>, link: string): Promise<boolean> =>
  answers(publicUrl, new URL(link).pathname);

async function listen(context: AuthorizeContext): Promise<Receiver> {
  const { auth, publicUrl, port, settings, log } = context;
  const { signIn, shown } = observed(auth);
  const routes = await signInRoutes({
    ...{
      auth: signIn,
      templates: spokenIn(settings.TEMPLATES_DIR, settings.ACTIONS_DIR),
      publicUrl,
      log,
      webChatUser: () => undefined,
    },
    ...{ onLinked: async () => {}, onRefused: async () => {} },
  });
  const server = createHttpServer({ routes, upgrade: (_, socket) => socket.destroy(), ready: async () => true, log });
  try {
    await server.listen(port, settings.HOST);
  } catch (error) {
    if (!isBotError(error)) throw error;
    return { ...noServer, ready: false, note: error.message };
  }
  const close = async (): Promise<void> => {
    await shown();
    await server.close(ANSWER_MS);
  };
  return { ready: true, note: `no bot is running, so this command receives the answer at ${publicUrl}`, close };
}

/** Wraps the sign-in, so `shown` can wait until the browser has loaded the last page. */
function observed(auth: BrowserSignIn): { signIn: BrowserSignIn; shown: () => Promise<void> } {
  const page = Promise.withResolvers<void>();
  let over = false;
  const signIn: BrowserSignIn = {
    describeLink: auth.describeLink,
    begin: auth.begin,
    callback: async (answer, webChatUser) => {
      const result = await auth.callback(answer, webChatUser);
      over ||= result.kind === 'over';
      return result;
    },
    outcome: async (id, browser) => {
      const outcome = await auth.outcome(id, browser);
      if (outcome) page.resolve();
      return outcome;
    },
  };
  return { signIn, shown: async () => (over ? inTime(page.promise) : undefined) };
}

/** Waits for `page`, but at most `ANSWER_MS`. */
async function inTime(page: Promise<void>): Promise<void> {
  try {
    await withDeadline(() => page, ANSWER_MS);
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
  }
}

async function answers(publicUrl: string, path: string): Promise<boolean> {
  const ask = createFetch({ allows: originsOf(publicUrl), timeoutMs: ANSWER_MS, maxBytes: ANSWER_BYTES });
  try {
    return (await ask(publicUrl + path)).status === 200;
  } catch {
    return false;
  }
}
