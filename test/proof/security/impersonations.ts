import { Channels } from 'botbuilder';
import type { Control } from '../../../sandbox/index.ts';
import { DIRECT_LINE_SECRET, EmbeddedPerson } from '../../bot/embedded-person.ts';
import { startFakeConnector } from '../../bot/fake-connector.ts';
import { startTryOutBot, TRY_OUT } from '../../bot/try-out-bot.ts';
import { type Outcome, type Proof, seeded } from '../proof.ts';

const ATTEMPTS = 10_000;
const ACCOUNT = 'alex.morgan@example.com';
const TITLE = 'Wombat of the embedded chat';

/** The bot, and the address to which it sends its answers. */
type Target = { url: string; serviceUrl: string };

/** Channel names in activities: all known ones, mostly those of both entry points, and nonsense. */
const CHANNELS = [
  ...Object.values(Channels),
  ...Array<string[]>(10).fill(['webchat', 'directline']).flat(),
  ...['', ' ', 'WebChat', 'webchat ', 'directline\u0000', 'webchat over the connector', 'embedded', 'acs', 'agents'],
];
const TENANTS: Record<string, unknown>[] = [
  {},
  { channelData: {} },
  { channelData: { tenant: {} } },
  { channelData: { tenant: { id: '' } } },
  { channelData: { tenant: { id: null } } },
  { channelData: { tenant: { id: 'home' } } },
  { tenantId: '' },
  { tenantId: 'home' },
];
const ACTIVITIES: ((code: string) => Record<string, unknown>)[] = [
  ...["what's on tomorrow", 'which account am I using', 'yes', 'sign out', 'when is Wombat', 'try again', 'undo'].map(
    text => () => ({ text }),
  ),
  code => ({ text: code }),
  code => ({ type: 'invoke', name: 'signin/verifyState', value: { state: code } }),
  () => ({ type: 'event', name: 'webchat/join' }),
  () => ({ type: 'installationUpdate', action: 'remove' }),
  () => ({ type: 'conversationUpdate', membersRemoved: [{ id: 'bot' }] }),
  () => ({ type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] }),
];

/**
 * On a developer's machine without authentication, an attacker sends messages to /api/messages in the name of people in
 * the embedded chat: two who are signed in, and one whose sign-in waits for its code.
 */
export const impersonations: Proof = {
  claim: `${ATTEMPTS.toLocaleString('en')} activities on /api/messages in the name of people of the embedded chat (channels × ids × tenants)`,
  goal: '0 reached',
  onEachStore: false,
  async run(share): Promise<Outcome> {
    const bot = await startTryOutBot({ env: { DIRECT_LINE_SECRET } });
    const connector = await startFakeConnector();
    try {
      const attempts = Math.ceil(ATTEMPTS * share);
      return await attack({ url: bot.url, serviceUrl: connector.url }, bot.control, attempts);
    } finally {
      await connector.close();
      await bot.end();
    }
  },
};

async function attack({ url, serviceUrl }: Target, control: Control, attempts: number): Promise<Outcome> {
  addEvent(control);
  const people = [await EmbeddedPerson.onPage(url), await EmbeddedPerson.withClient(url, 'dl_client')];
  for (const person of people) await person.signIn(control, ACCOUNT);
  const waiting = await EmbeddedPerson.onPage(url);
  const code = await waiting.codeFor(control, "what's on tomorrow", ACCOUNT);
  const all = [...people, waiting];
  const before = await Promise.all(all.map(person => person.transcript()));
  const random = seeded(20_261_128);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  let [reached, refused] = [0, 0];
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { conversation, user } = pick(all);
    const { tenantId, ...channelData } = pick(TENANTS);
    const answer = await send(url, {
      ...{
        serviceUrl,
        id: `a${attempt}`,
        channelId: pick(CHANNELS),
        from: pick([{ id: user }, { id: user, name: 'Ana' }]),
      },
      conversation: {
        id: pick([conversation, 'c']),
        isGroup: random() < 0.2,
        ...(tenantId !== undefined && { tenantId }),
      },
      ...channelData,
      ...pick(ACTIVITIES)(code),
    });
    if (answer.status === 400) refused++;
    if (/alex.{0,2}morgan|Wombat of|Thank you/.test(answer.text)) reached++;
  }
  const after = await Promise.all(all.map(person => person.transcript()));
  for (const [index, said] of before.entries()) if (said.join() !== after[index]?.join()) reached++;
  for (const person of people) if (!(await person.account()).includes('alex')) reached++;
  if (!(await waiting.ask(code)).includes('Thanks')) reached++;
  return { figure: `${reached} reached`, size: `${attempts} activities, ${refused} refused for their channel` };
}

function addEvent(control: Control): void {
  const [start, end] = [24, 25].map(hours => ({ dateTime: new Date(TRY_OUT + hours * 3_600_000).toISOString() }));
  control.addEvent(ACCOUNT, { summary: TITLE, start, end });
}

async function send(url: string, activity: Record<string, unknown>): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ type: 'message', deliveryMode: 'expectReplies' },
      ...{ recipient: { id: 'bot' }, locale: 'en-GB', localTimezone: 'Europe/London' },
      ...activity,
    }),
  });
  return { status: response.status, text: await response.text() };
}
