import { expect } from 'chai';
import { builtInActions } from '../../../dialogs/actions/definitions.ts';
import { faultsIn, ownStage, ownTemplates, said, templatesOf } from './own-templates.ts';

const FREE = `name: find-free-time
title: Free time
profile: google-calendar
utterances: [find free time, when is there free time, free time please]
entities:
  range: { type: any-range, default: this week }
  attendees: { type: people }
  duration: { type: duration, default: 30 minutes }
action: calendar.findFree
replies: { done: "{{ total }} free for {{ duration | duration }} with {{ attendees | people }}." }
`;
const BUSY = `name: busy-by-preset-range
title: What's on
profile: google-calendar
utterances: [what is on, what do I have, my events please]
entities: { range: { type: preset-range, default: today } }
action: calendar.listBusy
replies: { done: "{{ total }} events." }
`;

/** A step for each idea of the template language, as a designer would first write it. */
describe('the examples of the template language', () => {
  it('two hours of this week are looked for, and a block of fixed title is written if it is wanted', async () => {
    const stage = ownStage(
      templatesOf({
        'own.yaml': `name: own
profile: google-calendar
utterances: [two quiet hours, "two quiet hours {when}", keep two hours]
entities:
  when: { type: date-time-range, required: true, ask: When? }
  notes: { type: description }
  wanted:
    type: choice
    required: true
    ask: Block it?
    options:
      - { value: "yes", title: Block it, phrases: [block it] }
      - { value: "no", title: Only look, phrases: [only look] }
confirm: "{{ free.total }} of {{ free.free.size }}. Block {{ when | when }}?"
do:
  - calendar.findFree: { range: this week, duration: 2 hours }
    as: free
  - calendar.createEvent:
      title: Focus time
      type: focus
      when: "{{ when }}"
      description: "{{ notes }}"
    if: wanted == "yes"
    as: event
replies: { done: "{% if event %}{{ event.when | when }}{% else %}Only looked{% endif %}." }
`,
      }),
    );
    expect(await said(stage, 'two quiet hours tomorrow from 9 to 11')).to.equal('Block it?');
    expect(await said(stage, 'yes')).to.match(/(\d+) of \1\. Block Tuesday, 24 November 2026, 09:00 – 11:00\?/);
    expect(await said(stage, 'yes')).to.equal('Tuesday, 24 November 2026, 09:00 – 11:00.');
    const drafts = stage.calendar.told.map(one => one.to === 'create' && one.draft);
    expect(drafts).to.have.length(1);
    expect(drafts[0]).to.include({ title: 'Focus time', kind: 'focus' }).and.not.to.have.property('description');
    await said(stage, 'two quiet hours tomorrow from 9 to 11');
    expect(await said(stage, 'only look')).to.equal('Only looked.');
    expect(stage.calendar.told).to.have.length(1);
  });

  it('a template that only answers has the name as its title, and leads on with values under a condition', async () => {
    const own = `name: parking-lot
utterances: [where can I park, is there parking, parking]
entities:
  attendees: { type: people }
  duration: { type: duration }
replies: { done: Behind the building. }
next:
  - busy-by-preset-range
  - template: find-free-time
    title: Find another time
    with: { attendees: "{{ attendees }}", duration: "{{ duration }}" }
    if: attendees.size > 0
`;
    const live = templatesOf({
      'parking-lot.yaml': own,
      'find-free-time.yaml': FREE,
      'busy-by-preset-range.yaml': BUSY,
    });
    const template = live.set.templates.get('parking-lot');
    expect([template?.title, template?.profile]).to.deep.equal(['parking-lot', undefined]);
    const stage = ownStage(live);
    const buttons = async (text: string): Promise<(string | undefined)[]> =>
      (await stage.turn({ type: 'message', text })).flatMap(say => (say.buttons ?? []).map(({ title }) => title));
    expect(await buttons('where can I park')).to.deep.equal(["What's on"]);
    expect(await buttons('where can I park for 2 hours with ana.lopez@example.com')).to.deep.equal([
      "What's on",
      'Find another time',
    ]);
    expect((await said(stage, 'Find another time')).replaceAll('\\', '')).to.match(
      /free for 2 hours with ana.lopez@example.com/,
    );
  });

  it('a shared entity and a template as a step give words to an event', async () => {
    const own = (use: string): string => `name: own
profile: google-calendar
utterances: [plan a party, "plan a party {when}", a party please]
entities:
  title: { type: title, default: Party }
  when: { type: date-time-range, required: true, ask: When? }
  reason: ${use}
confirm: "{{ title }} {{ when | when }} for {{ why.words }}{% if reason %} ({{ reason }}){% endif %}?"
do:
  - template: ask-reason
    with: { about: "{{ title }}" }
    as: why
  - calendar.createEvent: { title: "{{ title }}", when: "{{ when }}", description: "{{ why.words }}" }
replies: { done: "{{ event.description }}." }
`;
    const others = {
      'shared.yaml': 'entities:\n  reason: { type: text, names: [reason] }\n',
      'ask-reason.yaml': `name: ask-reason
entities:
  about: { type: text }
  words: { type: text, required: true, ask: "Why {{ about }}?" }
replies: { done: Noted. }
`,
    };
    expect(faultsIn(own('{ use: reason, required: true, ask: "What reason?" }'), others)).to.equal('');
    const stage = ownStage(templatesOf({ 'own.yaml': own('{ use: reason }'), ...others }));
    expect(await said(stage, 'plan a party tomorrow at 5')).to.equal('Why Party?');
    expect(await said(stage, 'my birthday')).to.match(/ for my birthday\?/);
    expect(await said(stage, 'yes')).to.equal('my birthday.');
  });
});

