import { cpSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

const SHIPPED = resolve(import.meta.dirname, '../templates');

/** Shipped templates that lead to no others. To read or learn all of them takes much longer. */
export const FEW = [
  ...['busy-by-preset-range', 'busy-by-attendee', 'create-event', 'get-event', 'respond-to-invitation'],
  ...['open-invitations', 'delete-event'],
];

const SHARED = ['bot', 'pages', 'preset-ranges', 'shared'];

/** Copies these templates, all cards and what they share to a folder, in English and German. */
export const copyFewTemplates = (folder: string): void =>
  cpSync(SHIPPED, folder, { recursive: true, filter: isCopied });

function isCopied(path: string): boolean {
  const [name = '', language] = basename(path).split('.');
  const isOther = dirname(path) === SHIPPED && language !== undefined && ![...FEW, ...SHARED].includes(name);
  return language !== 'fr' && !isOther;
}
