import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A bot in a process of its own, from its start to its end. */
export type Child = {
  url: string;
  startMs: number;
  /** The resident set. */
  memoryMb(): number;
  /** Processor time since the start, of all threads; counted by the kernel in steps of 10 ms. */
  cpuMs(): number;
  stop(): Promise<void>;
};

/** Starts a script and waits for its `Listening on ...` line. */
export async function startChild(
  args: readonly string[],
  env: Record<string, string> = {},
  cwd: string = process.cwd(),
): Promise<Child> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await listeningUrl(child);
  const startMs = performance.now() - begun;
  return {
    url,
    startMs,
    memoryMb: () => residentMb(child.pid ?? 0),
    cpuMs: () => processorMs(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function listeningUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new TypeError('the child has no standard output');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Listening on (\S+)/.exec(line)?.[1];
    if (url) {
      child.stdout.resume();
      return url;
    }
  }
  throw new Error('the bot ended before it listened');
}

/** What the kernel counts as the process's resident set. */
function residentMb(pid: number): number {
  const kb = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kb) / 1024;
}

const MS_PER_TICK = 10;

/** User and system time of a process: fields 14 and 15 of proc_pid_stat(5). */
function processorMs(pid: number): number {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) * MS_PER_TICK;
}
