import { ForTag } from 'liquidjs';
import { listed } from '../prompts/most-listed.ts';
import { compileCondition } from './expressions/condition.ts';
import { type CardFile, type CardPosition, isGroup, placeOf } from './files/card-file.ts';
import { type Escape, escapeMarkdown, escapeNothing, SafeLink } from './liquid/escape.ts';
import { createContext, createLiquid, fillIn } from './liquid/liquid.ts';
import { tokenValue } from './liquid/render-nodes.ts';
import type { AdaptiveCard, Card, RenderSetting } from './rendering.ts';

/** A compiled part of a card; undefined if nothing is shown. */
type Part = (values: Record<string, unknown>, setting: RenderSetting) => unknown;

/** In a URL, a value is one encoded component, unless it is a URL itself. */
const escapeUrl: Escape = value =>
  value instanceof SafeLink ? value.url.href : encodeURIComponent(escapeNothing(value));

const liquids = {
  markdown: createLiquid(escapeMarkdown),
  plain: createLiquid(escapeNothing),
  url: createLiquid(escapeUrl),
} as const satisfies Record<CardPosition, unknown>;

/** Compiles a card that has passed the check. The card is built as an object, so no value can add structure. */
export function compileCard(name: string, file: CardFile): Card {
  const whole = compileGroup(file, undefined);
  // The schema guarantees an Adaptive Card; `type` and `version` hold no Liquid that could change them.
  return { name, render: (values, setting) => whole(values, setting) as AdaptiveCard };
}

function compileValue(value: unknown, key: string, place: CardPosition): Part {
  if (typeof value === 'string') return compileString(value, place);
  if (Array.isArray(value)) return compileList(value, key, place);
  return isGroup(value) ? compileGroup(value, undefined) : () => value;
}

function compileString(text: string, place: CardPosition): Part {
  if (!/\{[{%]/.test(text)) return () => text;
  const liquid = liquids[place];
  const nodes = liquid.parse(text);
  return (values, setting) => fillIn(liquid, nodes, { values, setting }).trim();
}

function compileList(list: readonly unknown[], key: string, place: CardPosition): Part {
  const parts = list.map(item => (isGroup(item) ? compileItem(item, key) : compileValue(item, key, place)));
  return (values, setting) => parts.flatMap(part => part(values, setting) ?? []);
}

/** An object in a list, repeated and shown as `$for` and `$if` say. */
function compileItem({ $for: loop, $if: condition, ...rest }: Record<string, unknown>, list: string): Part {
  const group = compileGroup(rest, list);
  const shown = typeof condition === 'string' ? compileCondition(condition) : undefined;
  const once: Part = (values, setting) => (!shown || shown.holds(values, setting) ? group(values, setting) : undefined);
  if (typeof loop !== 'string') return once;
  const { variable, collection } = parseHead(`{% for ${loop} %}{% endfor %}`, ForTag);
  return (values, setting) => {
    const items: unknown = tokenValue(collection, createContext(liquids.plain, { values, setting }));
    if (!Array.isArray(items)) return undefined;
    // Pages of lists are shorter than this limit; lists of people can be longer, and `unlisted` in the text counts the
    // rest.
    return listed(items).listed.flatMap(item => once({ ...values, [variable]: item }, setting) ?? []);
  };
}

function parseHead<T>(source: string, tag: abstract new (...parts: never[]) => T): T {
  const [node] = liquids.plain.parse(source);
  if (!(node instanceof tag)) throw new TypeError(`not a tag of its own: ${source}`);
  return node;
}

/**
 * An object with a URL is shown only for https, because other URLs are not safe to open. An empty text is not shown
 * either.
 */
function compileGroup(group: Record<string, unknown>, list: string | undefined): Part {
  const parts = Object.entries(group).map(
    ([key, value]) => [key, compileValue(value, key, placeOf(group, key, list))] as const,
  );
  return (values, setting) => {
    const filled = Object.fromEntries(
      parts.flatMap(([key, part]) => {
        const value = part(values, setting);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
    if (filled['type'] === 'TextBlock' && filled['text'] === '') return undefined;
    return typeof filled['url'] === 'string' && !isHttps(filled['url']) ? undefined : filled;
  };
}

const isHttps = (address: string): boolean => URL.canParse(address) && new URL(address).protocol === 'https:';
