import { writeFileSync } from 'node:fs';
import { BotError } from '../../../core/errors.ts';
import { didYouMean, FaultsError } from '../../../core/faults.ts';
import { baseIn, baseOf, type RawFile, readFiles, withBase } from '../../../dialogs/index.ts';
import type { Settings } from '../../../settings/settings.ts';
import { lineDiff } from '../versions/line-diff.ts';
import { copiedText, isRead, keepShipped, keptShipped, type ReadFile } from './shipped-copy.ts';

/** A file in a folder of one's own, and the shipped one that it replaces; undefined if that is gone. */
type Copy = { own: ReadFile; shipped: ReadFile | undefined };

type Wanted = Pick<Settings, 'TEMPLATES_DIR'>;

/**
 * `npm run templates -- changed [NAME]`: what has changed in shipped files since they were copied, and what in the copies.
 * @param name "get-event", "get-event.de" or "cards/event"; by default all copies
 * @returns what to print
 * @throws FaultsError if there is no such copy
 */
export function changed(settings: Wanted, name?: string): string {
  if (name !== undefined) return about(copyNamed(settings, name));
  const copies = copiesIn(settings);
  const moved = copies.filter(hasMoved);
  if (moved.length > 0) return moved.map(about).join('\n');
  const none = 'There are no copies of shipped files. `npm run templates -- copy NAME` makes one.\n';
  return copies.length > 0 ? `No shipped file has changed since it was copied: ${namesOf(copies)}.\n` : none;
}

/** `changed NAME --done`: from now on, the copy counts as one of the shipped file as it is now. @returns what to print */
export function taken(settings: Wanted, name: string): string {
  if (name === '') throw new BotError('settings/invalid', '`changed --done` needs the name of one file.');
  const { own, shipped } = copyNamed(settings, name);
  if (!shipped) return `${own.path} replaces no file any more.\n`;
  writeFileSync(own.path, withBase(String(own.bytes), baseOf(shipped.bytes)));
  keepShipped(own, shipped.bytes);
  return `${own.path} counts as a copy of ${shipped.path} as it is now.\n`;
}

function about(copy: Copy): string {
  const { own, shipped } = copy;
  if (!shipped) return `${own.path} was copied from a file that is gone.\n`;
  const kept = keptShipped(own, baseIn(own.bytes) ?? '');
  const parts = kept ? sinceCopied(copy, { ...shipped, bytes: kept }, shipped) : nowOnly(own, shipped);
  const done = `When ${own.path} has what you want of it: npm run templates -- changed ${nameOf(own)} --done`;
  return [...parts, ...(hasMoved(copy) ? [done] : [])].join('\n\n').concat('\n');
}

function sinceCopied({ own }: Copy, before: ReadFile, now: ReadFile): string[] {
  const theirs = lineDiff(String(before.bytes), String(now.bytes));
  const mine = lineDiff(copiedText(before, own.path), String(own.bytes));
  return [
    theirs
      ? `What has changed in ${now.path} since it was copied (- before, + now):\n${theirs}`
      : `${now.path} has not changed since it was copied.`,
    mine
      ? `What you have changed in ${own.path} (- as copied, + yours):\n${mine}`
      : `You have changed nothing in ${own.path}. Without it, ${now.path} is used.`,
  ];
}

/** The differences alone: without the version that was copied, it is not known who changed a line. */
function nowOnly(own: ReadFile, shipped: ReadFile): string[] {
  const base = baseIn(own.bytes);
  const now = copiedText(shipped, own.path);
  const differences = lineDiff(base ? withBase(now, base) : now, String(own.bytes));
  return [
    `The version of ${shipped.path} that ${own.path} was copied from is not kept.`,
    differences
      ? `How they differ now (- ${shipped.path}, + yours). A line with - is new there, or you removed it:\n${differences}`
      : 'They do not differ now.',
  ];
}

/** A shipped file that moved on, or that is not known to be the one copied. */
const hasMoved = ({ own, shipped }: Copy): boolean => !shipped || baseIn(own.bytes) !== baseOf(shipped.bytes);

/** Files that replace others, and copies of files that are gone. */
function copiesIn({ TEMPLATES_DIR }: Wanted): Copy[] {
  const own = [...readFiles(TEMPLATES_DIR).files.values()].filter(isRead);
  return own
    .map(file => ({ own: file, shipped: isRead(file.beneath) ? file.beneath : undefined }))
    .filter(({ own: file, shipped }) => shipped || baseIn(file.bytes) !== undefined);
}

function copyNamed(settings: Wanted, name: string): Copy {
  const wanted = name.replace(/\.yaml$/, '');
  const copies = copiesIn(settings);
  const found = copies.find(({ own }) => nameOf(own) === wanted);
  if (found) return found;
  const hint =
    didYouMean(
      wanted,
      copies.map(({ own }) => nameOf(own)),
    ) ?? (copies.length > 0 ? `There are: ${namesOf(copies)}` : undefined);
  throw new FaultsError([{ file: `${wanted}.yaml`, message: 'is no copy of a shipped file', ...(hint && { hint }) }]);
}

const nameOf = ({ name }: RawFile): string => name.replace(/\.yaml$/, '');
const namesOf = (copies: readonly Copy[]): string => copies.map(({ own }) => nameOf(own)).join(', ');
