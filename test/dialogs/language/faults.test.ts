import { expect } from 'chai';
import { faultsIn } from './own-templates.ts';

/** A template that creates an event, with other parts in place of its own. */
function template({ entities = '', values = '', steps = '', replies = '' }: Parts): string {
  const why = entities.includes('why:') ? '{{ why }}' : '';
  return `name: own
title: Own
profile: google-calendar
utterances: [begin one, begin two, begin three]
entities:
  title: { type: title, required: true, ask: Which title? }
  when: { type: date-time-range, required: true, ask: When? }
  guests: { type: people }
  mood:
    type: choice
    options: [{ value: good, title: Good, phrases: [good mood] }]
${entities}
${values}
confirm: "{{ title }} {{ when | when }} {{ guests | people }} {{ mood }} ${why}"
${steps || CREATES}
replies:
  done: Done.
${replies}
`;
}

type Parts = { entities?: string; values?: string; steps?: string; replies?: string };

const CREATES = `do:
  - calendar.createEvent: { title: "{{ title }}", when: "{{ when }}", attendees: "{{ guests }}" }`;

const create = (inputs: string, more = ''): string => `do:
  - calendar.createEvent: { title: "{{ title }}", when: "{{ when }}", ${inputs} }
${more}`;

/** What is wrong, the line of the fault, and its first line. */
const table: [what: string, parts: Parts, fault: string][] = [
  [
    'a condition about an entity below',
    { entities: '  why: { type: text, if: later.size > 0, required: true, ask: Why? }\n  later: { type: people }' },
    '`later` is not known yet here',
  ],
  ['a condition about itself', { entities: '  why: { type: text, if: why.size > 0 }' }, '`why` is not known yet here'],
  [
    'a condition about a value made of an entity below',
    {
      entities: '  why: { type: text, if: outer.size > 0 }\n  later: { type: people }',
      values: `values:\n  outer: '{{ later | reject_domain: "example.com" }}'`,
    },
    '`outer` is not known yet here',
  ],
  [
    'a bare list as a condition',
    { entities: '  why: { type: text, if: guests }' },
    '`guests` is a list, and a list always counts as true',
  ],
  [
    'a list compared with a number',
    { entities: '  why: { type: text, if: guests > 0 }' },
    '`guests` is a list, and a list cannot be compared',
  ],
  [
    'a list compared with a text, on either side',
    { entities: `  why: { type: text, required: true, ask: '{% if "ana@example.com" == guests %}Ana{% endif %}?' }` },
    '`guests` is a list, and a list cannot be compared',
  ],
  [
    'a list as the subject of cases',
    { entities: `  why: { type: text, required: true, ask: '{% case guests %}{% when 0 %}None{% endcase %}?' }` },
    '`guests` is a list, and a list cannot be compared',
  ],
  [
    'a list that is more than nothing',
    { entities: '  why: { type: text, if: mood and guests > empty }' },
    '`guests` is a list, and a list cannot be compared',
  ],
  [
    '`and` mixed with `or`',
    { entities: '  why: { type: text, if: guests.size > 0 and mood or title }' },
    '`and` and `or` cannot be mixed in one condition',
  ],
  [
    'a condition in braces',
    { entities: '  why: { type: text, if: "{{ mood }}" }' },
    'a condition stands without braces',
  ],
  [
    'a value of two outputs',
    { values: 'values:\n  both: "{{ title }} {{ mood }}"' },
    'a value is one output and nothing else',
  ],
  ['a value that needs itself', { values: 'values:\n  one: "{{ two }}"\n  two: "{{ one }}"' }, '`one` needs itself'],
  ['a value with the name of an entity', { values: 'values:\n  mood: "{{ title }}"' }, '`mood` is already the name of'],
  ['a value of nothing that exists', { values: 'values:\n  one: "{{ titel }}"' }, 'unknown value `titel`'],
  [
    'a filter of people on a text',
    { values: 'values:\n  one: "{{ title | only_domain: mood }}"' },
    '`only_domain` takes people',
  ],
  ['an entity that nothing uses', { entities: '  palce: { type: place }' }, 'nothing uses `palce`'],
  ['an input that does not exist', { steps: create('titel: x') }, '`calendar.createEvent` has no input `titel`'],
  ['a literal that does not fit', { steps: create('duration: quite long') }, '“quite long” does not fit `duration`'],
  [
    'a literal that is only half understood',
    { steps: create('duration: 2 hours banana') },
    '“banana” is not understood here',
  ],
  [
    'a literal of two times',
    { steps: 'do:\n  - calendar.createEvent: { title: x, when: tomorrow at 9 and Friday at 10 }' },
    'is not understood here',
  ],
  [
    'a literal with a time that there is not',
    { steps: 'do:\n  - calendar.createEvent: { title: x, when: tomorrow from 9 to 25:00 }' },
    'is not understood here',
  ],
  [
    'a required input from a step that may be skipped',
    {
      steps: `${create('attendees: "{{ guests }}"', '    if: mood == "good"\n    as: first')}
  - calendar.createEvent: { title: x, when: "{{ first.when }}" }`,
    },
    '`calendar.createEvent` needs `when`, and the step that it comes from may be skipped',
  ],
  ['a literal option that does not exist', { steps: create('meeting: maybe') }, '“maybe” does not fit `meeting`'],
  ['a list in place of a length', { steps: create('duration: "{{ guests }}"') }, 'cannot use a `people` here'],
  ['words in place of a length', { steps: create('duration: "{{ title }} hours"') }, 'cannot use a text here'],
  [
    'a required input that is missing',
    { steps: 'do:\n  - calendar.createEvent: { title: "{{ title }}" }' },
    '`calendar.createEvent` needs `when`',
  ],
  [
    'a required input from an entity that may be empty',
    { steps: 'do:\n  - calendar.createEvent: { title: "{{ mood }}", when: "{{ when }}" }' },
    '`calendar.createEvent` needs a value for `mood`',
  ],
  [
    'two actions in one step',
    { steps: 'do:\n  - calendar.createEvent: {}\n    calendar.deleteEvent: {}' },
    'this step has several actions',
  ],
  ['a step without an action', { steps: 'do:\n  - as: x' }, 'this step names no action'],
  ['an unknown action', { steps: 'do:\n  - calendar.creteEvent: {}' }, '`calendar.creteEvent` is not an action'],
  [
    'both `action` and `do`',
    { steps: `action: calendar.createEvent\n${CREATES}` },
    'a template has `action` or `do`, not both',
  ],
  [
    'a name that is taken',
    { steps: create('attendees: "{{ guests }}"', '    as: mood') },
    '`mood` is already the name of something else',
  ],
  [
    'two steps with the same results',
    { steps: create('attendees: "{{ guests }}"', '  - calendar.createEvent: { title: x, when: "{{ event.when }}" }') },
    '`event` is already the name of something else',
  ],
  ['a result before it exists', { steps: create('description: "{{ event.title }}"') }, 'unknown value `event`'],
  ['a reply to an outcome that no step has', { replies: '  none: Nothing.' }, 'no step can end as `none`'],
];

