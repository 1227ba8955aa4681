import type { Route } from '../http/server.ts';
import { fileRoute, ownFile, packagedScript } from '../http/static-files.ts';

const ROOT = '/webchat';

/** The URLs of the page's files. A new version has a new URL. */
export type Assets = {
  routes: Route[];
  webChat: string;
  connection: string;
  cardHost: string;
  script: string;
  style: string;
  icon: string;
};

/** The files of the page. We serve them all, so no other host learns who chats here. */
export async function openAssets(): Promise<Assets> {
  const here = (path: string): URL => new URL(path, import.meta.url);
  const files = await Promise.all([
    packagedScript('webchat', 'botframework-webchat', 'dist/webchat.js'),
    ownFile(here('./public/connection.js')),
    ownFile(here('./public/card-host.js')),
    ownFile(here('./public/page.js')),
    ownFile(here('./public/page.css')),
    ownFile(here('./public/icon.svg')),
  ]);
  const [webChat = '', connection = '', cardHost = '', script = '', style = '', icon = ''] = files.map(
    ({ name }) => `${ROOT}/${name}`,
  );
  return { routes: files.map(file => fileRoute(ROOT, file)), webChat, connection, cardHost, script, style, icon };
}
