import type { FoundFault, NamedSource } from '../files/folder.ts';
import type { TemplateFile } from '../files/schema.ts';

/**
 * Finds sentences that start two templates, or occur twice in one. `{range}` of another type makes a different
 * sentence.
 */
export function checkUtterances(templates: readonly NamedSource<TemplateFile>[]): FoundFault[] {
  const first = new Map<string, string>();
  return templates.flatMap(({ name: of, source: { yaml, file } }) =>
    (file.utterances ?? []).flatMap((utterance, index) => {
      const meaning = utterance
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .replace(/\{([^{}]*)\}/g, (_, name: string) => `{${file.entities[name]?.type ?? name}}`);
      const earlier = first.get(meaning);
      if (earlier === undefined) {
        first.set(meaning, file.name);
        return [];
      }
      const where = earlier === file.name ? 'this template' : `\`${earlier}\``;
      const fault = yaml.fault(['utterances', index], `${where} already has this utterance`);
      return [{ of, fault: { ...fault, severity: 'local' } }];
    }),
  );
}
