import { compileExpression } from '../templates/expressions/expression.ts';
import { escapeNothing } from '../templates/liquid/escape.ts';
import { compileWriter } from '../templates/liquid/text.ts';
import type { RenderSetting, Writer } from '../templates/rendering.ts';
import type { SentInFile } from './action-file.ts';

type Values = Readonly<Record<string, unknown>>;

/** Writes a path: each output is encoded as one segment. Gives undefined if a segment is empty, or leads upwards. */
export function compilePath(path: string): (values: Values, setting: RenderSetting) => string | undefined {
  const write = compileWriter(path, asSegment);
  return (values, setting) => {
    const written = write({ ...values }, setting);
    return isPath(written) ? written : undefined;
  };
}

const asSegment = (value: unknown): string => encodeURIComponent(escapeNothing(value));

/** True for "/desks/4.12"; false for a path with an empty segment, ".", or "..". */
export const isPath = (path: string): boolean =>
  path
    .replace(/\/$/, '')
    .split('/')
    .slice(1)
    .every(segment => segment !== '' && !/^(\.|%2e){1,2}$/i.test(segment));

/** Fills in query parameters; an empty one is left out. */
export function compileQuery(
  query: Readonly<Record<string, string>>,
): (values: Values, setting: RenderSetting) => [name: string, value: string][] {
  const writers: [string, Writer][] = Object.entries(query).map(([name, text]) => [
    name,
    compileWriter(text, escapeNothing),
  ]);
  return (values, setting) =>
    writers.flatMap(([name, write]) => {
      const value = write({ ...values }, setting);
      return value === '' ? [] : [[name, value] as [string, string]];
    });
}

/** Gives undefined for what is left out of a body. */
type Sent = (values: Values, setting: RenderSetting) => unknown;

/** Fills in a body; types are kept, and a field with an empty value is left out. */
export function compileBody(
  body: Readonly<Record<string, SentInFile>>,
): (values: Values, setting: RenderSetting) => Record<string, unknown> {
  const parts = Object.entries(body).map(([name, value]) => [name, compileSent(value)] as const);
  return (values, setting) => Object.fromEntries(filled(parts, values, setting));
}

function filled(parts: readonly (readonly [string, Sent])[], values: Values, setting: RenderSetting) {
  const all = parts.map(([name, sent]) => [name, sent(values, setting)] as const);
  return all.filter(([, value]) => value !== undefined && value !== null && value !== '');
}

function compileSent(value: SentInFile): Sent {
  if (typeof value === 'string') return compileText(value);
  if (typeof value !== 'object') return () => value;
  if (!Array.isArray(value)) return compileBody(value);
  const items = value.map((item, index) => [String(index), compileSent(item)] as const);
  return (values, setting) => filled(items, values, setting).map(([, item]) => item);
}

function compileText(text: string): Sent {
  const expression = compileExpression(text);
  return expression.kind === 'literal' ? () => text : expression.evaluate;
}
