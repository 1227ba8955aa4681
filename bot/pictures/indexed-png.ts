import { promisify } from 'node:util';
import { crc32, deflate as deflateLater } from 'node:zlib';

const deflate = promisify(deflateLater);

/** Four bytes a pixel: red, green, blue, opacity (which is full). */
type Pixels = { width: number; height: number; rgba: Buffer };

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const [EIGHT_BITS, PALETTE] = [8, 3];

/**
 * A PNG of at most 256 colours with one byte a pixel: a third of the size that a picture of blocks and letters has with four. If
 * it has more colours, those that are nearly the same become one.
 * @see https://www.w3.org/TR/png-3/
 */
export async function indexedPng({ width, height, rgba }: Pixels): Promise<Buffer> {
  const { rows, colours } = indexed(new Uint32Array(rgba.buffer, rgba.byteOffset, width * height), width);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([EIGHT_BITS, PALETTE], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap(colour => [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff]))),
    chunk('IDAT', await deflate(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Indexed = { rows: Buffer; colours: number[] };

/** Two bits a channel make 64 colours, so the last try always succeeds. */
function indexed(pixels: Uint32Array, width: number): Indexed {
  for (const dropped of [0, 2, 3, 4, 5]) {
    const found = ofColours(pixels, width, maskWithout(dropped));
    if (found) return found;
  }
  return ofColours(pixels, width, maskWithout(6)) ?? { rows: Buffer.alloc(0), colours: [] };
}

/** Keeps the upper bits of each channel. */
const maskWithout = (bits: number): number => ((0xff << bits) & 0xff) * 0x01010101;

/** Each row is preceded by its filter, which is none. @returns undefined if there are too many colours */
function ofColours(pixels: Uint32Array, width: number, mask: number): Indexed | undefined {
  const indexes = new Map<number, number>();
  const colours: number[] = [];
  const height = pixels.length / width;
  const rows = Buffer.alloc((width + 1) * height);
  let [last, index, at, pixel] = [-1, 0, 0, 0];
  for (let y = 0; y < height; y++) {
    at++;
    for (let x = 0; x < width; x++) {
      const colour = pixels[pixel++] ?? 0;
      if (colour !== last) {
        last = colour;
        index = indexes.get(colour & mask) ?? colours.push(colour) - 1;
        if (index === MOST_COLOURS) return undefined;
        indexes.set(colour & mask, index);
      }
      rows[at++] = index;
    }
  }
  return { rows, colours };
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
