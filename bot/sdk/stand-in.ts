import Module, { createRequire } from 'node:module';

const { cache } = createRequire(import.meta.url);

type Original = {
  /** The `require` of a package that requires the module. */
  of: NodeJS.Require;
  /** The module, as the package writes it. */
  part: string;
  /** Exports that must be listed. */
  names?: readonly string[] | undefined;
  /** Exports that are objects and that the package reads at once. */
  objects?: readonly string[];
};

/** Puts a module into Node's cache at `file` that loads the original when an export of it is read. */
export function standIn(file: string, { of, part, names = [], objects = [] }: Original): void {
  let real: object | undefined;
  const read = (name: string | symbol): unknown => {
    if (!real) {
      delete cache[file];
      real = of(part) as object;
      cache[file] = cache[of.resolve(part)];
    }
    return Reflect.get(real, name);
  };
  // TypeScript's helpers ask for `__esModule` at once, and then leave the exports alone.
  const known = new Map<string | symbol, unknown>([['__esModule', true]]);
  for (const name of objects)
    known.set(
      name,
      readingFrom({}, key => Reflect.get(read(name) as object, key)),
    );
  const exports = {};
  for (const name of names) Object.defineProperty(exports, name, { enumerable: true, get: () => read(name) });
  const module = new Module(file);
  module.filename = file;
  module.loaded = true;
  module.exports = readingFrom(exports, name => known.get(name) ?? read(name));
  cache[file] = module;
}

const readingFrom = (target: object, read: (name: string | symbol) => unknown): object =>
  new Proxy(target, { get: (_, name) => read(name) });
