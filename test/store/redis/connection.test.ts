import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { mock } from 'node:test';
import { expect } from 'chai';
import { fixedClock } from '../../../core/clock.ts';
import { silentLog } from '../../../core/log.ts';
import { openStore } from '../../../store/index.ts';
import { RedisConnection } from '../../../store/redis/connection.ts';

/** Long enough for any machine; the one test in which it passes does not wait for it. */
const DEADLINE_MS = 60_000;

describe('a connection to Redis', () => {
  const sockets: Socket[] = [];
  let server: Server;
  let url: string;
  let connection: RedisConnection;
  /** The server's answers to SET and CONFIG, by connection number. */
  let answers: string[];
  let asked: () => void;
  beforeEach(async () => {
    asked = () => undefined;
    server = createServer(socket => {
      const answer = answers[sockets.push(socket) - 1] ?? '';
      socket.on('data', data => {
        for (const command of data
          .toString()
          .split(/\*\d+\r\n/)
          .slice(1)) {
          const isAsked = /^\$\d\r\n(SET|CONFIG)\r\n/.test(command);
          socket.write(isAsked ? answer : '+OK\r\n');
          if (isAsked) asked();
        }
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;
    connection = new RedisConnection({ url, deadlineMs: DEADLINE_MS, log: silentLog });
  });
  afterEach(async () => {
    await connection.close();
    for (const socket of sockets.splice(0)) socket.destroy();
    server.close();
  });
  const set = () => connection.use(client => client.set('k', 'v')).catch((error: Error) => error.message);

  it('is made once for many calls', async () => {
    answers = ['+OK\r\n'];
    expect(await Promise.all([set(), set(), set()])).to.deep.equal(['OK', 'OK', 'OK']);
    expect(await set()).to.equal('OK');
    expect(sockets.length).to.equal(1);
  });

  it('is replaced after a failover, if its server may no longer write', async () => {
    const refusal = "READONLY You can't write against a read only replica.";
    answers = [`-${refusal}\r\n`, '+OK\r\n'];
    expect(await set()).to.equal(refusal);
    expect(await set()).to.equal('OK');
    expect(sockets.length).to.equal(2);
  });

  it('stays if only a command is wrong', async () => {
    answers = ['-ERR value is not valid\r\n'];
    expect(await set()).to.equal('ERR value is not valid');
    expect(await set()).to.equal('ERR value is not valid');
    expect(sockets.length).to.equal(1);
  });

  it('F7 is replaced after a missing answer', async () => {
    answers = ['', '+OK\r\n'];
    const isAsked = new Promise<void>(resolve => {
      asked = resolve;
    });
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const late = set();
      await isAsked;
      mock.timers.tick(DEADLINE_MS);
      expect(await late).to.equal('no answer within 60000 ms');
    } finally {
      mock.timers.reset();
    }
    expect(await set()).to.equal('OK');
    expect(sockets.length).to.equal(2);
  });

  it('is closed if the store cannot be opened', async () => {
    answers = ['-NOAUTH Authentication required.\r\n'];
    const opened = openStore(url, { clock: fixedClock(0), log: silentLog, role: 'command' });
    expect(await opened.catch((error: Error) => error.message)).to.equal(
      `The store ${url} cannot be opened: the server refuses the user or the password.`,
    );
    const [socket] = sockets;
    if (socket && !socket.closed) await once(socket, 'close');
  });
});
