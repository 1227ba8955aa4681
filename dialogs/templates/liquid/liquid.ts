import { type Context, Liquid, type Template as LiquidNode } from 'liquidjs';
import type { RenderSetting } from '../rendering.ts';
import { Budget } from './budget.ts';
import { CountedContext } from './counted-context.ts';
import type { Escape } from './escape.ts';
import { type FilterHandler, filters, SETTING, sizeOf } from './filters.ts';
import { renderNodes } from './render-nodes.ts';
import { tags } from './tags.ts';

/**
 * Makes a Liquid that has only our tags and filters, sees only own properties of its values, and has no files.
 * @param outputEscape escapes every `{{ value }}`. Without it, the Liquid is for expressions, whose values keep their
 *   type, and for the checker: it accepts unknown filters, so the checker can report all of them at once
 */
export function createLiquid(outputEscape?: Escape): Liquid {
  const liquid = new Liquid({
    // Liquid calls this like a filter, although its type does not say so.
    ...(outputEscape && { outputEscape: counted(outputEscape) as Escape }),
    strictVariables: true,
    strictFilters: outputEscape !== undefined,
    ownPropertyOnly: true,
    // Empty texts and zero count as false, so `{% if event.place %}` works as expected.
    jsTruthy: true,
    templates: {},
    locale: 'en-GB',
  });
  for (const name of Object.keys(liquid.tags)) if (!tags.some(tag => tag === name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) liquid.unregisterFilter(name);
  for (const [name, { run }] of filters) liquid.registerFilter(name, counted(run));
  return Object.assign(liquid, { renderer: { renderTemplates: renderNodes } }); // what liquidjs's tags call for the nodes inside
}

/** A filter that pays for each use by the size of its input. */
function counted(run: FilterHandler): FilterHandler {
  return function (value, ...rest) {
    this.context.memoryLimit.use(1 + sizeOf(value));
    return run.call(this, value, ...rest);
  };
}

/** The values and setting of one rendering. */
type Rendering = { values: Readonly<Record<string, unknown>>; setting: RenderSetting };

/** The context of one rendering, as liquidjs needs it. */
export function createContext(liquid: Liquid, { values, setting }: Rendering, budget = new Budget()): Context {
  // Liquid's limiter type has private members, but Liquid calls only these methods.
  const limits = { memoryLimit: budget.work, renderLimit: budget.steps } as unknown as Limits;
  const context = new CountedContext(values, liquid.options, { sync: true }, { liquid, ...limits });
  context.setRegister(SETTING, setting);
  return context;
}

type Limits = Pick<Context, 'memoryLimit' | 'renderLimit'>;

/**
 * Renders a parsed text.
 * @throws BotError "templates/limit" if it takes too many steps, or exceeds 64 KiB
 */
export function fillIn(liquid: Liquid, nodes: LiquidNode[], rendering: Rendering): string {
  const budget = new Budget();
  const output = new CountedOutput(budget);
  try {
    renderNodes(nodes, createContext(liquid, rendering, budget), output);
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
