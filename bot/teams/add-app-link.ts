/**
 * Opens the app in Teams, where a person adds it for themselves.
 * @param appId  the id in the app's manifest, which is the bot's (`fillManifest`)
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function addAppLink(appId: string, tenant: string): string {
  const link = new URL(`https://teams.microsoft.com/l/app/${encodeURIComponent(appId)}`);
  if (tenant) link.searchParams.set('tenantId', tenant);
  return link.href;
}
