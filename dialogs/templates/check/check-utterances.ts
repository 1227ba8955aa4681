import type { Fault } from '../../../core/faults.ts';
import type { TemplateFile } from '../files/schema.ts';
import type { Source } from '../files/source.ts';

/**
 * Finds sentences that start two templates, or occur twice in one. `{range}` of another type makes a different
 * sentence.
 */
export function checkUtterances(templates: readonly Source<TemplateFile>[]): Fault[] {
  const first = new Map<string, string>();
  return templates.flatMap(({ yaml, file }) =>
    file.utterances.flatMap((utterance, index) => {
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
      return [yaml.fault(['utterances', index], `${where} already has this utterance`)];
    }),
  );
}
