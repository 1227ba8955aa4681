import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LiveTemplates, spokenIn } from '../../../bot/templates/live-templates.ts';
import { fixedClock } from '../../../core/clock.ts';
import { type ConversationState, freshState, type Input, runTurn, type Say } from '../../../dialogs/index.ts';
import { createHttpService } from '../../../services/index.ts';
import { OFFICE_KEY, type OfficeServer } from '../../services/office-server.ts';
import { dialogContext } from '../dialog-context.ts';

const ROOT = join(import.meta.dirname, '../../..');
const EXAMPLE = join(ROOT, 'docs/examples/office');
const NOW = Date.UTC(2026, 10, 23, 9);

/** A conversation about the office, with the service of the example over HTTP. */
export type OfficeStage = {
  state: ConversationState;
  /** The process dies once the request of a write has been answered: its turn is lost. */
  dies: boolean;
  /** The reasons of failed requests. */
  failures: string[];
  say(text: string): Promise<string>;
};

let example: LiveTemplates | undefined;

/** The templates and actions of the example, with the texts of the shipped bot.yaml. */
export function officeTemplates(actions = join(EXAMPLE, 'actions')): LiveTemplates {
  const dir = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    for (const name of ['bot.yaml', 'pages.yaml', 'preset-ranges.yaml']) {
      cpSync(join(ROOT, 'templates', name), join(dir, name));
    }
    return spokenIn([dir, join(EXAMPLE, 'templates')], [actions]).live();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** @param kept receives each state that is stored */
export function officeStage(
  office: Pick<OfficeServer, 'url'>,
  templates?: LiveTemplates,
  kept?: (state: ConversationState) => void,
): OfficeStage {
  example ??= officeTemplates();
  const live = templates ?? example;
  let nonces = 0;
  const stage: OfficeStage = {
    ...{ state: freshState(), dies: false, failures: [] },
    async say(text) {
      const says = await turn({ type: 'message', text });
      return says.map(say => say.text).join('\n\n');
    },
  };
  const service = createHttpService({
    apiUrl: office.url,
    credential: async isRefused => (isRefused ? undefined : { headers: { 'x-key': OFFICE_KEY }, params: {} }),
    user: async () => ({ id: 'u1', email: 'ana@example.com' }),
    clock: fixedClock(NOW),
    report: ({ reason }) => stage.failures.push(reason),
    pause: async () => {},
  });
  const keep = (state: ConversationState): void => {
    stage.state = JSON.parse(JSON.stringify(state));
    kept?.(stage.state);
  };
  async function turn(input: Input): Promise<Say[]> {
    const context = {
      ...dialogContext(live, { now: NOW, zone: 'Europe/London', locale: 'en-GB' }),
      turn: stage.state.turn + 1,
      profiles: new Map([['office-api', { title: 'The office service', mode: 'service' as const }]]),
      newNonce: () => `nonce${++nonces}`,
    };
    const signIn = {
      access: async () => ({ kind: 'granted' as const, account: '', service }),
      invite: async () => ({ url: '' }),
      prove: async () => 'nothing-pending' as const,
      account: async () => undefined,
      signOut: async () => false,
    };
    const given = { state: stage.state, input };
    const result = await runTurn(context, given, { signIn, save: async state => keep(state) });
    if (stage.dies) return [];
    keep(result.state);
    return result.says;
  }
  return stage;
}
