import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { startSandbox } from '../../sandbox/index.ts';
import { until } from '../until.ts';
import { ALEX, AUTH, meeting, NOW, request } from './api.ts';

const DAY_MS = 86_400_000;

describe('sandbox file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    file = join(folder, 'deep', 'sandbox.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const start = (now = NOW) => startSandbox({ file, clock: () => now });

  it('tokens and events outlive a restart', async () => {
    const first = await start();
    const { accessToken } = first.control.grant(ALEX, [`${AUTH}calendar`]);
    first.control.addEvent(ALEX, meeting(20, 10, { id: 'abcde12345' }));
    const before = first.control.events(ALEX).map(event => event['id']);
    await first.close();
    const second = await start();
    const headers = { authorization: `Bearer ${accessToken}` };
    const { status, json } = await request(`${second.url}/calendar/v3/calendars/primary/events/abcde12345`, {
      headers,
    });
    expect([status, json.summary]).to.deep.equal([200, 'Meeting']);
    expect(second.control.events(ALEX).map(event => event['id'])).to.deep.equal(before);
    await second.close();
  });

  it('is for its owner only and leaves nothing half-written beside it', async () => {
    await (await start()).close();
    expect((statSync(file).mode & 0o777).toString(8)).to.equal('600');
    expect(readdirSync(join(folder, 'deep'))).to.deep.equal(['sandbox.json']);
  });

  it('is written soon after a change, without being closed', async () => {
    const sandbox = await start();
    sandbox.control.addEvent(ALEX, meeting(20, 10, { id: 'abcde12345' }));
    await until(() => existsSync(file) && readFileSync(file, 'utf8').includes('abcde12345'));
    await sandbox.close();
  });

  it('a fortnight later the made-up events are around the new day and one’s own are kept', async () => {
    const first = await start();
    first.control.addEvent(ALEX, meeting(20, 10, { id: 'abcde12345', summary: 'Mine' }));
    const old = first.control.events(ALEX).find(event => event['summary'] === 'Dentist');
    await first.close();
    const sooner = await start(NOW + 13 * DAY_MS);
    expect(sooner.control.events(ALEX).find(event => event['summary'] === 'Dentist')).to.deep.include({
      id: old?.['id'],
    });
    await sooner.close();
    const later = await start(NOW + 14 * DAY_MS);
    const events = later.control.events(ALEX);
    await later.close();
    expect(old?.['start']).to.deep.include({ dateTime: '2026-11-20T08:30:00Z' });
    expect(events.find(event => event['summary'] === 'Dentist')?.['start']).to.deep.include({
      dateTime: '2026-12-04T08:30:00Z',
    });
    expect(events.filter(event => event['summary'] === 'Mine')).to.have.length(1);
    expect(events.filter(event => event['summary'] === 'Team stand-up')).to.have.length(1);
  });

  for (const [what, text] of [
    ['no JSON', '{'],
    ['another version', '{"format":0}'],
  ]) {
    it(`with ${what} in it stops the start, by name, and is left alone`, async () => {
      file = join(folder, 'broken.json');
      writeFileSync(file, text ?? '');
      const error = await start().then(
        () => undefined,
        (reason: Error) => reason,
      );
      expect(error?.message).to.include(file).and.to.include('delete it to start afresh');
      expect(readFileSync(file, 'utf8')).to.equal(text);
    });
  }
});
