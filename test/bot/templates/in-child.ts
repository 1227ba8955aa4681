import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/**
 * Runs code in a process of its own, because the folder of Node's compile cache cannot be changed in this one.
 * @param imports  by the path of a module, what the code uses of it
 * @param code     an expression that JSON can hold
 * @param cache    the folder; undefined for none
 */
export function inChild(imports: Readonly<Record<string, string>>, code: string, cache: string | undefined): unknown {
  const lines = Object.entries(imports).map(([path, name]) => `import { ${name} } from '${resolve(ROOT, path)}';`);
  const script = `${lines.join('\n')} console.log(JSON.stringify(${code}));`;
  const env = { PATH: process.env['PATH'], ...(cache && { NODE_COMPILE_CACHE: cache }) };
  const args = ['--input-type=module', '--eval', script];
  return JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8' }));
}
