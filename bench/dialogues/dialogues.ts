import { liveTemplates } from '../../bot/templates/live-templates.ts';
import { FaultsError } from '../../core/faults.ts';
import { loadTemplates } from '../../dialogs/index.ts';
import type { Row } from '../row.ts';
import { type Dialogue, dialogues, halfOf } from './dialogue.ts';
import { type Replayed, replay } from './replay.ts';

/** Replays published dialogues with this bot, and counts those that end with the wanted event. */
export async function dialoguesReplayed(): Promise<Row[]> {
  const loaded = loadTemplates('templates', { profiles: new Set(['google-calendar']) });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  const live = liveTemplates(loaded.set);
  const played: (Replayed & { dialogue: Dialogue })[] = [];
  for (const dialogue of dialogues()) played.push({ ...(await replay(live, dialogue)), dialogue });
  if (played.length === 0) process.stdout.write('No dialogues to say.\n');
  if (process.argv.includes('--misses')) for (const each of played) print(each);
  const half = (name: string) => played.filter(({ dialogue }) => halfOf(dialogue) === name);
  const kinds = new Set(played.flatMap(({ wrong }) => wrong));
  const having = (kind: string): number => played.filter(({ wrong }) => wrong.includes(kind)).length;
  return [
    share(`the event that was wanted, of ${played.length}`, played),
    share('of the one half', half('first')),
    share('of the other half', half('second')),
    { measure: 'answers that are no turn of the dialogue, each', unit: '', ours: mean(played), goal: '' },
    ...[...kinds]
      .toSorted((a, b) => having(b) - having(a))
      .map(kind => ({ measure: kind, unit: 'dialogues', ours: having(kind), goal: '' })),
  ];
}

const mean = (played: readonly Replayed[]): number =>
  played.reduce((sum, { added }) => sum + added, 0) / Math.max(1, played.length);

function share(measure: string, of: readonly Replayed[]): Row {
  const right = of.filter(({ wrong }) => wrong.length === 0).length;
  return { measure, unit: '%', ours: (100 * right) / Math.max(1, of.length), goal: '' };
}

function print({ dialogue, wrong, transcript }: Replayed & { dialogue: Dialogue }): void {
  if (wrong.length > 0) process.stdout.write(`${dialogue.id}: ${wrong.join(', ')}\n${transcript.join('\n')}\n\n`);
}
