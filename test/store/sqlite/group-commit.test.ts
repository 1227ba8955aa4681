import { expect } from 'chai';
import { groupCommit, type Transact } from '../../../store/sqlite/group-commit.ts';

/** Notes each transaction: how it began, and how it ended. */
function noted(): { transact: Transact; notes: string[] } {
  const notes: string[] = [];
  const transact: Transact = (work, writes) => {
    notes.push(writes ? 'begin to write' : 'begin');
    try {
      const result = work();
      notes.push('commit');
      return result;
    } catch (error) {
      notes.push('undo');
      throw error;
    }
  };
  return { transact, notes };
}

const outcome = (call: Promise<unknown>): Promise<unknown> => call.catch((error: Error) => error.message);

describe('calls of the same moment', () => {
  it('share one transaction, in their order', async () => {
    const { transact, notes } = noted();
    const group = groupCommit(transact);
    const call = (name: string) => () => notes.push(name);
    await Promise.all([group.read(call('a')), group.write(call('b')), group.read(call('c'))]);
    expect(notes).to.deep.equal(['begin to write', 'a', 'b', 'c', 'commit']);
  });

  it('that only read take no lock for writing, and one alone needs no transaction', async () => {
    const { transact, notes } = noted();
    const group = groupCommit(transact);
    expect(await Promise.all([group.read(() => 1), group.read(() => 2)])).to.deep.equal([1, 2]);
    expect(notes).to.deep.equal(['begin', 'commit']);
    expect(await group.read(() => 3)).to.equal(3);
    expect(notes).to.deep.equal(['begin', 'commit']);
  });

  it('are told of nothing before the transaction is committed', async () => {
    const { transact, notes } = noted();
    const group = groupCommit(transact);
    const told = (name: string) => () => notes.push(name);
    await Promise.all([group.write(() => 1).then(told('written')), group.read(() => 2).then(told('read'))]);
    expect(notes).to.deep.equal(['begin to write', 'commit', 'written', 'read']);
  });

  it('do not fail with one of them: what was undone is carried out alone', async () => {
    const { transact, notes } = noted();
    const group = groupCommit(transact);
    const fail = (): never => {
      throw new Error('full');
    };
    const calls = [group.write(() => 'a'), group.write(fail), group.read(() => 'b')];
    expect(await Promise.all(calls.map(outcome))).to.deep.equal(['a', 'full', 'b']);
    expect(notes).to.deep.equal(['begin to write', 'undo', 'begin to write', 'commit', 'begin to write', 'undo']);
  });

  it('that cannot be read undo nothing', async () => {
    const { transact, notes } = noted();
    const group = groupCommit(transact);
    const fail = (): never => {
      throw new Error('unreadable');
    };
    expect(await Promise.all([group.write(() => 'a'), group.read(fail)].map(outcome))).to.deep.equal([
      'a',
      'unreadable',
    ]);
    expect(notes).to.deep.equal(['begin to write', 'commit']);
  });

  it('are not lost when the store is closed', async () => {
    const { transact, notes } = noted();
    const group = groupCommit(transact);
    const written = group.write(() => 'a');
    group.flush();
    expect(notes).to.deep.equal(['begin to write', 'commit']);
    expect(await written).to.equal('a');
  });
});
