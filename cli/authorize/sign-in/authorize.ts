import type { Profile, SharedGrant } from '../../../auth/index.ts';
import type { AuthorizeContext } from '../context.ts';
import { demandEnabled } from '../read-profile.ts';
import { saysYes } from '../terminal.ts';
import { grantText, useText } from '../words.ts';
import { openPasteWay, type PasteWay } from './paste.ts';
import { openReceiver, type Receiver, showsLink } from './receiver.ts';
import type { AuthorizeSession } from './session.ts';
import { waitForGrant } from './wait.ts';

/**
 * Has the developer sign in, shows whose account came back, and puts it to use when they say so. Two ways are open at
 * once: a link, and an address to paste. However it ends, nothing stays behind that was not accepted.
 * @returns whether the account is in use
 */
export async function authorize(session: AuthorizeSession): Promise<boolean> {
  const { context, profile, terminal } = session;
  const { sharedAccount: owner } = context.auth;
  demandEnabled(profile);
  terminal.print(await introduction(context, profile));
  // What a run that was killed left behind would be taken for the answer to this one.
  await owner.discard(profile.name);
  const receiver = await openReceiver(context);
  let paste: PasteWay | undefined;
  let accepted = false;
  try {
    // Before the link: a newer link ends an older one that was not used yet.
    paste = await openPasteWay(context, profile);
    terminal.print(waysText(await offerLink(context, profile, receiver), paste.url(), context.publicUrl));
    const grant = await waitForGrant(session, paste);
    accepted = grant !== undefined && (await confirmed(session, grant)) && (await owner.accept(profile.name));
  } finally {
    await paste?.close();
    if (!accepted) await owner.discard(profile.name);
    await receiver.close();
  }
  const done = `Done: the bot uses this account. Try it with: npm run authorize -- ${profile.name} --test`;
  terminal.print(accepted ? done : 'Nothing was authorized, and nothing was kept.');
  return accepted;
}

async function introduction({ auth }: AuthorizeContext, profile: Profile): Promise<string> {
  const status = await auth.sharedAccount.status(profile.name);
  const heading = `${profile.title} (profile ${profile.name}): one account for everybody whom its audience names.\n`;
  if (status) return `${heading}\nIn use now: ${status.account}. It stays in use until you accept another one.\n`;
  const wise =
    'No account was authorized yet. It is wise to begin with a test account, or a calendar that nobody minds.';
  return `${heading}\n${wise}\n\n${willDo(profile)}\n`;
}

const willDo = (profile: Profile): string =>
  ['With this account the bot', ...useText(profile).map(line => `  ${line}`)].join('\n');

/** The link, when whoever it leads to knows it; else why there is none. */
async function offerLink(context: AuthorizeContext, { name }: Profile, receiver: Receiver): Promise<Offer> {
  const { auth, publicUrl } = context;
  if (!receiver.ready) return { problem: receiver.note };
  const link = `${publicUrl}/auth/start/${await auth.sharedAccount.invite(name)}`;
  if (await showsLink(context, link)) return { link, note: receiver.note };
  return { problem: `what answers at ${publicUrl} does not know this sign-in; is it a bot with the same settings?` };
}

type Offer = { link: string; note: string } | { problem: string };

function waysText(offer: Offer, url: string, publicUrl: string): string {
  const here =
    'link' in offer
      ? ['On this computer, open:', '', `  ${offer.link}`, '', `(${offer.note})`]
      : [`No link can be opened on this computer: ${offer.problem}`];
  return [
    ...here,
    '',
    'On another computer, open:',
    '',
    `  ${url}`,
    '',
    'and paste here the address of the page that the browser ends on, or just the code in it.',
    `(That page may not be found; what counts is its address, which begins with ${publicUrl}/auth/callback/.)`,
    '',
  ].join('\n');
}

async function confirmed({ terminal, profile, stopped }: AuthorizeSession, grant: SharedGrant): Promise<boolean> {
  terminal.print(['', ...grantText(grant, profile), '', willDo(profile), ''].join('\n'));
  // The rest of what was pasted is not an answer to what is asked only now.
  while (terminal.take() !== undefined);
  return saysYes(terminal, 'Use this account? [y/N]', stopped);
}
