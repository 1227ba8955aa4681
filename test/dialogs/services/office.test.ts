import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { MARKUP, type OfficeFault, type OfficeServer, startOffice } from '../../services/office-server.ts';
import { type OfficeStage, officeStage, officeTemplates } from './office-stage.ts';

const ACTIONS = join(import.meta.dirname, '../../../docs/examples/office/actions');

/** The example with a desk service that does not recognise repeats. */
function withoutKeys() {
  const dir = mkdtempSync(join(tmpdir(), 'actions-'));
  try {
    cpSync(ACTIONS, dir, { recursive: true });
    const path = join(dir, 'office.bookDesk.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace(/^idempotent.*\n/m, '')
        .replace('result:', 'timeout: 1s\nresult:'),
    );
    return officeTemplates(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe('the example of an office service', () => {
  let office: OfficeServer;
  let stage: OfficeStage;
  before(async () => {
    office = await startOffice();
  });
  after(() => office.close());
  beforeEach(() => {
    office.reset();
    stage = officeStage(office);
  });

  describe('who is in the office', () => {
    it('shows what the service answers', async () => {
      const text = await stage.say('who is in the office?');
      expect(text).to.equal('In the office on Monday, 23 November 2026:\n\n- Ana, room 4\\.12\n- Ben');
      expect(office.requests[0]?.url).to.equal('/people?day=2026-11-23');
    });

    it('asks about the day that was said, and says when nobody is there', async () => {
      expect(await stage.say('who is in the office on 24 December?')).to.equal(
        'Nobody is in the office on Thursday, 24 December 2026.',
      );
    });

    it('goes on with another day', async () => {
      await stage.say('who is in the office?');
      await stage.say('and tomorrow?');
      expect(office.requests.map(({ url }) => url)).to.deep.equal(['/people?day=2026-11-23', '/people?day=2026-11-24']);
    });

    it('takes the words of its utterances for no place, and names another one', async () => {
      expect(await stage.say('is anyone at the office?')).to.match(/^In the office on Monday/);
      expect(await stage.say("who's in the London office?")).to.contain("I've left out “in the London office”");
    });

    it('stores nothing that the service answered', async () => {
      await stage.say('who is in the office?');
      expect(JSON.stringify(stage.state)).not.to.match(/Ana|4\.12|CANARY/);
    });

    it('shows markup as words', async () => {
      office.faults = ['markup'];
      const text = await stage.say('who is in the office?');
      expect(text).not.to.contain('<script>');
      expect(text).not.to.match(/(?<!\\)\]\(/);
      expect(text).not.to.contain('**bold**');
      expect(text).to.contain('&lt;script&gt;');
      expect(text.replaceAll('\\', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>')).to.contain(MARKUP);
    });

    const failures: [fault: OfficeFault, text: string][] = [
      ['down', "The office service isn't answering properly at the moment."],
      ['wrong', "The office service isn't answering properly at the moment."],
      ['huge', "The office service isn't answering properly at the moment."],
      ['page', "The office service isn't answering properly at the moment."],
      ['redirect', "The office service isn't answering properly at the moment."],
      [500, "The office service isn't answering properly at the moment."],
      [401, "I'm not allowed to do that at The office service."],
      [403, "I'm not allowed to do that at The office service."],
      [404, "The office service didn't accept that, so nothing was changed."],
      [429, 'The office service is asking me to slow down. Please try again in about 120 seconds.'],
    ];
    for (const [fault, text] of failures) {
      it(`says so after ${fault}`, async () => {
        office.faults = [fault];
        expect(await stage.say('who is in the office?')).to.contain(text);
        // A read on a connection that the server had closed is sent once more.
        expect(office.requests.length).to.be.at.most(fault === 'down' ? 2 : 1);
        expect(office.followed).to.equal(0);
      });
    }

    it('tries again when asked to', async () => {
      office.faults = [503, 'none'];
      await stage.say('who is in the office?');
      expect(await stage.say('try again')).to.contain('- Ben');
    });
  });

  describe('book a desk', () => {
    const until = async (confirmed: OfficeStage): Promise<string> => {
      await confirmed.say('book a desk for tomorrow');
      return confirmed.say('4.12');
    };

    it('asks, confirms, and writes once', async () => {
      expect(await stage.say('book a desk for tomorrow')).to.contain('Which desk?');
      expect(await stage.say('4.12')).to.equal('Book desk **4\\.12** on Tuesday, 24 November 2026?');
      expect(office.requests).to.deep.equal([]);
      expect(await stage.say('yes')).to.equal(
        'Desk **4\\.12** is yours on Tuesday, 24 November 2026\\. Your booking is B-1.'.replace('\\. Your', '. Your'),
      );
      expect(office.bookings).to.deep.equal([{ desk: '4.12', day: '2026-11-24', by: 'ana@example.com' }]);
    });

    it('writes nothing after a no', async () => {
      await until(stage);
      await stage.say('no');
      expect(office.requests).to.deep.equal([]);
    });

    it('refuses a desk that leads elsewhere', async () => {
      await stage.say('book a desk for tomorrow');
      await stage.say('..');
      expect(await stage.say('yes')).to.contain("can't be booked");
      expect(office.requests).to.deep.equal([]);
    });

    for (const faults of [
      ['lost', 'none'],
      ['down', 'none'],
      [503, 'lost', 'none'],
    ] as OfficeFault[][]) {
      it(`writes once after ${faults.join(', ')}`, async () => {
        await until(stage);
        office.faults = [...faults];
        expect(await stage.say('yes')).to.contain('Your booking is B-1.');
        expect(office.bookings.length).to.equal(1);
        expect(new Set(office.requests.map(({ headers }) => headers['idempotency-key'])).size).to.equal(1);
      });
    }

    it('finds out later if the service stays silent, and writes once', async () => {
      await until(stage);
      office.faults = ['lost'];
      expect(await stage.say('yes')).to.contain("I don't know yet whether The office service did that.");
      expect(await stage.say('and?')).to.contain("I don't know yet");
      office.faults = [];
      expect(await stage.say('and now?')).to.contain('Your booking is B-1.');
      expect([office.bookings.length, office.requests.length]).to.deep.equal([1, 7]);
    });

    it('writes once if the process dies in the middle', async () => {
      await until(stage);
      stage.dies = true;
      await stage.say('yes');
      stage.dies = false;
      expect(await stage.say('hello?')).to.contain('Your booking is B-1.');
      expect([office.bookings.length, office.requests.length]).to.deep.equal([1, 2]);
    });

    it('says what the service refuses', async () => {
      await until(stage);
      office.faults = [409];
      expect(await stage.say('yes')).to.equal("Desk 4\\.12 can't be booked on Tuesday, 24 November 2026.");
    });
  });

  describe('book a desk, where the service does not recognise repeats', () => {
    let live: ReturnType<typeof officeTemplates>;
    before(() => {
      live = withoutKeys();
    });
    beforeEach(async () => {
      stage = officeStage(office, live);
      await stage.say('book a desk for tomorrow');
      await stage.say('4.12');
    });

    for (const fault of ['lost', 'slow', 'wrong', 500, 'redirect'] as OfficeFault[]) {
      it(`is unsure after ${fault}, and sends nothing again by itself`, async () => {
        office.faults = [fault];
        expect(await stage.say('yes')).to.contain("The office service didn't say whether that worked.");
        office.faults = [];
        await stage.say('and?');
        await stage.say('yes');
        expect(office.requests.filter(({ method }) => method === 'POST').length).to.equal(1);
        expect(office.requests[0]?.headers['idempotency-key']).to.equal(undefined);
      });
    }

    it('is unsure if the process died in the middle', async () => {
      stage.dies = true;
      await stage.say('yes');
      stage.dies = false;
      expect(await stage.say('hello?')).to.contain("didn't say whether that worked");
      expect([office.bookings.length, office.requests.length]).to.deep.equal([1, 1]);
    });

    it('can be tried again if nothing was sent', async () => {
      stage = officeStage({ ...office, url: 'http://127.0.0.1:1' }, live);
      await stage.say('book a desk for tomorrow');
      await stage.say('4.12');
      expect(await stage.say('yes')).to.contain("isn't answering properly at the moment. Nothing is lost.");
      expect(await stage.say('try again')).to.contain("isn't answering properly");
    });
  });
});
