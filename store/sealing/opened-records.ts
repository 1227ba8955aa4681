/** A sealed record, and its text. */
type Opened = { sealed: string; text: string };

const MOST = 200;
/** Longer ones are few, and would fill the memory. */
const LONGEST = 10_000;

/**
 * The records that were opened last. Most turns read the same records as the turn before, and decrypting them
 * would be a twentieth of a question about the calendar. Only exactly the same sealed text at the same address is known.
 */
export class OpenedRecords {
  readonly #records = new Map<string, Opened>();

  textOf(address: string, sealed: unknown): string | undefined {
    const known = this.#records.get(address);
    return known?.sealed === sealed ? known?.text : undefined;
  }

  keep(address: string, record: Opened): void {
    this.#records.delete(address);
    if (record.sealed.length > LONGEST) return;
    this.#records.set(address, record);
    const [oldest] = this.#records.keys();
    if (this.#records.size > MOST && oldest !== undefined) this.#records.delete(oldest);
  }
}
