import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { childEnvironment } from '../child-environment.ts';
import { type Instruction, ROOT, readStages, type Stage, sentToEngine } from './dockerfile.ts';

/** If set, packages are installed as the Dockerfile says; otherwise they are linked from this machine. */
const INSTALLS = Boolean(process.env['CONTAINER_INSTALLS']);
const IS_ROOT = process.getuid?.() === 0;

/** Carries out a Dockerfile in a folder: each stage has a subfolder as its file system. */
export class PlainFolder {
  readonly #root = mkdtempSync(join(tmpdir(), 'container-'));
  readonly #stages = readStages();
  readonly #environment: Record<string, string> = {};
  #workdir = '/';

  constructor() {
    chmodSync(this.#root, 0o755);
    // The base image contains Node.
    mkdirSync(join(this.#root, 'bin'));
    cpSync(process.execPath, join(this.#root, 'bin/node'));
    for (const stage of this.#stages) this.#build(stage);
  }

  /** The place of a path in the last stage. */
  path(path: string): string {
    return this.#in(this.#stages.at(-1), path);
  }

  /** Starts a command like the image: with its user, folder and settings only. */
  start(command: readonly string[], settings: Record<string, string> = {}): ChildProcessWithoutNullStreams {
    const [word = '', ...rest] = command;
    const path = `${join(this.#root, 'bin')}:${process.env['PATH']}`;
    const { ENV_FILE, ...outside } = childEnvironment();
    // A linked package must find its dependencies in this folder, not next to the original.
    const links = INSTALLS ? {} : { NODE_OPTIONS: '--preserve-symlinks' };
    const env = { ...outside, ...links, PATH: path, HOME: '/', ...this.#environment, ...settings };
    return spawn(word, rest, { cwd: this.path(this.#workdir), env, ...(IS_ROOT && { uid: 1000, gid: 1000 }) });
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  #in(stage: Stage | undefined, path: string): string {
    return join(this.#root, `stage-${stage ? this.#stages.indexOf(stage) : 0}`, path);
  }

  #build(stage: Stage): void {
    for (const step of stage.steps) this.#carryOut(stage, step);
  }

  #carryOut(stage: Stage, { word, rest }: Instruction): void {
    switch (word) {
      case 'WORKDIR':
        this.#workdir = rest;
        mkdirSync(this.#in(stage, rest), { recursive: true });
        break;
      case 'COPY':
        this.#copy(stage, rest.split(' '));
        break;
      case 'RUN':
        this.#run(stage, rest);
        break;
      case 'ENV':
        for (const [, name = '', value = ''] of rest.matchAll(/(\S+?)=(\S+)/g)) {
          this.#environment[name] = this.#absolute(stage, value);
        }
    }
  }

  #copy(stage: Stage, words: string[]): void {
    const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
    const to = words.pop() ?? '';
    const source = this.#stages.find(({ name }) => name === from);
    for (const word of words) {
      if (!source && !sentToEngine().includes(word)) throw new Error(`.dockerignore keeps ${word} out`);
      for (const name of source ? [word] : globSync(word, { cwd: ROOT })) {
        const target = this.#in(stage, join(this.#workdir, to, ...(to === './' ? [name] : [])));
        const original = source ? this.#in(source, name) : join(ROOT, name);
        cpSync(original, target, { recursive: true, verbatimSymlinks: true });
      }
    }
  }

  #run(stage: Stage, command: string): void {
    const cwd = this.#in(stage, this.#workdir);
    const [install, ...others] = command.split(' && ');
    if (INSTALLS || !install?.startsWith('npm ci')) return void this.#shell(stage, command, cwd);
    linkPackages(cwd);
    // Linked packages must not be changed.
    if (!others.every(other => other.startsWith('find node_modules'))) throw new Error(`not known here: ${command}`);
  }

  #shell(stage: Stage, command: string, cwd: string): void {
    const user = IS_ROOT ? '1000:1000' : `${process.getuid?.()}:${process.getgid?.()}`;
    execFileSync('sh', ['-ec', this.#absolute(stage, command).replaceAll('1000:1000', user)], { cwd, stdio: 'pipe' });
  }

  #absolute(stage: Stage, text: string): string {
    return text.replace(/(?<=^|[\s:])\/(?:app|data)\b/g, path => this.#in(stage, path));
  }
}

type Locked = { dev?: boolean; optional?: boolean; devOptional?: boolean };

/** The packages that `npm ci --omit=dev --omit=optional` would install. */
function linkPackages(folder: string): void {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  for (const [path, { dev, optional, devOptional }] of Object.entries(packages)) {
    const isOutermost = path.lastIndexOf('node_modules/') === 0;
    if (!isOutermost || dev || optional || devOptional) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(folder, path));
  }
}