describe('faults of conditions, values and steps', () => {
  it('a template without them has none', () => {
    expect(faultsIn(template({}))).to.equal('');
  });

  it('a list can be compared with nothing, and how many there are with a number', () => {
    for (const condition of ['guests == empty', 'guests != blank', 'guests.size > 0'])
      expect(faultsIn(template({ entities: `  why: { type: text, if: ${condition} }` }))).to.equal('');
    const compared = faultsIn(template({ entities: '  why: { type: text, if: guests > 0 }' }));
    expect(compared).to.contain('\n    Compare how many there are: `guests.size > 0`.');
  });

  for (const [what, parts, fault] of table) {
    it(what, () => {
      const faults = faultsIn(template(parts));
      expect(faults).to.contain(fault);
      expect(faults.split('\n\n')).to.have.length(1);
    });
  }

  it('a look-up before the confirmation is forgotten when the end is told', () => {
    const steps = `do:
  - calendar.findFree: { range: this week, duration: 1 hour }
    as: free
  - calendar.createEvent: { title: "{{ title }}", when: "{{ when }}", attendees: "{{ guests }}" }`;
    expect(faultsIn(template({ steps }))).to.equal('');
    expect(faultsIn(template({ steps, replies: '  free.none: "{{ free.range | period }}"' }))).to.equal('');
    expect(faultsIn(template({ steps }).replace('Done.', '"{{ free.total }}"'))).to.contain('unknown value `free`');
  });
});
