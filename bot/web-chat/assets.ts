import type { Route } from '../http/server.ts';
import { fileRoute, ownFile, packagedScript } from '../http/static-files.ts';

const ROOT = '/webchat';

/** Where the page finds its files; a new version has a new address. */
export type Assets = {
  routes: Route[];
  webChat: string;
  connection: string;
  script: string;
  style: string;
  icon: string;
};

/** The files of the page, served by us: no other host learns who chats here. */
export async function openAssets(): Promise<Assets> {
  const here = (path: string): URL => new URL(path, import.meta.url);
  const files = await Promise.all([
    packagedScript('webchat', 'botframework-webchat', 'dist/webchat.js'),
    ownFile(here('./public/connection.js')),
    ownFile(here('./public/page.js')),
    ownFile(here('./public/page.css')),
    ownFile(here('./public/icon.svg')),
  ]);
  const [webChat = '', connection = '', script = '', style = '', icon = ''] = files.map(
    ({ name }) => `${ROOT}/${name}`,
  );
  return { routes: files.map(file => fileRoute(ROOT, file)), webChat, connection, script, style, icon };
}
