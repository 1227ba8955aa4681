import type { Route } from '../http/server.ts';
import { fileRoute, ownFile, packagedScript } from '../http/static-files.ts';

const ROOT = '/auth/teams';

/** The scripts of the last page in Teams' pop-up. We serve them, so no other host learns who signs in. */
export async function openTeamsScripts(): Promise<{ routes: Route[]; scripts: string[] }> {
  const files = await Promise.all([
    packagedScript('teams', '@microsoft/teams-js', 'dist/umd/MicrosoftTeams.min.js'),
    ownFile(new URL('./public/end.js', import.meta.url)),
  ]);
  return {
    routes: files.map(file => fileRoute(ROOT, file)),
    scripts: files.map(({ name }) => `${ROOT}/${name}`),
  };
}
