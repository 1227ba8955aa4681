import type { World } from '../world.ts';
import type { Answer, Request } from './message.ts';

export type Call = { world: World; request: Request; parameters: Record<string, string> };

/** `name` is what the request log and faults call it; `{word}` in `path` stands for one segment. */
export type Route = { name: string; method: string; path: string; handle(call: Call): Answer | Promise<Answer> };

/** The route of a request with the values of its path, or nothing. */
export function findRoute(
  routes: readonly Route[],
  request: Request,
): { route: Route; parameters: Record<string, string> } | undefined {
  for (const route of routes) {
    if (route.method !== request.method) continue;
    const pattern = route.path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = new RegExp(`^${pattern}$`).exec(request.path);
    if (!match) continue;
    const values = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    return { route, parameters: Object.fromEntries(values) };
  }
  return undefined;
}
