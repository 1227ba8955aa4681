import { Context, Liquid, type Template as LiquidNode, toValueSync } from 'liquidjs';
import type { RenderSetting } from '../rendering.ts';
import { Budget } from './budget.ts';
import type { Escape } from './escape.ts';
import { type FilterHandler, filters, SETTING, sizeOf } from './filters.ts';

/** The tags that a text may use. There is none that reads other files, and none that loops over more than a list. */
export const tags = ['if', 'unless', 'case', 'for', 'assign', 'comment'] as const;

/**
 * A Liquid that knows our tags and filters only, sees nothing but its values' own properties, and has no files.
 * @param outputEscape  what becomes of every `{{ value }}`. Without it the Liquid is the checker's, which renders nothing and
 *   lets unknown filters through, so that all of them are reported at once
 */
export function createLiquid(outputEscape?: Escape): Liquid {
  const liquid = new Liquid({
    // Liquid calls it as it calls filters, which its type does not say.
    ...(outputEscape && { outputEscape: counted(outputEscape) as Escape }),
    strictVariables: true,
    strictFilters: outputEscape !== undefined,
    ownPropertyOnly: true,
    // An empty text and zero count as false, which is what `{% if event.place %}` means to people.
    jsTruthy: true,
    templates: {},
    locale: 'en-GB',
  });
  for (const name of Object.keys(liquid.tags)) if (!tags.some(tag => tag === name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) liquid.unregisterFilter(name);
  for (const [name, { run }] of filters) liquid.registerFilter(name, counted(run));
  return liquid;
}

/** A filter, each use of which costs as much as there is to go through, whatever comes out. */
function counted(run: FilterHandler): FilterHandler {
  return function (value, ...rest) {
    this.context.memoryLimit.use(1 + sizeOf(value));
    return run.call(this, value, ...rest);
  };
}

/** Each name in a text costs something to look up, and to compare and search what it stands for. */
class CountedContext extends Context {
  override *_getFromScope(...asked: Parameters<Context['_getFromScope']>): IterableIterator<unknown> {
    const value = yield* super._getFromScope(...asked);
    this.memoryLimit.use(1 + Math.ceil(sizeOf(value) / READ_PER_WORK));
    return value;
  }
}

/** Comparing goes through a text many times as fast as a filter does. */
const READ_PER_WORK = 16;

/** What a text is filled in with. */
export type Rendering = { values: Record<string, unknown>; setting: RenderSetting };

/** The values and the setting of one rendering, as Liquid wants them. */
export function createContext(liquid: Liquid, { values, setting }: Rendering, budget = new Budget()): Context {
  // Liquid's type of a limiter has private parts, but it only calls these methods.
  const limits = { memoryLimit: budget.work, renderLimit: budget.steps } as unknown as Limits;
  const context = new CountedContext(values, liquid.options, { sync: true }, { liquid, ...limits });
  context.setRegister(SETTING, setting);
  return context;
}

type Limits = Pick<Context, 'memoryLimit' | 'renderLimit'>;

/**
 * Fills in a parsed text.
 * @throws BotError "templates/limit" when it takes too many steps, or grows over 64 KiB
 */
export function fillIn(liquid: Liquid, nodes: LiquidNode[], rendering: Rendering): string {
  const budget = new Budget();
  const output = new CountedOutput(budget);
  try {
    toValueSync(liquid.renderer.renderTemplates(nodes, createContext(liquid, rendering, budget), output));
  } catch (error) {
    throw budget.isSpent ? budget.toError() : error;
  }
  return output.buffer;
}

class CountedOutput {
  readonly #budget: Budget;
  buffer = '';

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  write(text: string): void {
    this.#budget.written.use(text.length);
    this.buffer += text;
  }
}
