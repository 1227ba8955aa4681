import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { PARTS, REEXPORTS, RESTIFY_PARTS, ZOD_USERS } from '../../../bot/sdk/load-on-use.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Runs code in a process of its own, because the SDK is loaded once in each. @returns what it prints, as JSON */
function inNewProcess(code: string): unknown {
  const file = resolve(ROOT, 'bot/sdk/load-on-use.ts');
  const script = `
    const { loadOnUse, loadParts, PARTS } = await import(${JSON.stringify(file)});
    const { createRequire } = await import('node:module');
    const root = createRequire(${JSON.stringify(file)});
    const connector = createRequire(root.resolve('botframework-connector'));
    ${code}`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }));
}

describe('load the SDK on use', () => {
  it('the adapter loads none of the parts, and each works when it is used', () => {
    const found = inNewProcess(`
      loadOnUse();
      const before = Object.keys(root.cache).length;
      await import(${JSON.stringify(resolve(ROOT, 'bot/channels/azure-adapter.ts'))});
      const paths = Object.keys(root.cache);
      const loaded = ['axios', '@azure', 'node-fetch', 'jsonwebtoken'].filter(name =>
        paths.some(path => path.includes('/node_modules/' + name + '/') && root.cache[path].children.length > 0));
      const { ConnectorClient, TeamsConnectorClient } = root('botframework-connector');
      const axios = connector('axios');
      console.log(JSON.stringify([before, loaded, ConnectorClient.name, TeamsConnectorClient.name, typeof axios.post]));
    `);
    expect(found).to.deep.equal([
      PARTS.length + ZOD_USERS.length + RESTIFY_PARTS.length,
      [],
      'ConnectorClient',
      'TeamsConnectorClient',
      'function',
    ]);
  });

  it('loads the parts ahead when it is told to', () => {
    const found = inNewProcess(`
      loadOnUse();
      const isStandIn = part => connector.cache[connector.resolve(part)]?.parent === undefined;
      const before = PARTS.filter(isStandIn).length;
      loadParts();
      console.log(JSON.stringify([before, PARTS.filter(isStandIn).length]));
    `);
    expect(found).to.deep.equal([PARTS.length, 0]);
  });

  it('the HTTP server loads none of the parts of restify, and each works when it is used', () => {
    const found = inNewProcess(`
      loadOnUse();
      const { createHttpServer } = await import(${JSON.stringify(resolve(ROOT, 'bot/http/server.ts'))});
      const { silentLog } = await import(${JSON.stringify(resolve(ROOT, 'core/log.ts'))});
      const server = createHttpServer({ routes: [], upgrade() {}, ready: async () => true, log: silentLog });
      const url = await server.listen(0, '127.0.0.1');
      const { status } = await fetch(url + '/healthz');
      await server.close();
      const paths = Object.keys(root.cache);
      const loaded = ['formidable', 'http-signature', 'mime-db', 'semver', 'verror'].filter(name =>
        paths.some(path => path.includes('/node_modules/' + name + '/')));
      const restify = root('restify');
      const inRestify = createRequire(root.resolve('restify'));
      console.log(JSON.stringify([
        status, loaded, typeof restify.pre.sanitizePath, typeof restify.plugins.throttle,
        inRestify('mime').getType('a.json'), typeof inRestify('vasync').forEachPipeline, typeof inRestify('pino').destination,
      ]));
    `);
    expect(found).to.deep.equal([200, [], 'function', 'function', 'application/json', 'function', 'function']);
  });

  it('knows the names that the SDK exports again', () => {
    const connector = createRequire(createRequire(import.meta.url).resolve('botframework-connector'));
    for (const [part, names] of Object.entries(REEXPORTS)) {
      const exported = Object.keys(connector(part) as object);
      expect(exported.sort(), part).to.deep.equal([...names].sort());
    }
  });

  it('shares one Zod among packages that bring the same version', () => {
    const versionFor = (name: string): unknown => {
      const require = createRequire(createRequire(import.meta.url).resolve(name));
      return (require('zod/package.json') as { version: unknown }).version;
    };
    const expected = versionFor('botframework-connector');
    expect(ZOD_USERS.map(versionFor)).to.deep.equal(ZOD_USERS.map(() => expected));
  });
});
