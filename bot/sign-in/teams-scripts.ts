import type { Route } from '../http/server.ts';
import { fileRoute, ownFile, packagedScript } from '../http/static-files.ts';

const ROOT = '/auth/teams';

/** What the last page of a sign-in runs in Teams' pop-up; served by us, so that no other host learns who signs in. */
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
