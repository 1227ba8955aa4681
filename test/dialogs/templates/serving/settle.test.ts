import { expect } from 'chai';
import type { Fault } from '../../../../core/faults.ts';
import { allOf, type FoundFault, readFolder, type Selection } from '../../../../dialogs/templates/files/folder.ts';
import type { RawFiles } from '../../../../dialogs/templates/folders/raw-files.ts';
import type { Inspected } from '../../../../dialogs/templates/load.ts';
import { settle } from '../../../../dialogs/templates/serving/settle.ts';
import { finished, type InSteps } from '../../../../nlu/index.ts';

const filesOf = (texts: Readonly<Record<string, string>>): RawFiles =>
  new Map(Object.entries(texts).map(([name, text]) => [name, { name, path: `t/${name}`, bytes: Buffer.from(text) }]));

/** `good` with some files in a new version. */
const edited = (good: RawFiles, texts: Readonly<Record<string, string>>): RawFiles =>
  new Map([...good, ...filesOf(texts)]);

const fault = (of: string, file = of, severity?: Fault['severity']): FoundFault => ({
  of,
  fault: { file: `t/${file}`, message: 'wrong', ...(severity && { severity }) },
});

describe('settling for files without faults', () => {
  /** @param look  the faults of a selection, given the text of each file that is used */
  function settled(current: RawFiles, good: RawFiles, look: (texts: Record<string, string>) => FoundFault[]) {
    const textsOf = ({ files, out }: Selection): Record<string, string> =>
      Object.fromEntries(
        [...files.values()].filter(({ name }) => !out.has(name)).map(({ name, bytes }) => [name, String(bytes)]),
      );
    const folder = readFolder(allOf(new Map()));
    function* inspect(selection: Selection): InSteps<Inspected> {
      yield;
      return { folder, findings: look(textsOf(selection)) };
    }
    const { selection, wrong } = finished(settle(allOf(current), { good, language: 'en', inspect }));
    return { texts: textsOf(selection), wrong: wrong.length };
  }

  const good = filesOf({ 'a.yaml': 'next: b', 'b.yaml': 'old b', 'c.yaml': 'old c' });

  it('takes everything new if there is no fault', () => {
    const current = edited(good, { 'b.yaml': 'new b' });
    expect(settled(current, good, () => []).texts['b.yaml']).to.equal('new b');
  });

  it('goes back in the file that another depends on, and in no other', () => {
    const current = edited(good, { 'b.yaml': 'new b', 'c.yaml': 'new c' });
    const look = (texts: Record<string, string>) => (texts['b.yaml'] === 'new b' ? [fault('a.yaml')] : []);
    expect(settled(current, good, look)).to.deep.equal({
      texts: { 'a.yaml': 'next: b', 'b.yaml': 'old b', 'c.yaml': 'new c' },
      wrong: 1,
    });
  });

  it('goes back in every new file if one is not enough', () => {
    const current = edited(good, { 'b.yaml': 'new b', 'c.yaml': 'new c' });
    const look = (texts: Record<string, string>) =>
      [texts['b.yaml'], texts['c.yaml']].some(text => text?.startsWith('new')) && texts['a.yaml']
        ? [fault('a.yaml')]
        : [];
    expect(settled(current, good, look).texts).to.deep.equal({
      'a.yaml': 'next: b',
      'b.yaml': 'old b',
      'c.yaml': 'old c',
    });
  });

  it('keeps new files in which going back would not help', () => {
    const current = edited(good, { 'b.yaml': 'new b', 'c.yaml': 'new c' });
    const look = (texts: Record<string, string>) => (texts['a.yaml'] ? [fault('a.yaml')] : []);
    expect(settled(current, good, look).texts).to.deep.equal({ 'b.yaml': 'new b', 'c.yaml': 'new c' });
  });

  it('leaves out a file that no older version mends, and nothing else', () => {
    const look = (texts: Record<string, string>) => (texts['a.yaml'] ? [fault('a.yaml')] : []);
    expect(settled(good, good, look).texts).to.deep.equal({ 'b.yaml': 'old b', 'c.yaml': 'old c' });
  });

  it('bears a fault that affects nothing else if there is no older version', () => {
    const look = () => [fault('a.yaml', 'a.yaml', 'local')];
    expect(settled(good, good, look)).to.deep.equal({
      texts: { 'a.yaml': 'next: b', 'b.yaml': 'old b', 'c.yaml': 'old c' },
      wrong: 1,
    });
    const current = edited(good, { 'a.yaml': 'next: x' });
    const once = (texts: Record<string, string>) => (texts['a.yaml'] === 'next: x' ? look() : []);
    expect(settled(current, good, once).texts['a.yaml']).to.equal('next: b');
  });

  it('ignores warnings', () => {
    const current = edited(good, { 'a.yaml': 'new a' });
    expect(settled(current, good, () => [fault('a.yaml', 'a.yaml', 'warning')]).texts['a.yaml']).to.equal('new a');
  });
});
