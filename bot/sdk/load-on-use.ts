import { createRequire } from 'node:module';
import { standIn } from './stand-in.ts';

const ours = createRequire(import.meta.url);
/** Resolves and loads as a package does. */
const inPackage = (name: string): NodeJS.Require => createRequire(ours.resolve(name));
const connector = inPackage('botframework-connector');
const restify = inPackage('restify');

/** Each brings a copy of the Zod that the connector brings. */
export const ZOD_USERS = ['botbuilder-core', 'botframework-schema'] as const;

/** Parts that the SDK requires when it is loaded but uses only to call a channel or to check a caller. */
export const PARTS: readonly string[] = [
  '@azure/core-rest-pipeline',
  '@azure/identity',
  '@azure/msal-node',
  'axios',
  'botbuilder-stdlib/lib/azureCoreHttpCompat',
  'https-proxy-agent',
  'jsonwebtoken',
  'node-fetch',
  './connectorApi/connectorClient',
  './emulatorApiClient',
  './teams/teamsConnectorClient',
  './teams/teamsConnectorClientContext',
  './tokenApi/tokenApiClient',
];

/** What the SDK exports again from a part with `export *`, which needs the names. */
export const REEXPORTS: Readonly<Record<string, readonly string[]>> = {
  './teams/teamsConnectorClient': ['TeamsConnectorClient', 'TeamsConnectorMappers', 'TeamsConnectorModels', 'Teams'],
  './teams/teamsConnectorClientContext': ['TeamsConnectorClientContext'],
};

/** Parts that restify requires when it is loaded. Our server uses none of them to answer a request that it routes. */
export const RESTIFY_PARTS: readonly string[] = ['./plugins', 'mime', 'pino', 'vasync'];

/**
 * Makes the SDK and restify load their largest parts when they first use them. Call it before they are imported.
 * Loading the parts takes two thirds of the start and memory of these packages, and a bot that only serves web chat
 * never uses them.
 */
export function loadOnUse(): void {
  for (const part of PARTS) standIn(connector.resolve(part), { of: connector, part, names: REEXPORTS[part] });
  for (const name of ZOD_USERS) standIn(inPackage(name).resolve('zod'), { of: connector, part: 'zod' });
  // restify reads `pre` of its plugins at once, to export it again.
  for (const part of RESTIFY_PARTS) standIn(restify.resolve(part), { of: restify, part, objects: ['pre'] });
}

/** Loads the SDK's parts now, before a message needs them. */
export function loadParts(): void {
  for (const part of PARTS) {
    const exports = connector(part) as { default?: unknown };
    void exports.default; // any name makes a stand-in load its part
  }
}
