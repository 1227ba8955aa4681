import { dirname } from 'node:path';
import { expect } from 'chai';
import { foldersAbove, projectFiles, readDoc } from './examples.ts';

/** Folders whose contents the page describes as a whole. */
const NOT_DRAWN = /^(test|bench)\//;

/** The paths of the folders in the page's tree: two spaces of indentation for each level. */
function drawnFolders(page: string): string[] {
  const [, tree = ''] = /## The tree\n\n```\n([\s\S]*?)```/.exec(page) ?? [];
  const above: string[] = [];
  return [...tree.matchAll(/^( *)([\w-]+)\/ /gm)].map(([, indent = '', name = '']) => {
    above.splice(indent.length / 2);
    above.push(name);
    return above.join('/');
  });
}

/** Every folder of the repository that holds code, and the folders above it. */
function sourceFolders(): string[] {
  const code = projectFiles().filter(file => file.endsWith('.ts') && file.includes('/'));
  const all = code.flatMap(file => foldersAbove(dirname(file)));
  return [...new Set(all)].filter(folder => !NOT_DRAWN.test(folder)).sort();
}

describe('the tree in docs/architecture.md', () => {
  const drawn = drawnFolders(readDoc('architecture.md'));

  it('has every folder of code', () => {
    expect(sourceFolders().filter(folder => !drawn.includes(folder))).to.deep.equal([]);
  });

  it('has no folder that does not exist', () => {
    const there = sourceFolders();
    expect(drawn.filter(folder => !there.includes(folder) && !NOT_DRAWN.test(folder))).to.deep.equal([]);
  });

  it('is read by its indentation', () => {
    const page =
      '## The tree\n\n```\nbot/       a\n           more words\n  http/    b\n    x/     c\ncli/       d\n```\n';
    expect(drawnFolders(page)).to.deep.equal(['bot', 'bot/http', 'bot/http/x', 'cli']);
  });
});
