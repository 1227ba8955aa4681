import type { SoftmaxModel } from './softmax.ts';

/** A model as bytes: one line of JSON, and one byte for each cell. */
export function packed({ cells, ...rest }: SoftmaxModel): Buffer {
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(rest)}\n`),
    Buffer.from(cells.buffer, cells.byteOffset, cells.length),
  ]);
}

/** Reads what `packed` has written. */
export function unpacked<T extends SoftmaxModel>(bytes: Buffer): T {
  const end = bytes.indexOf('\n');
  const cells = new Int8Array(bytes.subarray(end + 1));
  return { ...(JSON.parse(bytes.subarray(0, end).toString()) as Omit<T, 'cells'>), cells } as T;
}
