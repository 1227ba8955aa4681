import type { FoundFault, NamedSource } from '../files/folder.ts';
import type { TemplateFile } from '../files/schema.ts';

/** Finds titles that two templates have: people choose a template by its title, and could not tell them apart. */
export function checkTitles(templates: readonly NamedSource<TemplateFile>[]): FoundFault[] {
  const first = new Map<string, string>();
  const enabled = templates.filter(({ source }) => source.file.enabled);
  return enabled.flatMap(({ name: of, source: { yaml, file } }) => {
    const { name, title = name } = file;
    const seen = title.toLowerCase();
    const earlier = first.get(seen);
    if (earlier === undefined) {
      first.set(seen, name);
      return [];
    }
    const isWritten = file.title !== undefined;
    const fault = yaml.fault(isWritten ? ['title'] : ['name'], `\`${earlier}\` already has the title “${title}”`, {
      hint: 'People choose a template by its title, so give each one of its own.',
    });
    return [{ of, fault: { ...fault, severity: 'local' } }];
  });
}
