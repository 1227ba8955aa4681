import type { Agent } from 'node:http';
import https from 'node:https';
import { http } from '../node-http.ts';
import { publicLookup } from './addresses.ts';
import type { Destination } from './destination.ts';
import { forbiddenHost } from './refusals.ts';

/** Longer than the usual time between two messages. Google closes idle connections after four minutes. */
const KEEP_IDLE_MS = 120_000;

/** The proxy of Node's default agents, if `NODE_USE_ENV_PROXY` sets one. */
const { proxyEnv } = https.globalAgent.options;
const proxy = proxyEnv && { proxyEnv };

const options = { keepAlive: true, timeout: KEEP_IDLE_MS, ...proxy };
const shared = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
/** Uses no proxy, because a proxy would resolve the name again, without our check. */
const publicHttps = new https.Agent({ lookup: publicLookup() });

/** The agent for a destination. Agents are shared by the whole process and keep connections open between requests. */
export function agentFor({ protocol }: URL, { publicOnly }: Destination): Agent {
  if (publicOnly) return publicHttps;
  return protocol === 'http:' ? shared['http:'] : shared['https:'];
}

type Allows = Destination['allows'];
type Connect = Agent['createConnection'];

/** Makes an agent refuse connections that are not allowed. `isImmutable` stops @hapi/hoek from making broken copies. */
function guarded<A extends Agent>(agent: A, allows: Allows): A {
  const connect: Connect = agent.createConnection.bind(agent);
  const protocol = agent instanceof https.Agent ? 'https:' : 'http:';
  const createConnection = (...[options, done]: Parameters<Connect>): ReturnType<Connect> =>
    refused(protocol, allows, [options, done]) ? undefined : connect(options, done);
  return Object.assign(agent, { isImmutable: true, createConnection });
}

function refused(protocol: string, allows: Allows, [{ host, port }, done]: Parameters<Connect>): boolean {
  const name = host ?? 'localhost';
  if (allows(new URL(`${protocol}//${name.includes(':') ? `[${name}]` : name}:${port}`))) return false;
  process.nextTick(() => done?.(forbiddenHost(name), undefined as never)); // Node's type requires a stream even with an error
  return true;
}

/** Agents for a library that makes its own requests. The caller must configure its limits for time, size and redirects. */
export function guardedAgents(allows: Allows): { http: Agent; https: https.Agent } {
  return {
    http: guarded(new http.Agent({ ...proxy }), allows),
    https: guarded(new https.Agent({ ...proxy }), allows),
  };
}

/**
 * Disables Node's default agents and `fetch` for the whole process, so an HTTP client that we overlooked in a library
 * fails with "outgoing/forbidden-host" and sends nothing.
 */
export function closeDefaultClients(): void {
  const { http: plain, https: secure } = guardedAgents(() => false);
  http.globalAgent = plain;
  https.globalAgent = secure;
  globalThis.fetch = async () => {
    throw forbiddenHost('');
  };
}