describe('what the template language says of conditions, values and steps', () => {
  const guests = (reason: string): string => `name: own
utterances: [sign up, "sign up {guests}", sign us up]
entities:
  guests: { type: people }
  reason: { type: text, ask: What for?, ${reason} }
values:
  again: "{{ outside }}"
  outside: '{{ guests | reject_domain: "example.com" }}'
  inside: '{{ guests | only_domain: "example.com" }}'
replies: { done: "{{ again.size }} from outside, {{ inside.size }} from here{% if reason %}, {{ reason }}{% endif %}." }
`;

  it('an entity is required under a condition, and values stand in any order', async () => {
    const stage = ownStage(templatesOf({ 'own.yaml': guests('required: outside.size > 0') }));
    expect(await said(stage, 'sign up')).to.equal('0 from outside, 0 from here.');
    expect(await said(stage, 'sign up ana.lopez@example.com')).to.equal('0 from outside, 1 from here.');
    expect(await said(stage, 'sign up ana@example.org')).to.equal('What for?');
    expect(await said(stage, 'the race')).to.equal('1 from outside, 0 from here, the race.');
  });

  const domains: [guests: string, outside: number, inside: number][] = [
    ['ana@EXAMPLE.com', 0, 1],
    ['ana@sub.example.com', 1, 0],
    ['ana@notexample.com', 1, 0],
    ['ana@example.com and ben@example.org', 1, 1],
  ];
  for (const [named, outside, inside] of domains) {
    it(`a domain is exact, and its case does not count: ${named}`, async () => {
      const stage = ownStage(templatesOf({ 'own.yaml': guests('required: false') }));
      expect(await said(stage, `sign up ${named}`)).to.equal(`${outside} from outside, ${inside} from here.`);
    });
  }

  it('where an input takes text, every slot with words fits', async () => {
    const own = `name: own
profile: google-calendar
utterances: [log it, "log it {when}", note it down]
entities:
  when: { type: date-time-range, required: true, ask: When? }
  kind: { type: choice, required: true, ask: Which?, options: [{ value: run, title: A run, phrases: [a run] }] }
  where: { type: place, required: true, ask: Where? }
  words: { type: text, required: true, ask: What else? }
confirm: "{{ kind }}, {{ where }}, {{ words }}, {{ when | when }}?"
do:
  - calendar.createEvent: { title: "{{ kind }}", when: "{{ when }}", place: "{{ words }}", description: "{{ where }}" }
replies: { done: "{{ event.title }}, {{ event.place }}, {{ event.description }}" }
`;
    const stage = ownStage(templatesOf({ 'own.yaml': own }));
    for (const text of ['log it tomorrow at 9', 'a run', 'in the park', 'with Rex']) await said(stage, text);
    expect(await said(stage, 'yes')).to.match(/^run, .*Rex, .*park$/);
  });

  it('a write that needs the event of an earlier one looks for it after the yes', async () => {
    const own = `name: own
profile: google-calendar
utterances: [try it out, "try it out {when}", a trial please]
entities:
  when: { type: date-time-range, required: true, ask: When? }
confirm: "Trial {{ when | when }}?"
do:
  - calendar.createEvent: { title: Trial, when: "{{ when }}" }
    as: trial
  - calendar.updateEvent: { event: "{{ trial }}", title: "Second {{ trial.title }}" }
    as: changed
replies: { done: "{{ changed.event.title }}." }
`;
    const stage = ownStage(templatesOf({ 'own.yaml': own }));
    expect(await said(stage, 'try it out tomorrow at 9')).to.match(/^Trial Tuesday/);
    expect(await said(stage, 'yes')).to.equal('Second Trial.');
    expect(stage.calendar.told.map(({ to }) => to)).to.deep.equal(['create', 'update']);
  });

  it('every way in which a built-in action can end has a text, so `done` is all that a template must write', () => {
    const texts: Readonly<Record<string, unknown>> = ownTemplates().set.texts;
    for (const [action, { outcomes }] of Object.entries(builtInActions)) {
      const missing = Object.keys(outcomes).filter(outcome => outcome !== 'done' && texts[outcome] === undefined);
      expect(missing, action).to.deep.equal([]);
    }
  });

  for (const words of ['with Rex', 'tomorrow', 'every day', 'ana@example.com']) {
    it(`any words are the answer for a text, where no other slot takes them: ${words}`, async () => {
      const own = `name: own
utterances: [tell them, tell all of them, pass it on]
entities: { words: { type: text, required: true, ask: What? } }
replies: { done: "{{ words }}!" }
`;
      const stage = ownStage(templatesOf({ 'own.yaml': own }));
      await said(stage, 'tell them');
      expect((await said(stage, words)).replaceAll('\\', '')).to.equal(`${words}!`);
    });
  }
});
