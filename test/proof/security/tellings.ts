import type { Activity } from 'botbuilder';
import { fixedClock } from '../../../core/clock.ts';
import type { FakeConnector, Refusal } from '../../bot/fake-connector.ts';
import { startFakeConnector } from '../../bot/fake-connector.ts';
import { codeFromBrowser } from '../../bot/sign-in-by-http.ts';
import { linkSentTo, sendFromTeams } from '../../bot/teams-activity.ts';
import { startTryOutBot } from '../../bot/try-out-bot.ts';
import { type Outcome, type Proof, seeded } from '../proof.ts';

const CONFIRMATIONS = 1_000;
const EMAIL = 'alex.morgan@example.com';
const USER = 'ana';
/** A Saturday morning. */
const NOW = Date.parse('2026-11-21T06:00:00Z');
const KINDS = [412, 429, 500, 502, 504, 413, 'reset'] as const;

type Chat = { say(text: string): Promise<void>; connector: FakeConnector };

/**
 * C18: a person confirms an event, and the channel refuses the bot's report, once or always, after showing it or not.
 * Sometimes the person says yes again at once. Then they write something else.
 */
export const tellings: Proof = {
  claim: `${CONFIRMATIONS.toLocaleString('en')} confirmations whose answer meets 412, 429, 500, 502, 504, 413 or a reset`,
  goal: '0 events doubled, 0 answers lost',
  onEachStore: false,
  async run(share): Promise<Outcome> {
    const bot = await startTryOutBot({ clock: fixedClock(NOW), pause: async () => undefined });
    const connector = await startFakeConnector();
    const { control } = bot;
    const say = async (text: string): Promise<void> =>
      void (await sendFromTeams(bot.url, connector, USER, { type: 'message', text }));
    const chat = { say, connector };
    await say('create an event called "Overture" tomorrow at 3pm');
    await say(await codeFromBrowser(bot.url, control, linkSentTo(connector, USER), EMAIL));
    await say('cancel');

    const random = seeded(20_261_121);
    const rounds = Math.max(2 * KINDS.length, Math.ceil(CONFIRMATIONS * share));
    let lost = 0;
    for (let round = 0; round < rounds; round++) lost += (await wasRead(chat, round, random)) ? 0 : 1;
    const titles = control.events(EMAIL).map(({ summary }) => String(summary));
    const zorks = titles.filter(title => title.startsWith('Zork '));
    await Promise.all([bot.end(), connector.close()]);
    return {
      figure: `${zorks.length - new Set(zorks).size} events doubled, ${lost} answers lost`,
      size: `${rounds} confirmations, ${new Set(zorks).size} events`,
    };
  },
};

/** Creates an event through a failing channel. True if the person has read about it in the end. */
async function wasRead({ say, connector }: Chat, round: number, random: () => number): Promise<boolean> {
  const title = `Zork ${round}x`;
  await say(`create an event called "${title}" tomorrow at 3pm`);
  const before = connector.said(`private-${USER}`).length;
  connector.refusal = refusalOf(round, random);
  await say('yes');
  if (random() < 0.3) await say('yes');
  connector.refusal = undefined;
  await say('thanks');
  const read = connector.said(`private-${USER}`).slice(before).map(wholeText);
  return read.some(text => text.includes(title) && /^Done, |was created at 06:00/.test(text));
}

/** A card's fallback text is the whole answer. */
const wholeText = ({ text = '', attachments: [card] = [] }: Partial<Activity>): string =>
  card?.content?.fallbackText ?? text;

function refusalOf(round: number, random: () => number): Refusal {
  const status = KINDS[round % KINDS.length] ?? 500;
  return {
    status,
    ...(random() < 0.6 && { times: 1 + Math.floor(random() * 6) }),
    ...(random() < 0.5 && (status === 500 || status === 'reset') && { taken: true as const }),
  };
}
