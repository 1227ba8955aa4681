import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpRefusal } from './refusal.ts';

/** `:name` in the path matches one segment, which `params` has decoded. A HttpRefusal that is thrown becomes the answer. */
export type Route = {
  method: 'GET' | 'POST';
  path: string;
  handle(request: IncomingMessage, response: ServerResponse, params: Record<string, string>): Promise<void>;
};

/** A route and the parameters in the path that led to it. */
type Match = { route: Route; params: Record<string, string> };

/** A route whose path has parameters. */
type Pattern = { route: Route; path: RegExp; names: readonly string[] };

/** Longer segments match no parameter. */
const MAX_PARAM_LENGTH = 100;

/** Finds the route for a request: paths without parameters first, then the others in their order. */
export class Router {
  readonly #fixed = new Map<string, Route[]>();
  readonly #patterns: Pattern[] = [];

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      if (route.path.includes(':')) this.#patterns.push(patternOf(route));
      else this.#fixed.set(route.path, [...(this.#fixed.get(route.path) ?? []), route]);
    }
  }

  /** @throws HttpRefusal 400 for a segment that cannot be decoded, 404 for an unknown path, 405 for another method */
  find({ method, url = '' }: IncomingMessage): Match {
    const [path = ''] = url.split(/[?#]/, 1);
    const fixed = this.#fixed.get(path) ?? [];
    const patterns = fixed.length > 0 ? [] : this.#patterns.filter(pattern => pattern.path.test(path));
    const route = fixed.find(isFor(method));
    if (route) return { route, params: {} };
    const pattern = patterns.find(one => isFor(method)(one.route));
    if (pattern) return { route: pattern.route, params: paramsIn(path, pattern) };
    throw new HttpRefusal(fixed.length > 0 || patterns.length > 0 ? 405 : 404, { closes: true });
  }
}

const isFor =
  (method: string | undefined) =>
  (route: Route): boolean =>
    route.method === method;

function patternOf(route: Route): Pattern {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const source = route.path.replaceAll('.', '\\.').replaceAll(/:\w+/g, `([^/]{1,${MAX_PARAM_LENGTH}})`);
  return { route, path: new RegExp(`^${source}$`), names };
}

/** @throws HttpRefusal 400 */
function paramsIn(path: string, { path: pattern, names }: Pattern): Record<string, string> {
  const [, ...values] = pattern.exec(path) ?? [];
  try {
    return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]));
  } catch {
    throw new HttpRefusal(400);
  }
}
