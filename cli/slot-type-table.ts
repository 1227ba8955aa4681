import { slotTypes } from '../dialogs/slots/index.ts';

const BEGIN = '<!-- entity types: `npm run schemas` writes this table -->';
const END = '<!-- end of the entity types -->';

/**
 * Returns a Markdown page with its table of entity types regenerated.
 * @throws TypeError if the page lacks the lines around the table
 */
export function withSlotTypes(page: string): string {
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start) throw new TypeError(`the page needs the lines ${BEGIN} and ${END}`);
  return `${page.slice(0, start)}${BEGIN}\n\n${table()}\n\n${page.slice(end)}`;
}

function table(): string {
  const rows = Object.entries(slotTypes).map(([name, { docs }]) => `| \`${name}\` | ${docs.is} | ${docs.shown} |`);
  return ['| type | what it is | how texts show it |', '| --- | --- | --- |', ...rows].join('\n');
}
