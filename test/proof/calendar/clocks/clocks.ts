import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { childEnvironment } from '../../../child-environment.ts';
import type { Outcome, Proof } from '../../proof.ts';
import { ZONES } from './oracle.ts';
import type { Report } from './server.ts';

const SERVERS = ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
const AT_ONCE = 2;

/** The nights on which clocks change, as a person meets them: created, moved and listed, at times that are skipped or come twice. */
export const clocks: Proof = {
  claim: `G26, G27: every change of the clocks from 2024 to 2030 in ${ZONES.length} zones × {single, recurring, whole-day} events × ${SERVERS.length} zones of the server, asked for in the chat, next to a search of the engine's clocks`,
  goal: '0 wrong instants or days',
  onEachStore: false,
  async run(share): Promise<Outcome> {
    const reports: Report[] = [];
    const waiting = SERVERS.values();
    const work = async (): Promise<void> => {
      for (const zone of waiting) reports.push(await reportOf(zone, share));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const wrong = reports.flatMap(report => report.wrong);
    if (wrong.length > 0) process.stderr.write(`${wrong.slice(0, 40).join('\n')}\n`);
    const total = (of: (report: Report) => number): number => reports.reduce((sum, report) => sum + of(report), 0);
    return {
      figure: `${wrong.length} wrong instants or days`,
      size: `${total(({ nights }) => nights)} nights, ${total(({ findings }) => findings)} findings`,
    };
  },
};

/** @throws if the server dies */
async function reportOf(zone: string, share: number): Promise<Report> {
  const child = fork(join(import.meta.dirname, 'server.ts'), { env: childEnvironment({ TZ: zone }), execArgv: [] });
  const over = new AbortController();
  const died = once(child, 'exit', over).then(() => Promise.reject(new Error(`the server in ${zone} died`)));
  const told = once(child, 'message', over) as Promise<[Report]>;
  child.send(share);
  try {
    const [report] = await Promise.race([told, died]);
    return report;
  } finally {
    over.abort();
    died.catch(() => undefined);
  }
}
