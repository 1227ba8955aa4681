import type { FoundFault, NamedSource } from '../files/folder.ts';
import type { TemplateFile } from '../files/schema.ts';
import { rememberLast } from '../remember-last.ts';

/**
 * Finds sentences that start two templates, or occur twice in one. `{range}` of another type makes a different
 * sentence, and a sign at the end makes none.
 */
export function checkUtterances(templates: readonly NamedSource<TemplateFile>[]): FoundFault[] {
  const first = new Map<string, string>();
  const enabled = templates.filter(({ source }) => source.file.enabled);
  return enabled.flatMap(({ name: of, source: { yaml, file } }) =>
    known(file, [], () => meaningsIn(file)).flatMap((meaning, index) => {
      const earlier = first.get(meaning);
      if (earlier === undefined) {
        first.set(meaning, file.name);
        return [];
      }
      const isTwice = earlier === file.name;
      const message = `${isTwice ? 'this template' : `\`${earlier}\``} already has this utterance`;
      const hint = isTwice ? 'Remove it.' : 'Remove it here or there.';
      const fault = yaml.fault(['utterances', index], message, { hint });
      return [{ of, fault: { ...fault, severity: 'local' } }];
    }),
  );
}

const known = rememberLast<readonly string[]>();

const meaningsIn = ({ utterances = [], entities }: TemplateFile): string[] =>
  utterances.map(utterance =>
    utterance
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/[ .!?]+$/, '')
      .replace(/\{([^{}]*)\}/g, (_, name: string) => `{${entities[name]?.type ?? name}}`),
  );
