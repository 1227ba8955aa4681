import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse, stringify } from 'yaml';
import { copy } from '../../cli/templates/copies/copy.ts';
import { formatFault } from '../../core/faults.ts';
import type { ActionDefinition } from '../../dialogs/actions/action-definition.ts';
import { builtInActions } from '../../dialogs/actions/definitions.ts';
import { failures } from '../../dialogs/actions/failures.ts';
import { filters } from '../../dialogs/templates/liquid/filters.ts';
import { tags } from '../../dialogs/templates/liquid/tags.ts';
import { loadLanguages, loadTemplates } from '../../dialogs/templates/load.ts';
import {
  agendaDay,
  busySlot,
  eventCandidate,
  eventLine,
  eventPage,
  type Fields,
  person,
} from '../../dialogs/templates/shapes.ts';
import type { TemplateSet } from '../../dialogs/templates/template.ts';
import { createUnderstanding } from '../../nlu/index.ts';
import { type Example, ROOT, readDoc, yamlExamples } from './examples.ts';

const page = readDoc('designers.md');
const profiles = new Set(['google-calendar']);

/** Merges an example into a file, as the page says: lists are extended, everything else is replaced. */
function merged(before: unknown, shown: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(shown)) return [...before, ...shown];
  if (!isMap(before) || !isMap(shown)) return shown;
  const entries = Object.entries(shown).map(([key, value]) => [key, merged(before[key], value)]);
  return { ...before, ...Object.fromEntries(entries) };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function follow(folder: string, { path, yaml }: Example): void {
  const file = join(folder, path);
  const before = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, stringify(merged(before, parse(yaml))));
}

