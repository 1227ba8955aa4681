import { expect } from 'chai';
import { fixedClock } from '../../../../core/clock.ts';
import type { Control } from '../../../../sandbox/index.ts';
import { type FakeConnector, type Refusal, startFakeConnector } from '../../fake-connector.ts';
import { codeFromBrowser } from '../../sign-in-by-http.ts';
import { linkSentTo, mentioning, sendFromTeams } from '../../teams-activity.ts';
import { startTryOutBot, type TryOutBot } from '../../try-out-bot.ts';

const EMAIL = 'alex.morgan@example.com';
/** A Saturday morning. */
const NOW = Date.parse('2026-11-21T06:00:00Z');
const GROUP = '19:group@thread.tacv2';
const MINUTE = 60_000;

const PASSING = [412, 429, 502, 504] as const;
const FINAL = [401, 403, 404] as const;
const UNSURE = [500, 503, 'reset'] as const;

describe('an answer that a channel refuses', () => {
  let bot: TryOutBot;
  let control: Control;
  let connector: FakeConnector;
  const clock = fixedClock(NOW);
  let people = 0;
  let user: string;

  before(async () => {
    bot = await startTryOutBot({ clock, pause: async () => undefined });
    control = bot.control;
  });
  after(() => bot.end());
  beforeEach(async () => {
    connector = await startFakeConnector();
    clock.set(NOW);
    user = `user${++people}`;
    await write('create an event called "Overture" tomorrow at 3pm');
    await write(await codeFromBrowser(bot.url, control, linkSentTo(connector, user), EMAIL));
    await write('cancel');
  });
  afterEach(() => connector.close());

  async function write(text: string, over: Record<string, unknown> = {}): Promise<void> {
    expect(await sendFromTeams(bot.url, connector, user, { type: 'message', text, ...over })).to.equal(200);
  }
  const inGroup = { conversation: { id: GROUP, isGroup: true, conversationType: 'channel', tenantId: 'home' } };

  /** What the person reads during some work. */
  async function read(during: () => Promise<void>): Promise<string[]> {
    const before = connector.texts(`private-${user}`).length;
    await during();
    return connector.texts(`private-${user}`).slice(before);
  }
  const refusing = (refusal: Refusal, text: string): Promise<string[]> =>
    read(async () => {
      connector.refusal = refusal;
      await write(text);
      connector.refusal = undefined;
    });
  /** The first lines of the answer to `text`, a minute later. */
  async function later(text: string): Promise<string[]> {
    clock.set(clock() + MINUTE);
    return (await read(() => write(text))).map(said => said.split('\n')[0] ?? '');
  }
  const events = (title: string): number => control.events(EMAIL).filter(({ summary }) => summary === title).length;
  async function readyToCreate(): Promise<string> {
    const title = `Zork ${user}`;
    await write(`create an event called "${title}" tomorrow at 3pm`);
    return title;
  }

  describe('about something written', () => {
    for (const status of PASSING) {
      it(`${status} once: it arrives, once`, async () => {
        const title = await readyToCreate();
        const said = await refusing({ status, times: 1 }, 'yes');
        expect(said.map(text => text.slice(0, 6))).to.deep.equal(['Done, ']);
        expect(events(title)).to.equal(1);
        expect(await later('thanks')).to.deep.equal(["You're welcome!"]);
      });
    }

    for (const status of [...PASSING, ...FINAL]) {
      it(`${status} always: it comes first in the next turn, once`, async () => {
        const title = await readyToCreate();
        expect(await refusing({ status }, 'yes')).to.deep.equal([]);
        const unsure = status === 502 || status === 504;
        expect(await later('help')).to.deep.equal([
          `“${title}” was created at 06:00; my answer ${unsure ? 'may not have' : 'did not'} got through:`.replace(
            'did not got',
            "didn't get",
          ),
          "Here's what I can do:",
        ]);
        expect(await later('thanks')).to.deep.equal(["You're welcome!"]);
        expect(events(title)).to.equal(1);
      });
    }

    it('that may have arrived once is marked so, although a later try surely failed', async () => {
      const title = await readyToCreate();
      await refusing({ status: 500 }, 'yes');
      await refusing({ status: 403 }, 'thanks');
      expect((await later('thanks'))[0]).to.equal(
        `“${title}” was created at 06:00; my answer may not have got through:`,
      );
    });

    for (const status of UNSURE) {
      for (const taken of [true, undefined]) {
        it(`${status}, ${taken ? '' : 'not '}delivered: it is not sent twice in this turn, and repeated honestly in the next`, async () => {
          const title = await readyToCreate();
          const tried = connector.tried.length;
          const said = await refusing({ status, ...(taken && { taken }) }, 'yes');
          expect(said).to.have.length(taken ? 1 : 0);
          expect(connector.tried.length - tried).to.equal(1);
          expect((await later('thanks'))[0]).to.equal(
            `“${title}” was created at 06:00; my answer may not have got through:`,
          );
          expect(events(title)).to.equal(1);
        });
      }
    }

    it('413: the text arrives without its card', async () => {
      const title = await readyToCreate();
      const [said] = await refusing({ status: 413, times: 1 }, 'yes');
      expect(said).to.match(/^Done, it's in your calendar\.\n\n\*\*.*\d$/);
      const [card] = connector.said(`private-${user}`).at(-1)?.attachments ?? [];
      expect(card?.content).to.deep.include({ body: [], fallbackText: said });
      expect(events(title)).to.equal(1);
      expect(await later('thanks')).to.deep.equal(["You're welcome!"]);
    });

    it('413 for a long answer: its first lines arrive, with a note that there is more', async () => {
      for (let day = 40; day <= 60; day++) {
        const date = new Date(NOW + day * 24 * 60 * MINUTE).toISOString().slice(0, 11);
        control.addEvent(EMAIL, {
          summary: `Long * meeting [${day}] ${'and on '.repeat(40)}`,
          start: { dateTime: `${date}10:00:00Z` },
          end: { dateTime: `${date}11:00:00Z` },
        });
      }
      const [said = ''] = await refusing({ status: 413, times: 1 }, 'when am I busy from 2 January to 20 January');
      expect(said.length).to.be.within(1100, 1700);
      expect(said).to.match(/\n\nThat's not everything; the rest is too long for this chat\. Ask for part of it/);
    });

    it('413 for the shorter one too: it waits for the next turn', async () => {
      const title = await readyToCreate();
      const tried = connector.tried.length;
      expect(await refusing({ status: 413 }, 'yes')).to.deep.equal([]);
      expect(connector.tried.length - tried).to.equal(2);
      expect((await later('thanks'))[0]).to.equal(`“${title}” was created at 06:00; my answer didn't get through:`);
    });

    for (const [words, what, done] of [
      ['move “{}” to 4pm', 'changed', /^“Zork user\d+” was changed at 06:00; my answer didn't get through:$/],
      ['delete “{}”', 'deleted', /^An event was deleted at 06:00; my answer didn't get through:$/],
    ] as const) {
      it(`about something ${what} says so`, async () => {
        const title = await readyToCreate();
        await write('yes');
        await write(words.replace('{}', title));
        await refusing({ status: 403 }, 'yes');
        expect((await later('thanks'))[0]).to.match(done);
      });
    }

    it('in German too, and with the day if that is over', async () => {
      const german = { locale: 'de-DE' };
      await write('leg morgen um 15 Uhr den Termin „Sturm“ an', german);
      connector.refusal = { status: 403 };
      await write('ja', german);
      connector.refusal = undefined;
      clock.set(NOW + 24 * 60 * MINUTE);
      const [first] = await read(() => write('danke', german));
      expect(first?.split('\n')[0]).to.equal(
        '„Sturm“ wurde am Sa\\., 21. Nov. um 06:00 Uhr angelegt; meine Antwort ist nicht angekommen:',
      );
    });

    it('a repeated press of the button does not write again, whether or not the answer arrived', async () => {
      const title = await readyToCreate();
      const card = JSON.stringify(connector.said(`private-${user}`).at(-1));
      const press = { value: { nonce: /"nonce":"([a-v0-9]{26})"/.exec(card)?.[1] ?? '', pick: 'yes' } };
      connector.refusal = { status: 500 };
      await write('Yes', press);
      connector.refusal = undefined;
      const said = await read(() => write('Yes', press));
      expect(said.map(text => text.split('\n')[0])).to.deep.equal([
        `“${title}” was created at 06:00; my answer may not have got through:`,
        "That's already done, so I didn't do it again.",
      ]);
      expect(events(title)).to.equal(1);
    });
  });

  for (const status of [...PASSING, ...FINAL, ...UNSURE]) {
    it(`${status} for the confirmation: it is repeated in the next turn, and nothing is written`, async () => {
      const title = `Zork ${user}`;
      await refusing({ status }, `create an event called "${title}" tomorrow at 3pm`);
      const [first] = await later('yes');
      expect(first).to.match(/^My message from 06:00 (didn't get|may not have got) through:$/);
      expect(events(title)).to.be.at.most(1);
    });

    it(`${status} for a look-up: it is repeated in the next turn, without an apology`, async () => {
      expect(await refusing({ status }, "what's on tomorrow")).to.deep.equal([]);
      const said = await read(() => write('thanks'));
      expect(said[0]).to.match(/^My message from 06:00 (didn't get|may not have got) through:\n\nYou have /);
      expect(said.slice(1)).to.deep.equal(["You're welcome!"]);
    });
  }

  it('several wait in order, at most five, and reports of writes are dropped last', async () => {
    const title = await readyToCreate();
    connector.refusal = { status: 403 };
    for (const text of ['yes', 'help', 'thanks', 'bye', 'help', 'thanks']) await write(text);
    connector.refusal = undefined;
    const said = await read(() => write('bye'));
    expect(said).to.have.length(6);
    expect(said[0]).to.match(new RegExp(`^“${title}” was created`));
    expect(said[1]).to.match(/You're welcome!$/);
    expect(said[5]).to.equal('Goodbye!');
  });

  it('a waiting answer is forgotten after a week', async () => {
    await refusing({ status: 403 }, "what's on tomorrow");
    clock.set(NOW + 8 * 24 * 60 * MINUTE);
    expect(await read(() => write('thanks'))).to.deep.equal(["You're welcome!"]);
  });

  it('what may have arrived is repeated at most three times', async () => {
    connector.refusal = { status: 500, text: /You have|You're free/, taken: true };
    const before = connector.tried.length;
    const said = await read(async () => {
      for (const text of ["what's on tomorrow", 'thanks', 'thanks', 'thanks']) await write(text);
    });
    expect(connector.tried.slice(before).filter(text => /You have|You're free/.test(text))).to.have.length(3);
    expect(said.filter(text => text === "You're welcome!")).to.have.length(3);
  });

  it('is stored sealed', async () => {
    const title = await readyToCreate();
    await refusing({ status: 403 }, 'yes');
    const { readFileSync, readdirSync } = await import('node:fs');
    const files = readdirSync(bot.folder).filter(file => file.startsWith('bot.sqlite'));
    const bytes = files.map(file => readFileSync(`${bot.folder}/${file}`, 'latin1')).join('');
    expect(bytes).not.to.contain(`**${title}**`);
  });

  it('a sign-in link is not stored; the next message brings a fresh one', async () => {
    await write('sign out');
    connector.refusal = { status: 403 };
    await write("what's on tomorrow");
    connector.refusal = undefined;
    const said = await read(() => write('and now?'));
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^I'm still waiting for you to sign in/);
  });

  describe('of a group', () => {
    it('is not announced there if it did not arrive in the private chat', async () => {
      connector.refusal = { status: 403, text: /You have|You're free/ };
      await write("what's on tomorrow", { ...inGroup, ...mentioning("what's on tomorrow") });
      connector.refusal = undefined;
      expect(connector.texts(GROUP).at(-1)).to.equal(
        `I couldn't get my answer to you, ${user}. Write to me in our private chat, and I'll tell you there how things stand.`,
      );
      expect((await later('thanks'))[0]).to.equal("My message from 06:00 didn't get through:");
    });

    it('is told as given although the note in the group is refused', async () => {
      connector.refusal = { status: 403, text: /^I've answered/ };
      const said = await read(() => write("what's on tomorrow", { ...inGroup, ...mentioning("what's on tomorrow") }));
      connector.refusal = undefined;
      expect(said).to.have.length(1);
      expect(connector.texts(GROUP)).to.deep.equal([]);
    });
  });
});
