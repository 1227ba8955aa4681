import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Route } from '../channels/server.ts';

const ROOT = '/webchat';
/** Web Chat's bundle is 3.9 MB; at this level brotli makes 20 % of it in well under a second. */
const BROTLI_QUALITY = 6;

type Encoding = 'br' | 'gzip' | 'identity';

const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: bytes => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: bytes => promisify(gzip)(bytes),
  identity: async bytes => bytes,
};

/** Where the page finds its files; a new version has a new address. */
export type Assets = { routes: Route[]; webChat: string; script: string; style: string; icon: string };

/** The files of the page, served by us: no other host learns who chats here. */
export async function openAssets(): Promise<Assets> {
  const here = (path: string): URL => new URL(path, import.meta.url);
  const files = await Promise.all([
    webChatBundle(),
    ownFile('page', 'js', 'text/javascript', here('./public/page.js')),
    ownFile('page', 'css', 'text/css', here('./public/page.css')),
    ownFile('icon', 'svg', 'image/svg+xml', here('../teams/icon.svg')),
  ]);
  const [webChat = '', script = '', style = '', icon = ''] = files.map(({ name }) => `${ROOT}/${name}`);
  return { routes: files.map(fileRoute), webChat, script, style, icon };
}

type File = { name: string; type: string; read(): Promise<Buffer> };

/** Named by its version: reading it to make a digest would take longer than the start. */
async function webChatBundle(): Promise<File> {
  const manifest = findPackageJSON('botframework-webchat', import.meta.url) ?? '';
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const bundle = join(dirname(manifest), 'dist', 'webchat.js');
  return { name: `webchat-${version}.js`, type: 'text/javascript', read: () => readFile(bundle) };
}

/** A small file of ours, named by its content. */
async function ownFile(name: string, extension: string, type: string, url: URL): Promise<File> {
  const bytes = await readFile(url);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { name: `${name}-${digest}.${extension}`, type, read: async () => bytes };
}

function fileRoute({ name, type, read }: File): Route {
  const made = new Map<Encoding, Promise<Buffer>>();
  /** Compressed once, when first asked for. */
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
  return { method: 'GET', path: `${ROOT}/${name}`, handle };
}

function acceptedBy({ headers }: IncomingMessage): Encoding {
  const accepted = String(headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}
