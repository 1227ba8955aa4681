import { Context, Liquid, type Template as LiquidNode, toValueSync } from 'liquidjs';
import { BotError } from '../../core/errors.ts';
import type { Escape } from './escape.ts';
import { filters, SETTING } from './filters.ts';
import type { RenderSetting } from './template.ts';

/** The tags that a text may use. There is none that reads other files, and none that loops over more than a list. */
export const tags = ['if', 'unless', 'case', 'for', 'assign', 'comment'] as const;

const MOST_CHARACTERS = 64 * 1024;
const MOST_MS = 50;
/** Characters and items that filters may make in one rendering. */
const MOST_MEMORY = 1_000_000;

/**
 * A Liquid that knows our tags and filters only, sees nothing but its values' own properties, and has no files.
 * @param outputEscape  what becomes of every `{{ value }}`. Without it the Liquid is the checker's, which renders nothing and
 *   lets unknown filters through, so that all of them are reported at once
 */
export function createLiquid(outputEscape?: Escape): Liquid {
  const liquid = new Liquid({
    ...(outputEscape && { outputEscape }),
    strictVariables: true,
    strictFilters: outputEscape !== undefined,
    ownPropertyOnly: true,
    // An empty text and zero count as false, which is what `{% if event.place %}` means to people.
    jsTruthy: true,
    templates: {},
    locale: 'en-GB',
    memoryLimit: MOST_MEMORY,
    renderLimit: MOST_MS,
  });
  for (const name of Object.keys(liquid.tags)) if (!tags.some(tag => tag === name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) liquid.unregisterFilter(name);
  for (const [name, { run }] of filters) liquid.registerFilter(name, run);
  return liquid;
}

/** The values and the setting of one rendering, as Liquid wants them. */
export function createContext(liquid: Liquid, values: Record<string, unknown>, setting: RenderSetting): Context {
  const context = new Context(values, liquid.options, { sync: true }, { liquid });
  context.setRegister(SETTING, setting);
  return context;
}

/**
 * Fills in a parsed text.
 * @throws BotError "templates/limit" when it takes longer than 50 ms or grows over 64 KiB
 */
export function fillIn(
  liquid: Liquid,
  nodes: LiquidNode[],
  values: Record<string, unknown>,
  setting: RenderSetting,
): string {
  const attempt = (): string => {
    const output = new CappedOutput();
    toValueSync(liquid.renderer.renderTemplates(nodes, createContext(liquid, values, setting), output));
    return output.buffer;
  };
  try {
    return attempt();
  } catch (error) {
    if (!isLimit(error)) throw error;
  }
  // The limit is wall clock time, and a pause of the machine is not the text's fault: once more.
  try {
    return attempt();
  } catch (error) {
    throw isLimit(error) ? new BotError('templates/limit', 'a text took too long or grew too long') : error;
  }
}

const isLimit = (error: unknown): boolean => error instanceof Error && /limit exceeded/.test(error.message);

class CappedOutput {
  buffer = '';

  write(text: string): void {
    if (this.buffer.length + text.length > MOST_CHARACTERS) throw new RangeError('output limit exceeded');
    this.buffer += text;
  }
}
