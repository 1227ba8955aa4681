import { type Fault, formatFault } from '../../core/faults.ts';
import type { Log } from '../../core/log.ts';
import type { HeldFile, RawFiles } from '../../dialogs/index.ts';
import type { ServeReport } from './served-templates.ts';
import type { FileBytes, TemplateHistory } from './template-history.ts';

export type TellOperator = (message: Readonly<Record<string, string>>) => void;

/**
 * Prints faults for the designer, tells the operator what a restarted bot serves instead of faulty files, and keeps each
 * version that is served.
 */
export function createServeReport(
  { templates, actions }: { templates: TemplateHistory; actions: TemplateHistory },
  { log, tell }: { log: Log; tell?: TellOperator | undefined },
): ServeReport {
  let keeping = Promise.resolve();
  return {
    faults(faults, held, isEdit) {
      log.warn({ faults: faults.length, ...countsOf(held) }, 'Template files have faults.');
      process.stderr.write(`${faults.map(formatFault).join('\n\n')}\n\n${heldText(held)}\n`);
      if (!isEdit) tell?.({ about: 'template-faults', text: alertText(faults, held) });
    },
    changed(good) {
      keeping = keeping.then(() => keep(templates, bytesOf(good), log));
    },
    actionsChanged(good) {
      keeping = keeping.then(() => keep(actions, good, log));
    },
    failed(error) {
      log.error({ err: error }, 'Edited templates could not be used. What was served before is still served.');
    },
    done: () => keeping,
  };
}

/** What is served instead of files with faults, one line for each. */
export const heldText = (held: readonly HeldFile[]): string =>
  held.map(({ path, instead }) => `${path}: ${INSTEAD[instead]}`).join('\n') || 'Everything else in these files works.';

const INSTEAD: Readonly<Record<HeldFile['instead'], string>> = {
  'last good version': 'the last good version stays in use',
  'shipped version': 'the file that it replaces is used until it is mended',
  nothing: 'there is no good version, so it is out of service until it is mended',
};

const countsOf = (held: readonly HeldFile[]): Record<string, number> => ({
  lastGood: held.filter(({ instead }) => instead === 'last good version').length,
  outOfService: held.filter(({ instead }) => instead === 'nothing').length,
});

const alertText = (faults: readonly Fault[], held: readonly HeldFile[]): string =>
  `The bot has started with ${faults.length === 1 ? 'a fault' : `${faults.length} faults`} in its templates. ` +
  `${heldText(held)}. \`npm run templates -- check\` shows what to mend.`;

async function keep(history: TemplateHistory, good: FileBytes, log: Log): Promise<void> {
  try {
    const version = await history.keep(good, 'served');
    if (version !== undefined) log.info({ version }, 'Templates or actions are served in a new version.');
  } catch (error) {
    log.warn({ err: error }, 'A version of the templates or actions could not be kept; a restart would not know it.');
  }
}

/** The files that can be read. */
export const bytesOf = (files: RawFiles): FileBytes =>
  new Map([...files].flatMap(([name, { bytes }]) => (typeof bytes === 'string' ? [] : [[name, bytes] as const])));
