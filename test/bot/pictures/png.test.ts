import { inflateSync } from 'node:zlib';
import { expect } from 'chai';
import { indexedPng } from '../../../bot/pictures/indexed-png.ts';
import { pngOf } from '../../../bot/pictures/png.ts';
import { drawn } from '../../../dialogs/index.ts';
import { block, schedule } from '../../dialogs/pictures/schedules.ts';

/** The chunks of a PNG by their names. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

/** The colours of all pixels, row by row, as RRGGBB. */
function coloursOf(png: Buffer): string[][] {
  const chunks = chunksOf(png);
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map(name => chunks.get(name) ?? Buffer.alloc(0));
  if (!header || !palette || !data) return [];
  const [width, rows] = [header.readUInt32BE(0), inflateSync(data)];
  return Array.from({ length: header.readUInt32BE(4) }, (_, y) =>
    Array.from({ length: width }, (__, x) => {
      const index = rows[y * (width + 1) + 1 + x] ?? 0;
      return palette.toString('hex', index * 3, index * 3 + 3);
    }),
  );
}

describe('pictures as PNG', () => {
  it('keeps every colour of a picture with few', async () => {
    const rgba = Buffer.from('ff0000ff00ff00ff0000ffffff0000ff', 'hex');
    expect(coloursOf(await indexedPng({ width: 2, height: 2, rgba }))).to.deep.equal([
      ['ff0000', '00ff00'],
      ['0000ff', 'ff0000'],
    ]);
  });

  it('makes at most 256 colours of many, each near to what it was', async () => {
    const rgba = Buffer.alloc(64 * 64 * 4);
    for (let pixel = 0; pixel < 64 * 64; pixel++)
      rgba.set([(pixel % 64) * 4, Math.floor(pixel / 64) * 4, 0, 255], pixel * 4);
    const colours = coloursOf(await indexedPng({ width: 64, height: 64, rgba }));
    expect(new Set(colours.flat()).size).to.be.at.most(256);
    const far = colours.flatMap((row, y) =>
      row.filter(
        (colour, x) =>
          Math.abs(Number.parseInt(colour.slice(0, 2), 16) - x * 4) > 32 ||
          Math.abs(Number.parseInt(colour.slice(2, 4), 16) - y * 4) > 32,
      ),
    );
    expect(far).to.deep.equal([]);
  });

  it('draws a full week with its titles in less than 60 KB', async () => {
    const days = ['04', '05', '06', '07', '08'];
    const blocks = days.flatMap(day =>
      Array.from({ length: 8 }, (_, hour) =>
        block(
          day,
          [`${String(hour + 9).padStart(2, '0')}:00`, `${String(hour + 9).padStart(2, '0')}:50`],
          `Review ${day}/${hour} Größe`,
        ),
      ),
    );
    const svg = drawn({ schedule: schedule(days, { blocks }), locale: 'de-DE' }, { alt: 'Woche', colours: 'light' });
    const png = await pngOf(svg, 720);
    expect(png.length).to.be.lessThan(60_000);
    const colours = coloursOf(png);
    expect([colours.length > 600, colours[0]?.length]).to.deep.equal([true, 720]);
    // Letters: blocks have white in their blue.
    const blue = '0b5ba8';
    const written = colours.filter(row => row.join().includes(`${blue}`) && new Set(row).size > 6);
    expect(written.length).to.be.greaterThan(50);
  });
});
