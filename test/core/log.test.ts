import { expect } from 'chai';
import { BotError } from '../../core/errors.ts';
import { describeError } from '../../core/log.ts';

const CANARY = 'Canary-8f3a';

/** An error as an HTTP client throws it: with the request's headers and the whole answer. */
class GaxiosLike extends Error {
  readonly config = { headers: { authorization: `Bearer ${CANARY}` }, data: CANARY };
  readonly response = { data: { error: { message: CANARY } }, headers: { location: `https://x/?${CANARY}` } };
  readonly facts = { body: CANARY };
  code: unknown = CANARY;
}

describe('the log entry of an error', () => {
  it('has name, code and facts of our errors, and the names of their causes', () => {
    const cause = new GaxiosLike(CANARY, { cause: Object.assign(new Error(CANARY), { code: 'ECONNREFUSED' }) });
    const error = new BotError('calendar/unavailable', 'Not reached.', { cause, facts: { status: 503 } });
    const { at: _, ...described } = describeError(error);
    expect(described).to.containSubset({
      name: 'BotError',
      code: 'calendar/unavailable',
      facts: { status: 503 },
      cause: { name: 'Error', cause: { name: 'Error', code: 'ECONNREFUSED' } },
    });
    expect(JSON.stringify(described)).to.not.include(CANARY);
  });

  it('omits names that a server chose', () => {
    const error = Object.assign(new Error(CANARY), { name: `Error ${CANARY}`, code: 'a'.repeat(30) });
    expect(JSON.stringify(describeError(error))).to.not.match(/Canary|aaa/);
    expect(describeError(error)).to.include({ name: 'Error' });
  });

  it("keeps PostgreSQL's and Node's codes", () => {
    for (const code of ['23505', '08P01', 'EAI_AGAIN', 'ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_HTTP2_ERROR'])
      expect(describeError(Object.assign(new Error('x'), { code }))).to.include({ code });
  });

  it('has positions in our own code, in any folder', () => {
    const root = new URL('../../', import.meta.url).href;
    const error = new Error(CANARY);
    error.stack = [
      `Error: ${CANARY}`,
      `    at read (${root}nlu/read.ts:12:3)`,
      `    at async ${root}settings/index.ts:4:5`,
      `    at parse (${root}node_modules/yaml/dist/index.ts:1:1)`,
      '    at node:internal/process/task_queues:103:5',
      `    at ${root}${CANARY} with words`,
    ].join('\n');
    expect(describeError(error)['at']).to.deep.equal(['nlu/read.ts:12:3', 'settings/index.ts:4:5']);
  });

  it('ends even if an error is its own cause', () => {
    const error = new Error('x');
    error.cause = error;
    expect(JSON.stringify(describeError(error)).match(/"cause"/g)).to.have.length(5);
  });

  it('has the type of a thrown value that is no error', () => {
    expect(describeError({ body: CANARY })).to.deep.equal({ name: 'object' });
  });
});
