import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServedTemplates } from '../bot/templates/served-templates.ts';
import { readFiles } from '../dialogs/index.ts';
import { folderOf } from './many-templates.ts';
import type { Row } from './row.ts';

const TEMPLATES = 100;
const EDITS = 5;
const VERBS = ['inform', 'remind', 'teach', 'advise', 'brief'];
const CONTEXT = { reference: '2026-11-23T09:00:00', zone: 'Europe/London', locale: 'en-GB' };

/**
 * Edits one of a hundred templates in three languages while they are served: the time from the save until the edit is in
 * use.
 */
export async function hotReload(): Promise<Row[]> {
  const folder = folderOf(TEMPLATES, ['', '.de', '.fr']);
  const templates = serve(folder);
  try {
    templates.live().understanding.read('book lunch tomorrow', CONTEXT);
    templates.languages();
    const texts = await edits(count => {
      edit(join(folder, 'topic-7.yaml'), /^title: .*$/m, `title: Edit ${count}`);
      return () => templates.live().set.templates.get('topic-7')?.title === `Edit ${count}`;
    });
    const utterances = await edits(count => {
      edit(join(folder, 'topic-7.yaml'), /^ {2}- \w+ me about topic/m, `  - ${VERBS[count]} me about topic`);
      return () => {
        const said = templates.live().understanding.read(`${VERBS[count]} me about topic 7`, CONTEXT);
        const { sketch } = templates.live().set.templates.get('topic-7') ?? {};
        return sketch?.utterances[0]?.startsWith(VERBS[count] ?? '') === true && said.intents.length > 0;
      };
    });
    return [row('an edited text is in use', texts), row('an edited utterance is understood', utterances)];
  } finally {
    await templates.close();
    rmSync(folder, { recursive: true });
  }
}

/** The times in ms until an edit has its effect. @param edit  makes it, and returns a test for its effect */
async function edits(edit: (count: number) => () => boolean): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < EDITS; count++) {
    const begun = performance.now();
    const isDone = edit(count);
    while (!isDone()) await sleep(2);
    times.push(performance.now() - begun);
  }
  return times;
}

const row = (measure: string, times: number[]): Row => ({
  measure: `${TEMPLATES} templates: ${measure}`,
  unit: 'ms',
  ours: times.sort((a, b) => a - b)[Math.floor(EDITS / 2)] ?? Number.NaN,
  goal: '< 1000',
});

function serve(folder: string): ServedTemplates {
  const { files } = readFiles(folder);
  return new ServedTemplates({
    ...{ folders: folder, files, good: files, isNew: false },
    profiles: new Set(['google-calendar']),
    usualLocale: 'en-GB',
    report: {
      faults: faults => {
        throw new Error(JSON.stringify(faults[0]));
      },
      changed: () => undefined,
      actionsChanged: () => undefined,
      failed: error => {
        throw error;
      },
      done: async () => undefined,
    },
  });
}

function edit(file: string, from: RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}
