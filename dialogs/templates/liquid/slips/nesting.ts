import { nearest } from '../../../../core/names/nearest.ts';
import type { TextFault } from '../../check/liquid/text-fault.ts';
import { tags } from '../tags.ts';
import type { Region } from './regions.ts';

/** The tags that need an end. */
const BLOCKS: readonly string[] = ['if', 'unless', 'case', 'for', 'comment'];
/** The tags inside another one. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  elsif: ['if', 'unless'],
  else: ['if', 'unless', 'case', 'for'],
  when: ['case'],
};
/** What other languages call a tag. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  elseif: 'elsif',
  elif: 'elsif',
  set: 'assign',
  switch: 'case',
  foreach: 'for',
  end: 'endif',
};

const ENDS = BLOCKS.map(name => `end${name}`);
const NAMES: readonly string[] = [...tags, ...ENDS, ...Object.keys(PARTS)];

type Tag = { name: string; offset: number; written: string };

/** The first tag of a text that is unknown, or not where it belongs. */
export function nestingFault(regions: readonly Region[]): TextFault | undefined {
  const open: Tag[] = [];
  for (const tag of regions.flatMap(tagOf)) {
    const within = open.at(-1);
    if (within?.name === 'comment' && tag.name !== 'endcomment') continue;
    const fault = faultOf(tag, within);
    if (fault) return { offset: tag.offset, ...fault };
    if (BLOCKS.includes(tag.name)) open.push(tag);
    if (ENDS.includes(tag.name)) open.pop();
  }
  const [first] = open;
  if (!first) return undefined;
  const hint = `Write \`{% end${first.name} %}\` where it ends.`;
  return { offset: first.offset, message: `\`{% ${first.written} %}\` is never closed`, hint };
}

function tagOf({ kind, inside, offset }: Region): Tag[] {
  const [, before = '', name] = /^(-?\s*)([\w-]+)/.exec(inside) ?? [];
  if (kind !== 'tag' || name === undefined) return [];
  return [{ name, offset: offset + before.length, written: inside.replace(/^-|-$/g, '').trim() }];
}

function faultOf({ name, written }: Tag, within: Tag | undefined): Omit<TextFault, 'offset'> | undefined {
  if (name === 'else' && /^else\s+if\b/.test(written)) {
    return { message: '`else if` is one word here', hint: `Write: {% ${written.replace(/^else\s+if/, 'elsif')} %}` };
  }
  if (!NAMES.includes(name)) return unknownTag(name, within);
  const owners = PARTS[name];
  if (owners) {
    if (within && owners.includes(within.name)) return undefined;
    return {
      message: `\`${name}\` has no matching opening tag`,
      hint: `It belongs between ${owners.map(owner => `\`${owner}\` and \`end${owner}\``).join(', or ')}.`,
    };
  }
  if (!ENDS.includes(name) || name === `end${within?.name}`) return undefined;
  if (!within)
    return { message: `\`${name}\` has no matching opening tag`, hint: 'Remove it, or write the tag that it ends.' };
  return {
    message: `\`${name}\` does not end \`{% ${within.written} %}\``,
    hint: `Write \`{% end${within.name} %}\`.`,
  };
}

function unknownTag(name: string, within: Tag | undefined): Omit<TextFault, 'offset'> {
  const end = name === 'end' && within ? `end${within.name}` : undefined;
  const meant = end ?? OTHER_NAMES[name.toLowerCase()] ?? nearest(name, NAMES);
  return {
    message: `unknown tag \`${name}\``,
    hint: meant ? `Did you mean \`${meant}\`?` : `Known: ${tags.join(', ')}`,
  };
}
