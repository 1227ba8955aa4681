import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { childEnvironment } from '../../child-environment.ts';
import { type OfficeServer, startOffice } from '../../services/office-server.ts';
import { until } from '../../until.ts';

const ACTIONS = join(import.meta.dirname, '../../../docs/examples/office/actions');
const PROCESS = join(import.meta.dirname, 'office-process.ts');

describe('a booking while processes are killed', () => {
  let office: OfficeServer;
  let folder: string;
  before(async () => {
    office = await startOffice();
  });
  after(() => office.close());
  beforeEach(() => {
    office.reset();
    folder = mkdtempSync(join(tmpdir(), 'killed-'));
    cpSync(ACTIONS, join(folder, 'actions'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function start(text: string) {
    const given = [PROCESS, join(folder, 'state'), office.url, join(folder, 'actions'), text];
    const child = spawn(process.execPath, given, { env: childEnvironment() });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    return { child, said: once(child, 'exit').then(() => out) };
  }
  const say = (text: string): Promise<string> => start(text).said;

  /** The process dies after the service has booked, and before its answer arrives. */
  async function killWhileBooking(): Promise<void> {
    await say('book a desk for tomorrow');
    expect(await say('4.12')).to.contain('Book desk');
    office.faults = ['slow', 'none'];
    const { child, said } = start('yes');
    await until(() => office.bookings.length > 0);
    child.kill('SIGKILL');
    expect(await said).to.equal('');
  }

  it('is made once, and reported by the next process', async () => {
    await killWhileBooking();
    expect(await say('hello?')).to.contain('Your booking is B-1.');
    expect([office.bookings.length, office.requests.length]).to.deep.equal([1, 2]);
    expect(new Set(office.requests.map(({ headers }) => headers['idempotency-key'])).size).to.equal(1);
  });

  it('is made once where the service does not recognise repeats, and the bot says that it is unsure', async () => {
    const path = join(folder, 'actions/office.bookDesk.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^idempotent.*\n/m, ''));
    await killWhileBooking();
    expect(await say('hello?')).to.contain("didn't say whether that worked");
    await say('yes');
    expect([office.bookings.length, office.requests.length]).to.deep.equal([1, 1]);
  });
});
