import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findPackageJSON } from 'node:module';
import { dirname, join, parse } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { z } from 'zod';
import type { Route } from './server.ts';

/** At this level brotli compresses Web Chat's bundle of 3.9 MB to 20 % in well under a second. */
const BROTLI_QUALITY = 6;

type Encoding = 'br' | 'gzip' | 'identity';

const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: bytes => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: bytes => promisify(gzip)(bytes),
  identity: async bytes => bytes,
};

/** A file for browsers. They can cache it forever, because every version has a different name. */
type StaticFile = { name: string; type: string; read(): Promise<Buffer> };

const withVersion = z.object({ version: z.string() });

/** A script from a package, named by the package's version. Hashing its content would slow down the start. */
export async function packagedScript(name: string, packageName: string, path: string): Promise<StaticFile> {
  const manifest = findPackageJSON(packageName, import.meta.url) ?? '';
  const { version } = withVersion.parse(JSON.parse(await readFile(manifest, 'utf8')));
  const script = join(dirname(manifest), path);
  return { name: `${name}-${version}.js`, type: 'text/javascript', read: () => readFile(script) };
}

/** One of our own small files, named with a hash of its content. */
export async function ownFile(url: URL): Promise<StaticFile> {
  const { name, ext } = parse(url.pathname);
  const bytes = await readFile(url);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { name: `${name}-${digest}${ext}`, type: typeOf(ext), read: async () => bytes };
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

function typeOf(extension: string): string {
  const type = TYPES[extension];
  if (!type) throw new TypeError(`no media type is known for ${extension}`);
  return type;
}

/** Serves a file under `root`. It is compressed once, at the first request. */
export function fileRoute(root: string, { name, type, read }: StaticFile): Route {
  const made = new Map<Encoding, Promise<Buffer>>();
  function encoded(encoding: Encoding): Promise<Buffer> {
    const bytes = made.get(encoding) ?? read().then(compress[encoding]);
    made.set(encoding, bytes);
    bytes.catch(() => made.delete(encoding));
    return bytes;
  }
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const encoding = acceptedBy(request);
    const bytes = await encoded(encoding);
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-length': bytes.length,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    });
    response.end(bytes);
  }
  return { method: 'GET', path: `${root}/${name}`, handle };
}

function acceptedBy({ headers }: IncomingMessage): Encoding {
  const accepted = String(headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}
