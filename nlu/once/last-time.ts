/**
 * Remembers what was worked out the last time that all of something was gone through, so that the next time only what
 * is new is worked out. Values are shared, so nobody may change them.
 */
export class LastTime<T> {
  #before = new Map<string, T>();
  #now = new Map<string, T>();

  /** @param key  says all that the work depends on */
  get(key: string, work: () => T): T {
    const known = this.#now.get(key) ?? this.#before.get(key) ?? work();
    this.#now.set(key, known);
    return known;
  }

  /** To be called when everything was gone through: forgets what was not asked for. */
  end(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}
