import { isUtf8 } from 'node:buffer';
import type { Fault } from '../faults.ts';

const UTF8 = 'Save the file again as UTF-8: most editors ask for the encoding under “Save as”.';

/** The fault of a file whose characters cannot be read, at the first of them. */
export function encodingFault(bytes: Buffer, file: string): Fault {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return { file, message: 'is saved as UTF-16', hint: UTF8 };
  const lines = linesOf(bytes);
  const line = lines.findIndex(one => !isUtf8(one) || one.includes(0));
  const found = lines[line] ?? bytes;
  const readable = /^[^\uFFFD\0]*/.exec(found.toString('utf8'))?.[0] ?? '';
  const source = readable + windows1252(found.subarray(Buffer.byteLength(readable)));
  return {
    file,
    line: line + 1,
    column: readable.length + 1,
    source,
    message: 'this character is not UTF-8',
    hint: UTF8,
  };
}

/** The lines of a file. A line feed is the same byte in all encodings that are likely here. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    lines.push(bytes.subarray(start, end < 0 ? undefined : end));
    start = end < 0 ? bytes.length + 1 : end + 1;
  }
  return lines;
}

/** What a Windows editor shows for bytes that are not UTF-8. */
const windows1252 = (bytes: Buffer): string => new TextDecoder('windows-1252').decode(bytes).replace(/\r$/, '');
