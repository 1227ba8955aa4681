import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import { expect } from 'chai';
import { loadTemplates } from '../../../dialogs/templates/load.ts';
import type { AdaptiveCard, Card } from '../../../dialogs/templates/rendering.ts';
import { setWith } from './fixture.ts';
import { days, setting, timed } from './render.ts';

const root = resolve(import.meta.dirname, '../../..');
const SCHEMA = resolve(root, '../shared/schemas/adaptive-card-1.5.json');

const loaded = loadTemplates(resolve(root, 'templates'), { profiles: undefined });
if ('faults' in loaded) throw new TypeError('the shipped templates have faults');
const { templates } = loaded.set;

const noon = timed('2026-11-23T12:00:00Z', '2026-11-23T12:30:00Z');
const base = {
  zone: 'Europe/London',
  showZone: false,
  account: 'ana@example.com',
  showAccount: true,
  example: '',
};
const guest = { name: 'Ben', email: 'ben@example.com', label: 'Ben', answer: 'accepted', optional: false };
const line = {
  number: 1,
  title: 'Lunch',
  when: noon,
  place: 'Room 4',
  answer: '',
  tentative: false,
  free: false,
  calendar: '',
};
const page = {
  ...line,
  id: 'abc',
  zone: '',
  organizer: 'Ana',
  attendees: [guest],
  link: 'https://meet.google.com/abc-defg-hij',
  description: 'Bring the plan.\nAnd a pen.',
  repeat: { rule: 'FREQ=WEEKLY;BYDAY=MO' },
  reminders: [{ minutes: 10, method: 'popup' }],
  usualReminders: false,
  settings: [],
  linkState: '',
  cancelled: false,
};

/** Each shipped card with a full set of values; `text` replaces all texts written by people. */
const shipped: readonly { name: string; card: Card | undefined; values: (text: string) => Record<string, unknown> }[] =
  [
    {
      name: 'event',
      card: templates.get('get-event')?.cards['done'],
      values: text => ({
        ...base,
        range: null,
        event: {
          ...page,
          title: text,
          place: text,
          organizer: text,
          description: text,
          link: text,
          calendar: text,
          settings: [{ name: 'visibility', value: 'private' }],
          attendees: [{ ...guest, name: text, label: text }],
        },
      }),
    },
    {
      name: 'confirm-event',
      card: templates.get('create-event')?.cards['confirm'],
      values: text => ({
        ...base,
        title: text,
        when: noon,
        duration: 30,
        attendees: [{ ...guest, name: text, label: text, email: text }],
        place: text,
        description: text,
        reminders: [{ minutes: 10, method: 'email' }],
        repeat: { rule: 'FREQ=DAILY' },
        meeting: 'yes',
        invitations: 'send',
        mailed: [{ ...guest, name: text, label: text, email: text }],
        over: false,
        noReminder: false,
        tooLate: [],
        chosen: [{ name: 'color', value: 'tomato' }],
        type: 'focus',
        own: true,
        goal: text,
      }),
    },
    {
      name: 'agenda',
      card: templates.get('busy-by-date-range')?.cards['done'],
      values: text => ({
        ...base,
        range: days('2026-11-23', '2026-11-25'),
        total: 3,
        shown: 2,
        before: 0,
        more: 1,
        partial: true,
        days: [
          {
            day: days('2026-11-23', '2026-11-24'),
            events: [
              { ...line, title: text, place: text },
              { ...line, tentative: true },
            ],
            busy: [{ when: noon, tentative: true }],
          },
          { day: days('2026-11-24', '2026-11-25'), events: [], busy: [] },
        ],
      }),
    },
  ];

/** Random texts from a seed that try to break out of YAML, JSON, Markdown or a card. */
function fuzzed(count: number): string[] {
  const pieces = [
    '"',
    "'",
    '\n',
    '\\',
    '","actions":[',
    '"}],"body":[]',
    '}',
    '{',
    ']',
    '[',
    '{{',
    '}}',
    '{% raw %}',
    '$\u007Bx}',
    '# ',
    '- ',
    ': ',
    '|',
    '>',
    '&a',
    '*a',
    '!!js',
    '\u0000',
    '\u2028',
    '\uD83C',
    '🎉',
    '<at>',
    '](https://evil.example)',
    'null',
    'é',
    '{{DATE(2026-01-01,SHORT)}}',
    '"type":"Action.OpenUrl","url":"https://evil.example"',
    '$if',
    '$for: x in y',
    '---',
    ' ',
  ];
  let seed = 4711;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)]).join(''),
  );
}

/** The card without its words: its elements and their nesting. */
function structure(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structure);
  if (value === null || typeof value !== 'object') return typeof value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'type' ? inner : structure(inner)]),
  );
}

