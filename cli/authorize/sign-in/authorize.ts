import type { Profile, SharedGrant } from '../../../auth/index.ts';
import { grantText, useText } from '../account-text.ts';
import type { AuthorizeContext } from '../context.ts';
import { requireEnabled } from '../read-profile.ts';
import { saysYes } from '../terminal.ts';
import { openPasteSignIn, type PasteSignIn } from './paste-sign-in.ts';
import { openReceiver, type Receiver, showsLink } from './receiver.ts';
import type { AuthorizeSession } from './session.ts';
import { waitForGrant } from './wait.ts';

/**
 * Lets the developer sign in, shows the account, and links it if they agree. They can use a link on this computer, or
 * sign in elsewhere and paste the resulting address. A grant that is not accepted is always discarded.
 * @returns true if the account is now in use
 */
export async function authorize(session: AuthorizeSession): Promise<boolean> {
  const { context, profile, terminal } = session;
  const { sharedAccount } = context.auth;
  requireEnabled(profile);
  terminal.print(await introduction(context, profile));
  // A grant left by a run that was killed would look like the answer to this one.
  await sharedAccount.discard(profile.name);
  const receiver = await openReceiver(context);
  let paste: PasteSignIn | undefined;
  let accepted = false;
  try {
    // Start this before the link is issued: a newer link voids an older one that was not used.
    paste = await openPasteSignIn(context, profile);
    terminal.print(instructions(await offerLink(context, profile, receiver), paste.url(), context.publicUrl));
    const grant = await waitForGrant(session, paste);
    accepted = grant !== undefined && (await confirmed(session, grant)) && (await sharedAccount.accept(profile.name));
  } finally {
    await paste?.close();
    if (!accepted) await sharedAccount.discard(profile.name);
    await receiver.close();
  }
  const done = `Done. The bot now uses this account. To test it: npm run authorize -- ${profile.name} --test`;
  terminal.print(accepted ? done : 'No account was authorized, and nothing was stored.');
  return accepted;
}

async function introduction({ auth }: AuthorizeContext, profile: Profile): Promise<string> {
  const status = await auth.sharedAccount.status(profile.name);
  const heading = `${profile.title} (profile ${profile.name}): one account for everyone in its audience.\n`;
  if (status) return `${heading}\nIn use now: ${status.account}. It stays in use until you accept another one.\n`;
  const advice = 'No account is authorized yet. We recommend starting with a test account.';
  return `${heading}\n${advice}\n\n${willDo(profile)}\n`;
}

const willDo = (profile: Profile): string =>
  ['With this account the bot', ...useText(profile).map(line => `  ${line}`)].join('\n');

/** Issues a link, and checks that the server at PUBLIC_URL knows it. */
async function offerLink(context: AuthorizeContext, { name }: Profile, receiver: Receiver): Promise<Offer> {
  const { auth, publicUrl } = context;
  if (!receiver.ready) return { problem: receiver.note };
  const link = `${publicUrl}/auth/start/${await auth.sharedAccount.invite(name)}`;
  if (await showsLink(context, link)) return { link, note: receiver.note };
  return { problem: `the server at ${publicUrl} does not know this sign-in. Is it a bot with the same settings?` };
}

type Offer = { link: string; note: string } | { problem: string };

function instructions(offer: Offer, url: string, publicUrl: string): string {
  const here =
    'link' in offer
      ? ['On this computer, open:', '', `  ${offer.link}`, '', `(${offer.note})`]
      : [`You cannot sign in on this computer: ${offer.problem}`];
  return [
    ...here,
    '',
    'On another computer, open:',
    '',
    `  ${url}`,
    '',
    'Then paste here the address of the last page in the browser, or only the code in it.',
    `(The browser may fail to open that page. Only its address matters; it begins with ${publicUrl}/auth/callback/.)`,
    '',
  ].join('\n');
}

async function confirmed({ terminal, profile, stopped }: AuthorizeSession, grant: SharedGrant): Promise<boolean> {
  terminal.print(['', ...grantText(grant, profile), '', willDo(profile), ''].join('\n'));
  // Further pasted lines are not an answer to this question.
  while (terminal.take() !== undefined);
  return saysYes(terminal, 'Use this account? [y/N]', stopped);
}
