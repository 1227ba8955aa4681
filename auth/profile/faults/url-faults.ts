import type { Fault } from '../../../core/faults.ts';
import type { YamlFile } from '../../../core/yaml/yaml.ts';
import { type UrlProblem, urlProblem } from '../endpoints.ts';
import type { MissingSetting } from '../placeholders.ts';

/** Checks one URL of a profile; `more` are checks that only some URLs need. Returns its first fault. */
export type CheckUrl = (
  path: string[],
  text: string | undefined,
  ...more: ((text: string) => UrlProblem | undefined)[]
) => Fault[];

/** @param missing  URLs that contain one of these settings are not checked */
export function urlCheck(
  yaml: YamlFile,
  { missing, production }: { missing: readonly MissingSetting[]; production: boolean },
): CheckUrl {
  const open = new Set(missing.map(({ field }) => field));
  return (path, text, ...more) => {
    if (text === undefined || open.has(path.join('.'))) return [];
    const problem = urlProblem(text, { production }) ?? more.map(find => find(text)).find(found => found !== undefined);
    return problem ? [yaml.fault(path, `\`${path.join('.')}\` ${problem.message}`, { hint: problem.hint })] : [];
  };
}
