import { expect } from 'chai';
import { createDamageReport, createFailureReport } from '../../../../bot/runtime/alerts/operator.ts';
import { fixedClock } from '../../../../core/clock.ts';
import type { ErrorCode } from '../../../../core/errors.ts';
import { silentLog } from '../../../../core/log.ts';
import { recordedLog } from '../../../auth/harness.ts';
import { until } from '../../../until.ts';
import { startWebhook, type Webhook } from '../../webhook.ts';

const HOUR_MS = 60 * 60_000;

describe('the operator', () => {
  let webhook: Webhook;
  beforeEach(async () => {
    webhook = await startWebhook();
  });
  afterEach(() => webhook.close());

  it('gets one message an hour per kind of damaged record, without content', async () => {
    const clock = fixedClock(0);
    const tell = createDamageReport(webhook.url, { clock, log: silentLog });
    const damage = (kind: string, hash: string) =>
      tell({ kind, key: `${kind}.${hash}`, movedTo: `quarantine.record.${kind}.${hash}.12345678` });
    damage('link', 'a');
    damage('link', 'b');
    damage('learnt', 'c');
    clock.set(HOUR_MS);
    damage('link', 'd');
    await until(() => webhook.told.length === 3);
    const byKey = webhook.told.toSorted((a, b) => String(a['key']).localeCompare(String(b['key'])));
    expect(byKey.map(({ about, kind, key }) => [about, kind, key])).to.deep.equal([
      ['damaged-record', 'learnt', 'learnt.c'],
      ['damaged-record', 'link', 'link.a'],
      ['damaged-record', 'link', 'link.d'],
    ]);
    expect(byKey[1]?.['text']).to.equal(
      'A record of the kind "link" in the store was damaged. It was moved to quarantine.record.link.a.12345678, where it ' +
        'stays for 90 days; the person it belongs to starts over. Check the disk or server of the store; the log names ' +
        'every such record.',
    );
  });

  it('gets no messages without a webhook', () => {
    const tell = createDamageReport(undefined, { clock: fixedClock(0), log: silentLog });
    expect(() => tell({ kind: 'link', key: 'link.a', movedTo: 'quarantine.a' })).not.to.throw();
  });

  it('finds every provider failure in the log, and gets one message an hour per cause of a wrong set-up', async () => {
    const clock = fixedClock(0);
    const { log, text } = recordedLog();
    const report = createFailureReport(webhook.url, { profiles: new Map([['work', { title: 'Work' }]]), clock, log });
    const fail = (code: ErrorCode, reason: string, profile = 'work') =>
      report({
        ...{ profile, operation: 'events.list', method: 'GET', path: '/calendars/{calendarId}/events' },
        ...{ status: 403, reason, code, tries: 1, ms: 7 },
      });
    fail('calendar/misconfigured', 'accessNotConfigured');
    fail('calendar/misconfigured', 'accessNotConfigured');
    fail('calendar/misconfigured', 'accessNotConfigured', 'other');
    fail('calendar/misconfigured', 'keyInvalid');
    fail('calendar/unavailable', 'backendError');
    fail('calendar/forbidden', 'forbidden');
    clock.set(HOUR_MS - 1);
    fail('calendar/misconfigured', 'accessNotConfigured');
    clock.set(HOUR_MS);
    fail('calendar/misconfigured', 'accessNotConfigured');
    await until(() => webhook.told.length === 4);
    expect(text().match(/"level":\d+/g)).to.deep.equal([
      ...Array.from({ length: 4 }, () => '"level":50'),
      ...['"level":40', '"level":30', '"level":50', '"level":50'],
    ]);
    expect(webhook.told.map(({ profile, reason }) => `${profile} ${reason}`).toSorted()).to.deep.equal([
      ...['other accessNotConfigured', 'work accessNotConfigured', 'work accessNotConfigured', 'work keyInvalid'],
    ]);
  });
});
