import type { Folder, FoundFault, Selection } from '../../files/folder.ts';
import type { TemplateFile } from '../../files/schema.ts';
import { dialogSteps } from '../../files/steps-of.ts';
import { inLanguage } from '../../folders/file-names.ts';

/** True if no step of a template is another one that is there but faulty. Otherwise its texts cannot be checked. */
export const hasItsSteps = (file: TemplateFile, { templates, names }: Asked): boolean =>
  dialogSteps(file).every(({ name }) => !names.has(name) || templates.some(({ source }) => source.file.name === name));

type Asked = Pick<Folder, 'templates' | 'names'>;

/**
 * Finds templates with a step that is another template which cannot be used. A template that does not exist, or has
 * faults itself, is reported elsewhere.
 */
export function checkSubDialogs(
  { templates, names }: Asked,
  { files, out }: Pick<Selection, 'files' | 'out'>,
  language: string,
): FoundFault[] {
  const enabled = new Map(templates.map(({ source: { file } }) => [file.name, file.enabled]));

  const whyUnusable = (name: string): { message: string; hint?: string } | undefined => {
    if (!names.has(name) || enabled.get(name)) return undefined;
    if (enabled.get(name) === false) return { message: `\`${name}\` is not enabled` };
    const [original, translated] = [`${name}.yaml`, inLanguage(`${name}.yaml`, language)];
    if (!files.has(translated)) {
      return { message: `\`${name}\` is not translated into "${language}"`, hint: `Write ${translated}.` };
    }
    return out.has(original) || out.has(translated) ? { message: `\`${name}\` is out of service` } : undefined;
  };

  return templates.flatMap(({ name: of, source: { yaml, file } }) =>
    dialogSteps(file).flatMap(({ name, index }) => {
      const why = whyUnusable(name);
      return why ? [{ of, fault: yaml.fault(['do', index, 'template'], why.message, { hint: why.hint }) }] : [];
    }),
  );
}