describe('shipped cards', () => {
  for (const { name, card, values } of shipped) {
    const rendered = (text: string): AdaptiveCard =>
      card?.render(values(text), setting) ?? { type: 'AdaptiveCard', version: '' };

    it(`${name}: no text changes its structure (C7)`, () => {
      const expected = structure(rendered('Lunch'));
      for (const title of fuzzed(1000))
        expect(structure(rendered(`x${title}`)), JSON.stringify(title)).to.deep.equal(expected);
    });

    it(`${name}: every text wraps, and there is text where cards are not shown`, () => {
      const blocks = JSON.stringify(rendered('Lunch')).match(/\{"type":"TextBlock"[^{}]*\}/g) ?? [];
      expect(blocks).to.have.length.above(3);
      for (const block of blocks) expect(JSON.parse(block)).to.include({ wrap: true });
      expect(rendered('Lunch')).to.include({ type: 'AdaptiveCard', version: '1.5' });
      expect(rendered('Lunch')['fallbackText']).to.be.a('string').that.is.not.empty;
    });
  }

  it('an event links to its meeting, only by https', () => {
    const actions = (link: string) =>
      templates.get('get-event')?.cards['done']?.render({ ...base, range: null, event: { ...page, link } }, setting)[
        'actions'
      ];
    const details = { type: 'Action.ToggleVisibility', title: 'Details', targetElements: ['details'] };
    expect(actions(page.link)).to.deep.equal([
      { type: 'Action.OpenUrl', title: 'Join the meeting', url: 'https://meet.google.com/abc-defg-hij' },
      details,
    ]);
    for (const link of ['', 'http://meet.example', 'javascript:alert(1)', 'msteams:/l/x', 'https://a:b@meet.example']) {
      expect(actions(link)).to.deep.equal([details]);
    }
  });

  it('an event with few details has a short card', () => {
    const event = {
      ...page,
      title: '',
      place: '',
      organizer: '',
      attendees: [],
      link: '',
      description: '',
      repeat: null,
      reminders: [],
    };
    const own = { ...base, showAccount: false };
    const card = templates.get('get-event')?.cards['done']?.render({ ...own, range: null, event }, setting);
    const body = (card?.['body'] ?? []) as { text?: string }[];
    expect(body.map(({ text }) => text)).to.deep.equal([
      '(no title)',
      'Monday, 23 November 2026, 12:00 – 12:30',
      'ID: abc',
    ]);
  });
});

describe('card files', () => {
  const small = (card: string): AdaptiveCard | undefined => {
    const head = 'type: AdaptiveCard\nversion: "1.5"\nfallbackText: x\nbody:\n';
    const events = [line, { ...line, number: 2 }];
    const day = days('2026-11-23', '2026-11-24');
    return setWith('cards/small.yaml', `${head}${card}`)
      .templates.get('show-day')
      ?.cards['done']?.render(
        {
          ...base,
          days: [{ day, events, busy: [] }],
          range: day,
          total: 2,
          shown: 2,
          before: 0,
          more: 0,
          partial: false,
        },
        setting,
      );
  };

  it('$for comes before $if, which can use the item', () => {
    const card = small(`  - type: Container
    $for: day in days
    items:
      - { type: TextBlock, $for: event in day.events, $if: event.number > 1, text: "{{ event.number }} {{ zone }}" }
`);
    expect(card?.['body']).to.deep.equal([
      { type: 'Container', items: [{ type: 'TextBlock', text: '2 Europe/London' }] },
    ]);
  });

  it('texts are escaped for their place', () => {
    const card = small(`  - { type: TextBlock, text: "{{ account }}" }
  - { type: FactSet, facts: [{ title: "{{ account }}", value: "{{ account }}" }] }
  - { type: Input.Text, id: a, placeholder: "{{ account }}" }
  - type: ActionSet
    actions:
      - { type: Action.OpenUrl, title: "{{ account }}", url: "https://example.com/{{ account }}" }
`);
    expect(card?.['body']).to.deep.equal([
      { type: 'TextBlock', text: 'ana@example\\.com' },
      { type: 'FactSet', facts: [{ title: 'ana@example\\.com', value: 'ana@example\\.com' }] },
      { type: 'Input.Text', id: 'a', placeholder: 'ana@example.com' },
      {
        type: 'ActionSet',
        actions: [{ type: 'Action.OpenUrl', title: 'ana@example.com', url: 'https://example.com/ana%40example.com' }],
      },
    ]);
  });

  it('values that are no texts stay unchanged', () => {
    const card = small('  - { type: TextBlock, text: Lunch, maxLines: 2, isVisible: false, color: null }\n');
    expect(card?.['body']).to.deep.equal([
      { type: 'TextBlock', text: 'Lunch', maxLines: 2, isVisible: false, color: null },
    ]);
  });
});

const withSchema = existsSync(SCHEMA) ? describe : describe.skip;
withSchema('cards against the Adaptive Cards 1.5 schema (../shared/schemas/adaptive-card-1.5.json)', () => {
  let validate: ValidateFunction;
  before(() => {
    // The schema calls itself draft-06 but uses draft-04's `id`.
    const { $schema: _, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
    validate = new Ajv.default({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  });

  for (const { name, card, values } of shipped) {
    it(`${name} fits, with 1,000 fuzzed titles (C7)`, () => {
      for (const title of ['Lunch', ...fuzzed(1000)]) {
        const fits = validate(card?.render(values(title), setting));
        expect(fits ? [] : validate.errors, JSON.stringify(title)).to.deep.equal([]);
      }
    });
  }
});
