import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type LiveTemplates, liveTemplates } from '../../../bot/templates/live-templates.ts';
import type { Stage } from '../../../cli/templates/conversations/stage/stage.ts';
import { type Fault, formatFault } from '../../../core/faults.ts';
import type { Input, Say } from '../../../dialogs/index.ts';
import { loadTemplates } from '../../../dialogs/templates/load.ts';
import type { FakeCalendar } from '../../scenarios/fake-calendar/model.ts';
import { setStage } from '../../scenarios/run.ts';

const SHIPPED = join(import.meta.dirname, '../../../templates');
const OWN = join(import.meta.dirname, 'templates');
const COMMON = ['bot.yaml', 'pages.yaml', 'preset-ranges.yaml'];

const NOW = Date.UTC(2026, 10, 23, 9);

type Files = Readonly<Record<string, string>>;

/** Loads a folder with the shipped bot.yaml and these templates. */
function load(files: Files, language = 'en') {
  const dir = mkdtempSync(join(tmpdir(), 'language-'));
  try {
    for (const name of COMMON.flatMap(one => [one, one.replace('.yaml', '.de.yaml')])) {
      cpSync(join(SHIPPED, name), join(dir, name));
    }
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), content);
    }
    const loaded = loadTemplates(dir, { profiles: new Set(['google-calendar']), now: NOW, language });
    if (!('faults' in loaded)) return loaded;
    return { text: loaded.faults.map(formatFault).join('\n\n').replaceAll(`${dir}/`, '') };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The warnings of one template and the files around it. */
export const warningsIn = (template: string, others: Files, language?: string): string[] =>
  allWarnings(template, others, language).map(({ message }) => message);

/** The hints of these warnings. */
export const warningHintsIn = (template: string, others: Files, language?: string): string[] =>
  allWarnings(template, others, language).flatMap(({ hint }) => hint ?? []);

function allWarnings(template: string, others: Files, language?: string): readonly Fault[] {
  const loaded = load({ 'own.yaml': template, ...others }, language);
  return 'text' in loaded ? [] : loaded.warnings;
}

/** The faults of one template, as a designer reads them; empty if there are none. */
export function faultsIn(template: string, others: Files = {}, language?: string): string {
  const loaded = load({ 'own.yaml': template, ...others }, language);
  return 'text' in loaded ? loaded.text : '';
}

/** Templates without faults. */
export function templatesOf(files: Files, language?: string): LiveTemplates {
  const loaded = load(files, language);
  if ('text' in loaded) throw new TypeError(loaded.text);
  return liveTemplates(loaded.set);
}

let ours: LiveTemplates | undefined;

/** The templates in the folder next to this file. */
export function ownTemplates(): LiveTemplates {
  ours ??= templatesOf(
    Object.fromEntries(readdirSync(OWN).map(name => [name, readFileSync(join(OWN, name), 'utf8')] as const)),
  );
  return ours;
}

/** A conversation with templates of their own, on the calendar of the scenarios. */
export const ownStage = (live = ownTemplates()): Stage<FakeCalendar> => setStage({ facts: new Map() }, live);

/** What the bot says to a message, or to what happened. */
export async function said(stage: Stage<FakeCalendar>, input: string | Input): Promise<string> {
  const says: Say[] = await stage.turn(typeof input === 'string' ? { type: 'message', text: input } : input);
  return says.map(({ text }) => text).join('\n\n');
}
