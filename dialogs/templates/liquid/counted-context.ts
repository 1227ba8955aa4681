import { Context } from 'liquidjs';
import { sizeOf } from './filters.ts';
import { isWhenView, MOMENTS, momentOf } from './moments.ts';

export type Name = string | number;

/** Comparing texts is many times as fast as filtering them. */
const READ_PER_WORK = 16;

/** Charges for each name that a text looks up, by the size of its value. */
export class CountedContext extends Context {
  /** The value of names like `event.when`, found by plain calls; undefined if there is none. */
  lookUp(names: readonly Name[]): unknown {
    const [first] = names;
    if (first === undefined) return undefined;
    let value: unknown = this['findScope'](first);
    for (const name of names) value = this.readProperty(value as object, name);
    if (value !== undefined) this.#charge(value);
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
    const value = yield* super._getFromScope(...asked);
    this.#charge(value);
    return value;
  }

  #charge(value: unknown): void {
    this.memoryLimit.use(1 + Math.ceil(sizeOf(value) / READ_PER_WORK));
  }
}
