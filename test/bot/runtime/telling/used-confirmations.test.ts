import { isDeepStrictEqual } from 'node:util';
import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { fixedClock } from '../../../../core/clock.ts';
import { until } from '../../../until.ts';
import { EmbeddedPerson } from '../../embedded-person.ts';
import { type FakeConnector, startFakeConnector } from '../../fake-connector.ts';
import { codeFromBrowser } from '../../sign-in-by-http.ts';
import { groupChat, linkSentTo, mentioning, sendFromTeams } from '../../teams-activity.ts';
import { startTryOutBot, type TryOutBot } from '../../try-out-bot.ts';

const EMAIL = 'alex.morgan@example.com';
/** A Saturday morning. */
const NOW = Date.parse('2026-11-21T06:00:00Z');

type Card = { content: { body: { text?: string }[]; actions?: { title: string; data: Record<string, unknown> }[] } };

describe('a used confirmation', () => {
  let bot: TryOutBot;
  let connector: FakeConnector;
  let people = 0;
  let user: string;

  before(async () => {
    bot = await startTryOutBot({ clock: fixedClock(NOW), pause: async () => undefined });
  });
  after(() => bot.end());

  describe('in Teams', () => {
    beforeEach(async () => {
      connector = await startFakeConnector();
      bot.control.clearEvents();
      user = `presser${++people}`;
      await write('create an event called "Overture" tomorrow at 3pm');
      await write(await codeFromBrowser(bot.url, bot.control, linkSentTo(connector, user), EMAIL));
      await write('cancel');
      connector.updates.length = 0;
    });
    afterEach(() => connector.close());

    const send = (activity: Record<string, unknown>) => sendFromTeams(bot.url, connector, user, activity);
    const said = () => connector.said(`private-${user}`);
    async function write(text: string, over: Record<string, unknown> = {}): Promise<void> {
      const before = said().length;
      expect(await send({ type: 'message', text, ...over })).to.equal(200);
      await until(() => said().length > before);
    }
    /** Presses a button of the last message with a card. */
    async function press(title: string, over: Record<string, unknown> = {}): Promise<void> {
      const cards = said().flatMap(({ attachments }) => (attachments ?? []) as Card[]);
      const button = cards.flatMap(({ content }) => content.actions ?? []).findLast(action => action.title === title);
      const { msteams, ...value } = button?.data ?? {};
      await write((msteams as { text: string }).text, { value, ...over });
    }
    const shownAs = ({ text, attachments = [] }: Partial<Activity>) => {
      const [card] = attachments as Card[];
      return [text, card?.content.body[0]?.text, card?.content.actions];
    };
    const updated = () => connector.updates.map(shownAs);
    const create = (title: string) => write(`create an event called "${title}" tomorrow at 3pm`);

    it('after a yes shows the event as created, without buttons', async () => {
      await create('Oboe');
      await press('Yes');
      await until(() => connector.updates.length > 0);
      expect(updated()).to.deep.equal([['**Created**: Oboe', 'Oboe', undefined]]);
      expect(connector.updates[0]?.id).to.match(/^a-\d+$/);
    });

    for (const [how, answer] of [
      ['no, pressed', () => press('No')],
      ['cancel, typed', () => write('cancel')],
      ['start over', () => write('start over')],
    ] as const) {
      it(`that was left (${how}) shows that nothing was created`, async () => {
        await create('Viola');
        await answer();
        await until(() => connector.updates.length > 0);
        expect(updated()).to.deep.equal([['**Not created**', 'Viola', undefined]]);
      });
    }

    it('that was replaced says so, and the next one is active', async () => {
      await create('Horn');
      await write('make it 45 minutes');
      await until(() => connector.updates.length === 1);
      await press('Yes');
      await until(() => connector.updates.length === 2);
      expect(updated().map(([text]) => text)).to.deep.equal(['**No longer open**, see below', '**Created**: Horn']);
      expect(connector.updates[0]?.id).not.to.equal(connector.updates[1]?.id);
    });

    it('during a change passes its buttons to the next question', async () => {
      await create('Tuba');
      await press('Change something');
      await until(() => connector.updates.length === 1);
      await press('Yes');
      await until(() => connector.updates.length === 2);
      expect(updated().map(([text]) => text)).to.deep.equal(['**No longer open**, see below', '**Created**: Tuba']);
    });

    it('stays during an answer in passing', async () => {
      await create('Harp');
      await write('thanks a lot, you are great');
      const before = said().length;
      await write('wait');
      expect([connector.updates.length, said().length > before]).to.deep.equal([0, true]);
    });

    it('is updated once after two presses', async () => {
      await create('Bassoon');
      await press('Yes');
      await until(() => connector.updates.length > 0);
      await press('Yes');
      expect(said().at(-1)?.text).to.equal("That's already done, so I didn't do it again.");
      expect(connector.updates).to.have.length(1);
    });

    // The update is tried as often as a message, in one turn only, and nothing else fails.
    for (const [status, tries] of [
      [404, 1],
      [413, 1],
      [500, 1],
      [429, 5],
    ] as const) {
      it(`is sent ${tries} times if the update is answered ${status}`, async () => {
        connector.updateStatus = status;
        await create('Cello');
        await press('Yes');
        await until(() => connector.updates.length >= tries);
        await write('thanks');
        expect(said().at(-1)?.text).to.equal("You're welcome!");
        expect(connector.updates).to.have.length(tries);
      });
    }

    it("is updated in the person's language", async () => {
      const german = { locale: 'de-DE' };
      await write('Trag morgen um 15 Uhr Geige ein', german);
      await write('abbrechen', german);
      await until(() => connector.updates.length > 0);
      expect(updated()).to.deep.equal([['**Nicht angelegt**', 'Geige', undefined]]);
    });

    it('stays if answers go back in the response, and on channels that do not show updates', async () => {
      await create('Piccolo');
      await send({ type: 'message', text: 'cancel', deliveryMode: 'expectReplies' });
      const slack = { channelId: 'slack' };
      await write('create an event called "Banjo" tomorrow at 3pm', slack);
      await write('cancel', slack);
      await write('thanks', slack);
      expect(connector.updates).to.deep.equal([]);
    });

    it('for a request in a group is updated in the private chat', async () => {
      const asked = mentioning('create an event called "Fife" tomorrow at 3pm');
      await write(asked.text, { ...asked, ...groupChat('g') });
      await press('Yes');
      await until(() => connector.updates.length > 0);
      expect(updated()).to.deep.equal([['**Created**: Fife', 'Fife', undefined]]);
    });

    it('of a deletion shows the result', async () => {
      await create('Gong');
      await press('Yes');
      await write('delete it');
      await press('Yes');
      await until(() => connector.updates.length === 2);
      expect(updated().map(([text]) => text)).to.deep.equal([
        '**Created**: Gong',
        [
          '**Deleted**',
          'Shall I delete this event?',
          '**Gong**',
          '- When: Sunday, 22 November 2026, 15:00 – 15:30',
        ].join('\n\n'),
      ]);
    });
  });

  it('in web chat is updated in its place, even if the bot restarted before the answer', async () => {
    const clock = fixedClock(NOW);
    const first = await startTryOutBot({ clock });
    const person = await EmbeddedPerson.onPage(first.url);
    const asked = 'create an event called "Sitar" tomorrow at 3pm';
    await person.ask(await person.codeFor(first.control, asked, EMAIL));
    const before = await person.transcript();
    const confirmation = before.findIndex(text => text.startsWith('Shall I'));
    await first.close();
    const second = await startTryOutBot({ clock, folder: first.folder, env: { PORT: new URL(first.url).port } });
    await person.ask('cancel');
    const expected = before.with(confirmation, '**Not created**');
    await until(async () => isDeepStrictEqual((await person.transcript()).slice(0, before.length), expected));
    await second.end();
  });

  it('in web chat without a card stands below its result', async () => {
    const bot = await startTryOutBot({ clock: fixedClock(NOW) });
    const person = await EmbeddedPerson.onPage(bot.url);
    await person.ask(await person.codeFor(bot.control, 'create an event called "Sitar" tomorrow at 3pm', EMAIL));
    for (const text of ['yes', 'delete it', 'yes']) await person.ask(text);
    const settled = async () => (await person.transcript()).find(text => text.startsWith('**Deleted**'));
    await until(async () => (await settled()) !== undefined);
    expect(await settled()).to.match(/^\*\*Deleted\*\*\n\nShall I delete this event\?(.|\n)*\*\*Sitar\*\*/);
    await bot.end();
  });
});
