import { htmlText } from '../../core/html.ts';
import { fittedLines } from './fitted-text.ts';
import { type Box, type Column, layoutOf, WIDTH } from './layout.ts';
import type { Block, Schedule } from './schedule.ts';
import { DARK, LIGHT, styleOf } from './style.ts';

/** How days and hours are written, and what the picture is called where it cannot be seen. */
type Labels = { day: (date: string) => string; hour: (hour: number) => string; alt: string };

/** `both`: the colours follow the reader's screen. `light`: for programs that do not know the screen. */
export type Colours = 'both' | 'light';

const SIZE = 10;
const LINE = 11.5;
const INSET = 3;
/** The room of the sign of an overlap. */
const SIGN = 11;

/**
 * Draws days as an SVG document: hours downwards, events as blocks, overlaps outlined and marked, free working hours
 * tinted. Every text from the calendar is escaped, and cut off at the edge of its block.
 */
export function svgOf(schedule: Schedule, labels: Labels, colours: Colours): string {
  const layout = layoutOf(schedule);
  const { height } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${n(height)}" width="${WIDTH}" height="${n(height)}" role="img">`,
    `<title>${htmlText(shown(labels.alt))}</title>`,
    `<style>${styleOf(LIGHT)}${colours === 'both' ? `@media (prefers-color-scheme:dark){${styleOf(DARK)}}` : ''}</style>`,
    `<rect class="page" width="${WIDTH}" height="${n(height)}"${colours === 'both' ? ' rx="6"' : ''}/>`,
    ...layout.columns.map(background),
    ...layout.hours.map(({ hour, y }) => hourLine(labels.hour(hour), y)),
    ...layout.columns.map((column, index) => foreground(column, { labels, index, alone: layout.columns.length === 1 })),
    '</svg>',
  ].join('');
}

function background({ box, free }: Column): string {
  return `${rect('off', box)}${free.map(one => rect('gap', one)).join('')}`;
}

const hourLine = (label: string, y: number): string =>
  `<path class="line" d="M34 ${n(y)}H${WIDTH - 2}"/><text class="hour" x="32" y="${n(y + 3)}">${htmlText(label)}</text>`;

type Setting = { labels: Labels; index: number; alone: boolean };

function foreground(column: Column, { labels, index, alone }: Setting): string {
  const middle = column.box.x + column.box.width / 2;
  return [
    `<text class="day" x="${n(middle)}" y="13">${htmlText(labels.day(column.date))}</text>`,
    ...column.allDay.map(({ block, box }, at) => blockOf(block, box, { id: `w${index}-${at}` })),
    column.more > 0
      ? `<text class="hour" x="${n(column.box.x + column.box.width)}" y="${n(column.box.y - 4)}">+${column.more}</text>`
      : '',
    ...column.blocks.map(({ block, box, clashes }, at) => blockOf(block, box, { id: `b${index}-${at}`, clashes })),
    ...column.offers.map(({ offer, box }) => offerOf(offer.number, box, alone)),
  ].join('');
}

type Shown = { id: string; clashes?: boolean };

function blockOf({ title, look }: Block, box: Box, { id, clashes = false }: Shown): string {
  const signBeside = clashes && box.height < 2 * LINE;
  const width = box.width - 2 * INSET - (signBeside ? SIGN : 0);
  const height = box.height - (clashes && !signBeside ? SIGN : 0);
  const lines = fittedLines(shown(title), { width, size: SIZE, most: Math.max(1, Math.floor((height - 1) / LINE)) });
  return [
    rect(clashes ? `${look} clash` : look, box, 3),
    lines.length > 0 ? textIn(box, { id, look, lines }) : '',
    clashes ? sign(box) : '',
  ].join('');
}

function textIn(box: Box, { id, look, lines }: { id: string; look: string; lines: readonly string[] }): string {
  const first = Math.min(9.5, box.height / 2 + 3.4);
  const spans = lines.map(
    (line, at) => `<tspan x="${n(box.x + INSET)}" y="${n(box.y + first + at * LINE)}">${htmlText(line)}</tspan>`,
  );
  const clip = `<clipPath id="${id}">${rect('', box)}</clipPath>`;
  return `${clip}<text class="${look}-text" clip-path="url(#${id})">${spans.join('')}</text>`;
}

/** A triangle with an exclamation mark, so an overlap is not told by colour alone. */
function sign({ x, y, width, height }: Box): string {
  const [left, top] = [x + width - SIGN, y + height - SIGN];
  const triangle = `<path class="sign" d="M${n(left)} ${n(top + 8)}h9l-4.5 -8z"/>`;
  return `${triangle}<path class="sign-mark" d="M${n(left + 4.5)} ${n(top + 3)}v2.4m0 1v1"/>`;
}

/** A time on offer: a frame with its number. */
function offerOf(number: number, box: Box, alone: boolean): string {
  const size = Math.min(14, box.height, box.width);
  const [x, y] = alone ? [box.x + 10, box.y + box.height / 2] : [box.x + box.width / 2, box.y + box.height / 2];
  return `${rect('offer', box, 3)}<text class="offer-text" x="${n(x)}" y="${n(y + size * 0.36)}" font-size="${n(size)}">${number}</text>`;
}

const rect = (look: string, { x, y, width, height }: Box, radius = 0): string =>
  `<rect${look && ` class="${look}"`} x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${radius ? ` rx="${radius}"` : ''}/>`;

/** Pictures have no emoji and no control characters, which the typeface cannot show. */
const shown = (title: string): string =>
  title
    .toWellFormed()
    .replace(/\ufe0f|[\p{Extended_Pictographic}\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** At most one decimal. */
const n = (value: number): string => String(Math.round(value * 10) / 10);
