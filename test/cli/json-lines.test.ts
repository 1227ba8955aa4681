import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { childEnvironment } from '../child-environment.ts';

type Ended = { code: number | null; out: string; errors: string };

/** Pipes lines through one of the commands, with default settings. */
async function pipe(command: string, lines: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [`cli/${command}.ts`], { env: childEnvironment() });
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  child.stdin.end(lines.map(line => `${line}\n`).join(''));
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, errors };
}

const message = (id: string, words: string, more: object = {}): string =>
  JSON.stringify({ id, text: words, reference: '2026-11-18T10:00:00', timeZone: 'Europe/London', ...more });
const parsed = (out: string): unknown[] =>
  out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as unknown);

describe('npm run when', () => {
  it('answers every line with one, in order', async () => {
    const lines = [
      message('a', 'tea tomorrow from 2 to 3'),
      '',
      message('b', 'for 90 minutes'),
      message('c', 'Room 4'),
    ];
    expect(await pipe('when', lines)).to.deep.equal({
      code: 0,
      out:
        '{"id":"a","kind":"datetimerange","start":"2026-11-19T14:00","end":"2026-11-19T15:00","said":"tomorrow"}\n' +
        '{"id":"b","kind":"duration","seconds":5400,"said":"for 90 minutes"}\n' +
        '{"id":"c","kind":null}\n',
      errors: '',
    });
  });

  it('reads a line in the language of its locale', async () => {
    const { out } = await pipe('when', [
      message('a', 'Zahnarzt am Freitag um viertel drei', { locale: 'de-DE' }),
      message('b', 'tea on Friday at 3'),
    ]);
    expect(out).to.equal(
      '{"id":"a","kind":"datetime","start":"2026-11-20T14:15","said":"am Freitag"}\n' +
        '{"id":"b","kind":"datetime","start":"2026-11-20T15:00","said":"on Friday"}\n',
    );
  });

  const faults: readonly (readonly [name: string, line: string, errors: string])[] = [
    ['no JSON', '{"id": 1', 'line 2: not JSON; expected {"id", "text", "reference", "timeZone"}\n'],
    ['no date', message('b', 'noon', { reference: 'now' }), 'line 2: reference is not a date and time\n'],
    ['no locale', message('b', 'noon', { locale: '?' }), 'line 2: locale is not a language tag\n'],
    ['no zone', message('b', 'noon', { timeZone: 'Europe/Nowhere' }), 'line 2: timeZone is not a time zone\n'],
  ];
  for (const [name, line, errors] of faults) {
    it(`stops at a line with ${name}, and names its number`, async () => {
      expect(await pipe('when', [message('a', 'tomorrow'), line, message('c', 'tomorrow')])).to.deep.equal({
        code: 1,
        out: '{"id":"a","kind":"date","start":"2026-11-19","said":"tomorrow"}\n',
        errors,
      });
    });
  }
});

describe('npm run understand', () => {
  it('answers every line with one, in order', async () => {
    const lines = [
      message('a', 'book "Tea" on Friday from 2 to 3 with ana@example.com'),
      message('b', 'my bike is old'),
    ];
    const { code, out, errors } = await pipe('understand', lines);
    expect({ code, errors }).to.deep.equal({ code: 0, errors: '' });
    const [first, second, ...others] = parsed(out) as { confidence: number }[];
    const { confidence, ...rest } = first ?? { confidence: 0 };
    expect(confidence).to.be.within(0.8, 1);
    expect(rest).to.deep.equal({
      id: 'a',
      template: 'create-event',
      entities: { title: 'Tea', when: { start: '2026-11-20T14:00', minutes: 60 }, attendees: ['ana@example.com'] },
      text: 'book "Tea" on Friday from 2 to 3 with ana@example.com',
      spans: [
        { start: 6, end: 9, slot: 'title' },
        { start: 11, end: 20, slot: 'when' },
        { start: 21, end: 32, slot: 'when' },
        { start: 38, end: 53, slot: 'attendees' },
      ],
      unread: [],
    });
    expect(second).to.deep.include({ id: 'b', template: null, confidence: 0, entities: {} });
    expect(others).to.deep.equal([]);
  });

  it('understands a line in the language of its locale', async () => {
    const { out } = await pipe('understand', [message('a', 'sag das Yoga morgen ab', { locale: 'de-AT' })]);
    expect(parsed(out)).to.have.nested.property('[0].template', 'delete-event');
  });

  it('stops at a line that is not JSON, and names its number', async () => {
    expect(await pipe('understand', ['tomorrow', message('b', 'tomorrow')])).to.deep.equal({
      code: 1,
      out: '',
      errors: 'line 1: not JSON; expected {"id", "text", "reference", "timeZone"}\n',
    });
  });
});