describe('docs/designers.md', () => {
  const work = mkdtempSync(join(tmpdir(), 'designers-'));
  const templates = join(work, 'templates');
  beforeEach(() => cpSync(join(ROOT, 'templates'), templates, { recursive: true }));
  afterEach(() => rmSync(templates, { recursive: true }));
  after(() => rmSync(work, { recursive: true }));

  function load(): TemplateSet {
    const loaded = loadTemplates(templates, { profiles });
    if ('faults' in loaded) throw new Error(loaded.faults.map(formatFault).join('\n'));
    return loaded.set;
  }

  it('every step of the walk-through loads, on top of the steps before it', () => {
    for (const example of yamlExamples(page)) {
      follow(work, example);
      expect(load, example.yaml).not.to.throw();
    }
  });

  it('the walk-through does what it says', () => {
    for (const example of yamlExamples(page)) follow(work, example);
    const set = load();
    const setting = { zone: 'Europe/London', locale: 'en-GB', words: set.words, turn: 1 };
    expect(set.texts.thanks.markdown({}, setting)).to.equal('Any time.');
    expect(set.templates.get('create-event')?.sketch.utterances).to.include('pencil in {title} {when}');
    expect(set.presets.find(({ name }) => name === 'over-lunch')?.offer).to.equal(true);
    const focus = set.templates.get('focus-time');
    expect(focus?.slots.map(({ name, required }) => [name, required])).to.deep.equal([
      ['title', false],
      ['when', true],
      ['duration', false],
      ['meeting', true],
    ]);
  });

  it('the sentences of the walk-through start their dialogs', () => {
    for (const example of yamlExamples(page)) follow(work, example);
    const { templates: all, presets, commands } = load();
    const understanding = createUnderstanding(
      [...all.values()].map(({ sketch }) => sketch),
      { presets, commands },
    );
    const started = (said: string): string | undefined =>
      understanding.read(said, { reference: '2026-11-21T09:00:00', zone: 'Europe/Paris', locale: 'en-GB' }).intents[0]
        ?.template;
    expect(started('pencil in the dentist tomorrow at 9')).to.equal('create-event');
    expect(started('block focus time tomorrow from 9 to 11')).to.equal('focus-time');
    expect(started('where do I have to go')).to.equal('where-next');
    expect(started("what's on over lunch")).to.equal('busy-by-preset-range');
  });

  it('the language of the walk-through is spoken, with the original where it lacks a text', () => {
    for (const example of yamlExamples(page)) follow(work, example);
    const loaded = loadTemplates(templates, { profiles, language: 'it' });
    if ('faults' in loaded) throw new Error(loaded.faults.map(formatFault).join('\n'));
    const { set, warnings } = loaded;
    expect([...set.templates.keys()]).to.deep.equal(['focus-time']);
    expect([set.buttons.yes, set.buttons.cancel]).to.deep.equal(['Sì', 'Cancel']);
    expect(warnings.map(({ message }) => message)).to.include('`buttons.cancel` is not translated');
    const { templates: all, presets, commands, language } = set;
    const sketches = [...all.values()].map(({ sketch }) => sketch);
    const understanding = createUnderstanding(sketches, { presets, commands, language });
    const context = { reference: '2026-11-21T09:00:00', zone: 'Europe/Rome', locale: 'it' };
    const said = 'vorrei lavorare senza interruzioni';
    expect(understanding.read(said, context).intents[0]?.template).to.equal('focus-time');
  });

  it('shows the warning that a changed original makes', () => {
    const settings = { TEMPLATES_DIR: [templates, join(work, 'my-templates')] };
    copy(settings, 'get-event');
    const file = join(templates, 'get-event.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Another'));
    const { warnings } = loadTemplates(settings.TEMPLATES_DIR, { profiles });
    const told = warnings.map(formatFault).join('\n\n').replaceAll(`${work}/`, '');
    const withoutHashes = (text: string): string => text.replace(/"[0-9a-f]{12}"/g, '"..."');
    expect(withoutHashes(page)).to.include(`\`\`\`\n${withoutHashes(told)}\n\`\`\`\n`);
    rmSync(join(work, 'my-templates'), { recursive: true });
  });

  it('shows the fault that a misspelt value makes', () => {
    const file = join(templates, 'create-event.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('**{{ title }}**', '**{{ titel }}**'));
    const loaded = loadTemplates(templates, { profiles });
    const told = 'faults' in loaded ? loaded.faults.map(formatFault).join('\n\n') : 'nothing wrong';
    expect(page).to.include(`\`\`\`\n${told.replaceAll(`${work}/`, '')}\n\`\`\`\n`);
  });

  it('shows the warning that a missing translation makes', () => {
    const file = join(templates, 'get-event.de.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^ {4}ask: Welchen Termin\?.*\n/m, ''));
    const { warnings } = loadTemplates(templates, { profiles, language: 'de' });
    const told = warnings.map(formatFault).join('\n\n');
    expect(page).to.include(`\`\`\`\n${told.replaceAll(`${work}/`, '')}\n\`\`\`\n`);
  });

  it('drops a language if its files are removed, and nothing else', () => {
    const languages = (): number => {
      const loaded = loadLanguages(templates, { profiles });
      return 'sets' in loaded ? loaded.sets.length : 0;
    };
    expect(languages()).to.equal(3);
    for (const name of readdirSync(templates, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.de.yaml')) rmSync(join(templates, name));
    }
    expect(languages()).to.equal(2);
  });

  /** The first column of the table under a heading. */
  function firstColumn(heading: string): string[] {
    const section = page.split(/^## /m).find(part => part.startsWith(heading)) ?? '';
    const cells = [...section.matchAll(/^\| (`.*?`) \|/gm)].map(([, cell = '']) => cell);
    return cells.flatMap(cell => [...cell.matchAll(/`([\w.-]+)[^`]*`/g)].map(([, name = '']) => name));
  }

  it('lists every filter and tag', () => {
    expect(firstColumn('Texts')).to.have.members([...filters.keys()]);
    expect(tags.filter(tag => !page.includes(`\`${tag}\``))).to.deep.equal([]);
  });

  const code = (name: string): string => `\`${name}\``;
  const codes = (of: Readonly<Record<string, unknown>>): string => Object.keys(of).map(code).join(', ');

  it('lists every action with its entities and outcomes', () => {
    const all: [string, ActionDefinition][] = Object.entries(builtInActions);
    const rows = all.map(([name, { need, inputs, outcomes }]) => {
      const entities = Object.entries(inputs).map(([input, { types, required, values }]) => {
        const called = required ? `**${code(input)}**` : code(input);
        const options = values ? ` of ${values.map(code).join(', ')}` : '';
        return `${called} (${types.map(code).join(' or ')}${options})`;
      });
      const ends = Object.entries(outcomes).map(([end, values]) =>
        [code(end), codes(values)].filter(Boolean).join(': '),
      );
      const does = need === 'read' ? 'looks up' : 'writes';
      return `| ${code(name)} | ${does} | ${entities.join(', ')} | ${ends.join('; ')} |`;
    });
    expect(rows.filter(row => !page.includes(row)).join('\n')).to.equal('');
    for (const name of Object.keys(failures)) expect(page).to.include(code(name));
  });

  it('lists the values of an action', () => {
    const values: Record<string, Fields> = {
      'an event': eventPage,
      'one of `events`': eventLine,
      'one of the `events` of `many`': eventCandidate,
      'one of `days`': agendaDay,
      'one of `busy`': busySlot,
      'a person, a guest': person,
    };
    for (const [name, fields] of Object.entries(values)) expect(page).to.include(`| ${name} | ${codes(fields)} |`);
  });
});
