import { LineCounter } from 'yaml';
import type { Fault } from '../faults.ts';

/** The text of a file, with the offsets of its lines. Byte order marks and the line ends of other systems change nothing. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  readonly counter = new LineCounter();

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  }

  get lines(): string[] {
    return this.text.split('\n');
  }

  /** The 0-based line of an offset in characters. */
  lineOf(offset: number): number {
    return this.counter.linePos(offset).line - 1;
  }

  /** @param offset in characters */
  fault(offset: number, message: string, hint?: string): Fault {
    const { line, col } = this.counter.linePos(offset);
    return this.faultAt({ line: line - 1, column: col - 1 }, message, hint);
  }

  /** @param place 0-based */
  faultAt({ line, column }: { line: number; column: number }, message: string, hint?: string): Fault {
    const position = { file: this.file, line: line + 1, column: column + 1 };
    return { ...position, source: this.lines[line] ?? '', message, ...(hint && { hint }) };
  }
}
