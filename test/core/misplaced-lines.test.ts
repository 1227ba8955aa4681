import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { misplacedLine } from '../../core/yaml/mends/misplaced.ts';
import { parseYaml } from '../../core/yaml/yaml.ts';

const TEMPLATES = join(import.meta.dirname, '../../templates');
const linesOf = (name: string): string[] => readFileSync(join(TEMPLATES, name), 'utf8').split('\n');

describe('a line in the wrong column', () => {
  it('is found nowhere in a file that is as it should be', () => {
    for (const name of ['create-event.yaml', 'bot.yaml', 'shared.de.yaml', 'cards/event.yaml', 'preset-ranges.yaml']) {
      expect(misplacedLine(linesOf(name)), name).to.deep.equal([]);
    }
  });

  it('is the one that is named, wherever a line is moved by a level', () => {
    const lines = linesOf('find-free-time.yaml');
    const start = lines.findIndex(line => line.startsWith('entities:'));
    const end = lines.findIndex(line => line.startsWith('replies:'));
    const wrong: string[] = [];
    let told = 0;
    for (let at = start; at < end; at++) {
      const line = lines[at] ?? '';
      const indent = /^ */.exec(line)?.[0].length ?? 0;
      for (const column of [indent - 2, indent - 1, indent + 1, indent + 2]) {
        // The only field of `calendar` could as well be the one that is wrong.
        if (['', 'calendar:'].includes(line.trim()) || column < 0) continue;
        const read = parseYaml(lines.with(at, ' '.repeat(column) + line.trimStart()).join('\n'), 'a.yaml');
        if (!('faults' in read)) continue;
        told++;
        const found = read.faults.map(fault => fault.line);
        if (found.length !== 1 || found[0] !== at + 1) wrong.push(`${at + 1} to ${column}: ${found}`);
      }
    }
    expect([told > 60, wrong]).to.deep.equal([true, []]);
  });
});
