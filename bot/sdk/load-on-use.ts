import Module, { createRequire } from 'node:module';

const ours = createRequire(import.meta.url);
/** Resolves and loads as a package of the SDK does. */
const inPackage = (name: string): NodeJS.Require => createRequire(ours.resolve(name));
const connector = inPackage('botframework-connector');

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

/**
 * Makes the SDK load its largest parts when it first uses them. Call it before the SDK is imported. Loading the parts
 * takes two thirds of the SDK's start and memory, and a bot that only serves web chat never uses them.
 */
export function loadOnUse(): void {
  for (const part of PARTS) standIn(connector.resolve(part), part);
  for (const name of ZOD_USERS) standIn(inPackage(name).resolve('zod'), 'zod');
}

/** Loads the parts now, so that no message waits for them. */
export function loadParts(): void {
  for (const part of PARTS) {
    const exports = connector(part) as { default?: unknown };
    void exports.default; // any name makes a stand-in load its part
  }
}

/** Puts a module into Node's cache at `file` that loads the connector's `part` when an export of it is read. */
function standIn(file: string, part: string): void {
  let real: object | undefined;
  const read = (name: string | symbol): unknown => {
    if (!real) {
      delete connector.cache[file];
      real = connector(part) as object;
      connector.cache[file] = connector.cache[connector.resolve(part)];
    }
    return Reflect.get(real, name);
  };
  const exports = Object.fromEntries((REEXPORTS[part] ?? []).map(name => [name, undefined]));
  for (const name in exports) Object.defineProperty(exports, name, { get: () => read(name) });
  const module = new Module(file);
  module.filename = file;
  module.loaded = true;
  // TypeScript's helpers ask for `__esModule` at once, and then leave the exports alone.
  module.exports = new Proxy(exports, { get: (_, name) => (name === '__esModule' ? true : read(name)) });
  connector.cache[file] = module;
}
