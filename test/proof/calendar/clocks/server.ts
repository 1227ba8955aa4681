import { cases, type Finding, nightOf } from './cases.ts';
import { Desk } from './desk.ts';
import { clockChanges, dayAfter, ZONES } from './oracle.ts';

/*
 * A server in the zone of its environment: plays a share of all nights on which clocks change, and reports what it found.
 */

export type Report = { nights: number; findings: number; wrong: string[] };

process.once('message', async (share: number) => {
  process.send?.(await report(share));
  process.disconnect();
});

async function report(share: number): Promise<Report> {
  const nights = ZONES.flatMap(zone => clockChanges(zone).map(change => nightOf(change, zone)));
  const count = Math.ceil(nights.length * share);
  const chosen = nights.filter(
    (_, index) => Math.floor(((index + 1) * count) / nights.length) > Math.floor((index * count) / nights.length),
  );
  const rig = await Desk.open();
  const wrong: string[] = [];
  let findings = 0;
  for (const night of chosen) {
    const desk = new Desk(rig, night.zone, dayAfter(night.date, -4));
    for (const play of cases) {
      const found = await play(desk, night);
      findings += found.length;
      wrong.push(...found.filter(isWrong).map(one => `${night.zone}: ${one.what}: ${one.found}, not ${one.expected}`));
    }
  }
  await rig.close();
  return { nights: chosen.length, findings, wrong };
}

const isWrong = ({ found, expected }: Finding): boolean => found !== expected;
