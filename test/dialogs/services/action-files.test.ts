import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { formatFault } from '../../../core/faults.ts';
import { loadActions } from '../../../dialogs/services/load-actions.ts';

const ROOMS = `name: building.rooms
profile: building-api
method: GET
path: /floors/{{ floor }}/rooms
query: { day: "{{ day.start | iso_date }}", beds: "{{ words }}" }
inputs:
  day: { type: preset-range, required: true }
  floor: { type: text, required: true }
  words: { type: text }
result:
  rooms: [{ name: text, seats: number?, open: boolean }]
  built: date
outcomes: { none: rooms.size == 0 }
timeout: 3s
test:
  inputs: { day: today, floor: ground }
  answer: { built: "1998-03-01", rooms: [{ name: Oak, open: true, other: 1 }] }
`;

const ORDER = `name: building.orderLunch
profile: building-api
method: POST
path: /lunches
inputs:
  day: { type: date-range, required: true }
  dish: { type: choice, required: true, values: [soup, pasta] }
body:
  day: "{{ day | iso_date }}"
  dish: "{{ dish }}"
  for: { mail: "{{ user.email }}", count: 1 }
result: { number: text }
idempotent: true
`;

describe('the files of declared actions', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'actions-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const profiles = new Set(['building-api', 'google-calendar']);
  function load(files: Record<string, string>, folders = [dir]) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    return loadActions(folders, { profiles });
  }
  const told = (text: string, name = 'building.rooms.yaml'): string[] =>
    load({ [name]: text }).faults.map(fault => formatFault(fault).replace(`${dir}/`, ''));

  it('are actions with inputs, results and outcomes, next to the built-in ones', () => {
    const { actions, faults } = load({ 'building.rooms.yaml': ROOMS, 'building.orderLunch.yaml': ORDER });
    expect(faults).to.deep.equal([]);
    expect(actions.has('calendar.findFree')).to.equal(true);
    const { declared: _rooms, ...rooms } = actions.get('building.rooms') ?? {};
    const seen = {
      rooms: { list: { fields: { name: 'text', seats: 'number', open: 'boolean' } } },
      built: 'when',
    };
    expect(rooms).to.deep.equal({
      profile: 'building-api',
      need: 'read',
      inputs: {
        day: { types: ['preset-range', 'date-range', 'any-range'], required: true },
        floor: { types: ['text'], required: true },
        words: { types: ['text'], required: false },
      },
      outcomes: { done: seen, none: seen, refused: {} },
    });
    const { declared, need, outcomes, inputs } = actions.get('building.orderLunch') ?? {};
    expect([need, Object.keys(outcomes ?? {}), declared?.isIdempotent, declared?.sendsUser]).to.deep.equal([
      ...['write', ['done', 'refused', 'unsure'], true, true],
    ]);
    expect(inputs?.['dish']).to.deep.equal({ types: ['choice'], required: true, values: ['soup', 'pasta'] });
  });

  it('read if they say so, even with POST', () => {
    const { actions } = load({ 'building.rooms.yaml': `${ROOMS.replace('GET', 'POST')}effect: read\n` });
    expect(actions.get('building.rooms')?.need).to.equal('read');
  });

  it('of a later folder replace those of an earlier one', () => {
    const own = join(dir, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'building.rooms.yaml'), ROOMS.replace('timeout: 3s', 'timeout: 9s'));
    const { actions } = load({ 'building.rooms.yaml': ROOMS, 'building.orderLunch.yaml': ORDER }, [dir, own]);
    const request = actions
      .get('building.rooms')
      ?.declared?.request(
        { day: null, floor: 'x', words: null, user: { id: null, email: null } },
        { zone: 'UTC', locale: 'en', words: {} as never, turn: 0 },
      );
    expect(request?.timeoutMs).to.equal(9000);
    expect(actions.has('building.orderLunch')).to.equal(true);
  });

  it('need not exist, unless a folder is named', () => {
    expect(loadActions(['actions'], { profiles }).faults).to.deep.equal([]);
    expect(loadActions([join(dir, 'none')], { profiles }).faults).to.deep.equal([
      { file: join(dir, 'none'), message: 'cannot be read as a folder' },
    ]);
  });

  /** Each edit of the file makes one fault: where it is, what it says, and the hint. */
  const wrong: [what: string, from: string, to: string, fault: string, hint?: string][] = [
    [
      'another name',
      'building.rooms',
      'building.room',
      '1:7 the file is called building.rooms.yaml',
      'Write `name: building.rooms`, or rename the file.',
    ],
    ['a name without a dot', 'building.rooms', 'rooms', '1:7 must be words joined by ".", such as `office.presence`'],
    [
      'an unknown profile',
      'building-api',
      'bilding-api',
      '2:10 there is no auth profile `bilding-api`',
      'Did you mean `building-api`?',
    ],
    ['a misspelt field', 'timeout', 'timout', '14:1 unknown field `timout`', 'Did you mean `timeout`?'],
    ['a timeout without a unit', '3s', '30', '14:10 expected text, found a number', 'Put it between quotes: "30"'],
    ['a long timeout', '3s', '60s', '14:10 must be from `1s` to `10s`'],
    ['a path that leads upwards', '/floors/', '/../floors/', '4:7 a path must not contain empty parts, `.` or `..`'],
    [
      'a query in the path',
      '/rooms\n',
      '/rooms?all=1\n',
      '4:32 a path must not contain `?`',
      'Write its parameters under `query`.',
    ],
    ['an unknown input in the path', '{{ floor }}', '{{ flor }}', '4:18 unknown value `flor`', 'Did you mean `floor`?'],
    [
      'a time in the query',
      'day.start | iso_date',
      'day',
      '5:19 a time cannot be shown directly',
      'Use `| when`, `| day` or `| time_range`.',
    ],
    ['an unknown type of a field', 'number?', 'numbr', '11:32 `numbr` is not allowed here', 'Did you mean `number`?'],
    [
      'a type of another tool, of a field that is called like one of the file',
      'name: text',
      'name: string',
      '11:19 `string` is not allowed here',
      'Did you mean `text`?',
    ],
    [
      'an unknown type of an input',
      'preset-range',
      'preset-ranges',
      '7:16 `preset-ranges` is not allowed here',
      'Did you mean `preset-range`?',
    ],
    [
      'a condition about nothing',
      'rooms.size ==',
      'room.size ==',
      '13:19 unknown value `room`',
      'Did you mean `rooms`?',
    ],
    [
      'an outcome that the engine has',
      'none:',
      'unavailable:',
      '13:13 `unavailable` has a meaning of its own',
      'Choose another word for it.',
    ],
    [
      'a result with the name of an input',
      'built: date',
      'floor: date',
      '12:3 `floor` is already the name of something else',
    ],
    [
      'a body that is not sent',
      'timeout: 3s',
      'body: { a: 1 }',
      '14:1 GET has no body',
      'Use `query`, or `method: POST`.',
    ],
    ['repeats of what only reads', 'timeout: 3s', 'idempotent: true', '14:1 only actions that write can be idempotent'],
    ['an example without an input', ', floor: ground', '', '15:1 the example lacks the input `floor`'],
    [
      'an example with a misspelt input',
      'floor: ground',
      'floor: ground, word: x',
      '16:40 there is no input `word`',
      'Did you mean `words`?',
    ],
    ['an example whose input does not fit', 'day: today', 'day: blue', '16:18 “blue” does not fit `day`'],
    [
      'an example whose answer does not fit',
      'open: true',
      'open: yes!',
      '17:3 `rooms.0.open` is missing or does not fit `result`',
      'Write an answer that has what `result` names, each of its type.',
    ],
  ];
  for (const [what, from, to, fault, hint] of wrong) {
    it(`with ${what} have one fault`, () => {
      const { faults } = load({ 'building.rooms.yaml': ROOMS.replace(from, to) });
      expect(faults.map(({ line, column, message }) => `${line}:${column} ${message}`)).to.deep.equal([fault]);
      expect(faults[0]?.hint).to.equal(hint);
    });
  }

  it('with a fault show the line with a caret', () => {
    expect(told(ROOMS.replace('{{ floor }}', '{{ flor }}'))).to.deep.equal([
      'building.rooms.yaml:4:18 unknown value `flor`\n    path: /floors/{{ flor }}/rooms\n                     ^\n    Did you mean `floor`?',
    ]);
  });

  it('with a time in a body, or a choice without values, have a fault each', () => {
    const text = ORDER.replace('{{ day | iso_date }}', '{{ day }}').replace(', values: [soup, pasta]', '');
    expect(told(text, 'building.orderLunch.yaml').map(fault => fault.split('\n')[0])).to.deep.equal([
      'building.orderLunch.yaml:7:17 a choice needs `values`',
      'building.orderLunch.yaml:9:8 a time cannot be sent',
    ]);
  });

  it('of built-in actions are refused', () => {
    const text = ROOMS.replace('building.rooms', 'calendar.findFree');
    expect(told(text, 'calendar.findFree.yaml').map(fault => fault.split('\n')[0])).to.deep.equal([
      'calendar.findFree.yaml:1:7 `calendar.findFree` is the name of a built-in action',
    ]);
  });
});
