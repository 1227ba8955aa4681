import { expect } from 'chai';
import { type Holder, OWNER } from '../../../auth/accounts/user.ts';
import type { AuthorizationRequest } from '../../../auth/sign-in/authorization-requests.ts';
import type { FailedSignIn } from '../../../auth/sign-in/failed-sign-ins.ts';
import type { SignInOutcome } from '../../../auth/sign-in/outcomes.ts';
import { SignInFinisher, type SignInResult } from '../../../auth/sign-in/sign-in-finisher.ts';
import { silentLog } from '../../../core/log.ts';
import { profileAt } from '../form-server.ts';
import { ana } from '../harness.ts';

const conversation = { id: 'c1' };
const ACCOUNT = { account: 'ana@example.com', missing: [] };

const request = (holder: Holder): AuthorizationRequest => ({
  ...{ holder, profile: 'fake', need: 'read', chat: 'Teams', name: 'Ana', objectId: '', conversation },
  ...{ otherAccount: false, browser: 'the browser', verifier: 'v', scopes: [], forced: false },
});

describe('the end of a sign-in', () => {
  let shown: SignInOutcome[];
  let kept: [profile: string, end: FailedSignIn][];
  beforeEach(() => {
    shown = [];
    kept = [];
  });

  function end(holder: Holder, result: SignInResult) {
    const finisher = new SignInFinisher({
      outcomes: {
        save: async (_browser, outcome) => {
          shown.push(outcome);
          return 'id';
        },
        read: async () => undefined,
      },
      failedSignIns: {
        save: async (profile, failed) => void kept.push([profile, failed]),
        read: async () => undefined,
        forget: async () => undefined,
      },
      log: silentLog,
    });
    return finisher.finish(request(holder), profileAt('https://provider.example', 'fake'), result);
  }

  it('is reported to the chat where it began', async () => {
    expect(await end(ana, { kind: 'linked', ...ACCOUNT })).to.deep.equal({
      ...{ kind: 'over', outcomeId: 'id' },
      linked: { profile: 'fake', conversation, account: 'ana@example.com' },
    });
    expect(await end(ana, { kind: 'refused' })).to.deep.equal({
      ...{ kind: 'over', outcomeId: 'id' },
      refused: { profile: 'fake', conversation, reason: 'denied' },
    });
  });

  it('is not reported before the code is typed', async () => {
    const over = await end(ana, { kind: 'code', code: '123456', ...ACCOUNT });
    expect(over).to.deep.equal({ kind: 'over', outcomeId: 'id' });
  });

  it("is kept for the terminal in a developer's sign-in, with the place of the failure", async () => {
    const failed = { kind: 'failed', reason: 'provider', seen: '503' } as const;
    expect(await end(OWNER, failed)).to.deep.equal({ kind: 'over', outcomeId: 'id' });
    expect(await end(OWNER, { kind: 'waiting', ...ACCOUNT })).to.deep.equal({ kind: 'over', outcomeId: 'id' });
    expect(kept).to.deep.equal([['fake', failed]]);
  });

  it('is shown in the browser, with the name of its chat', async () => {
    await end(ana, { kind: 'linked', ...ACCOUNT });
    await end(OWNER, { kind: 'refused' });
    expect(shown.map(({ kind, chat, channel }) => [kind, chat, channel])).to.deep.equal([
      ['linked', 'Teams', 'msteams'],
      ['refused', 'Teams', ''],
    ]);
  });
});
