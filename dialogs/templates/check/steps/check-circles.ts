import type { FoundFault, NamedSource } from '../../files/folder.ts';
import type { TemplateFile } from '../../files/schema.ts';
import { dialogSteps, nextOf } from '../../files/steps-of.ts';

/** The templates that are steps of others. */
export const stepsAmong = (files: readonly TemplateFile[]): ReadonlySet<string> =>
  new Set(files.flatMap(file => dialogSteps(file).map(({ name }) => name)));

/** The templates to which others lead. */
export const reachedFrom = (files: readonly TemplateFile[]): ReadonlySet<string> =>
  new Set([...stepsAmong(files), ...files.flatMap(file => nextOf(file).map(({ template }) => template))]);

/** Finds templates that would run themselves as a step. */
export function checkCircles(templates: readonly NamedSource<TemplateFile>[]): FoundFault[] {
  const byName = new Map(templates.map(({ source: { file } }) => [file.name, file]));
  const reaches = (from: string, to: string, seen: readonly string[] = []): boolean => {
    const file = byName.get(from);
    if (!file || seen.includes(from)) return false;
    return dialogSteps(file).some(({ name }) => name === to || reaches(name, to, [...seen, from]));
  };
  return templates.flatMap(({ name: of, source: { yaml, file } }) =>
    dialogSteps(file)
      .filter(({ name }) => name === file.name || reaches(name, file.name))
      .map(({ name, index }) => {
        const message = `\`${name}\` leads back to \`${file.name}\``;
        return { of, fault: yaml.fault(['do', index, 'template'], message) };
      }),
  );
}
