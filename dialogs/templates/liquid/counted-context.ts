import { Context } from 'liquidjs';
import { titleOf } from '../shapes.ts';
import { sizeOf } from './filters.ts';
import { isWhenView, MOMENTS, momentOf } from './moments.ts';

export type Name = string | number;

export const isName = (content: unknown): content is Name => typeof content === 'string' || typeof content === 'number';

/** Comparing texts is many times as fast as filtering them. */
const READ_PER_WORK = 16;

/** Charges for each name that a text looks up, by the size of its value. */
export class CountedContext extends Context {
  /** The value of names like `event.when`, found by plain calls; undefined if there is none. */
  lookUp(names: readonly Name[]): unknown {
    const [first] = names;
    if (first === undefined) return undefined;
    const value = this.#follow(this['findScope'](first), names);
    if (value !== undefined) this.#charge(value);
    return value;
  }

  #follow(start: unknown, names: readonly Name[]): unknown {
    let [value, holder] = [start, start];
    for (const [at, name] of names.entries()) {
      const title = name === 'title' && isText(value) ? titleIn(holder, names[at - 1]) : undefined;
      [holder, value] = [value, title === undefined ? this.readProperty(value as object, name) : title];
    }
    return value;
  }

  /** A value that is not there is as long as an empty list. A time has a start and an end. */
  override readProperty(value: Parameters<Context['readProperty']>[0], name: Parameters<Context['readProperty']>[1]) {
    if (value === null && name === 'size') return 0;
    if (isWhenView(value) && typeof name === 'string' && MOMENTS.includes(name)) return momentOf(value, name);
    return super.readProperty(value, name);
  }

  /** What liquidjs itself looks names up with. */
  override *_getFromScope(...asked: Parameters<Context['_getFromScope']>): IterableIterator<unknown> {
    const [scope, names] = asked;
    const known = Array.isArray(names) && names.every(isName) ? this.#follow(scope, names) : undefined;
    const value = known === undefined ? yield* super._getFromScope(...asked) : known;
    this.#charge(value);
    return value;
  }

  #charge(value: unknown): void {
    this.memoryLimit.use(1 + Math.ceil(sizeOf(value) / READ_PER_WORK));
  }
}

/** The value of a choice, or nothing if it has none. */
const isText = (value: unknown): boolean => typeof value === 'string' || value === null;

/** What people call the option of a choice stands next to its value. */
function titleIn(holder: unknown, choice: Name | undefined): unknown {
  const key = titleOf(String(choice));
  const isThere = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key);
  return isThere ? (holder as Record<string, unknown>)[key] : undefined;
}
