import { withoutEscapes } from '../../../dialogs/index.ts';
import type { AdaptiveCard } from '../../../dialogs/templates/rendering.ts';

/** The part of an Adaptive Card 1.5 element that is shown as text. */
type Element = {
  type?: string;
  text?: string;
  title?: string;
  value?: string;
  label?: string;
  altText?: string;
  placeholder?: string;
  separator?: boolean;
  isVisible?: boolean;
} & { readonly [L in ElementList]?: readonly Element[] };

type ElementList = 'body' | 'items' | 'columns' | 'facts' | 'actions' | 'inlines' | 'images' | 'rows' | 'cells';

const WIDTH = 72;

/** A card as lines in a frame, as far as text can show it: colours and sizes are missing. */
export function cardText(card: AdaptiveCard): string {
  const { body = [], actions = [] } = card as Element;
  const all = [...body.flatMap(linesOf), ...buttonLine(actions)];
  const lines = (all[0] === RULE ? all.slice(1) : all).flatMap(wrapped);
  return ['┌─', ...lines.map(line => `│ ${line}`.trimEnd()), '└─'].join('\n');
}

function linesOf(element: Element): string[] {
  if (element.isVisible === false) return [];
  const lines = contentOf(element);
  return element.separator && lines.length > 0 ? [RULE, ...lines] : lines;
}

const RULE = '─'.repeat(20);

function contentOf(element: Element): string[] {
  const { type, items = [], columns = [], facts = [], actions = [], images = [], rows = [] } = element;
  switch (type) {
    case 'TextBlock':
      return textLines(element.text);
    case 'RichTextBlock':
      return textLines(element.inlines?.map(({ text = '' }) => text).join(''));
    case 'FactSet':
      return facts.flatMap(({ title = '', value = '' }) => textLines(`${title}: ${value}`));
    case 'Container':
      return items.flatMap(linesOf);
    case 'ColumnSet':
      return inRow(columns.map(({ items: inside = [] }) => inside.flatMap(linesOf)));
    case 'Table':
      return rows.flatMap(({ cells = [] }) => inRow(cells.map(cell => (cell.items ?? []).flatMap(linesOf))));
    case 'ActionSet':
      return buttonLine(actions);
    case 'ImageSet':
      return images.flatMap(contentOf);
    default:
      return [`(${[type, element.altText ?? element.label ?? element.placeholder].filter(Boolean).join(': ')})`];
  }
}

const textLines = (text = ''): string[] => withoutEscapes(text).split('\n');

/** What stands side by side. */
function inRow(cells: readonly string[][]): string[] {
  const height = Math.max(0, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) =>
    cells
      .map(cell => cell[at] ?? '')
      .join('   ')
      .trimEnd(),
  );
}

const buttonLine = (actions: readonly Element[]): string[] =>
  actions.length > 0 ? [actions.map(({ title = '' }) => `[${title}]`).join(' ')] : [];

function wrapped(line: string): string[] {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
