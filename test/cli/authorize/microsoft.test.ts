import { expect } from 'chai';
import { MicrosoftLike } from '../../auth/microsoft-like.ts';
import { freshFolder, removeFolder } from '../../bot/bot-process.ts';
import { microsoftFolder } from './folder.ts';
import { run, TestRun } from './test-run.ts';

const ACCOUNT = 'team@contoso.example';

describe('npm run authorize with a provider like Microsoft', () => {
  let folder: string;
  let provider: MicrosoftLike;
  let env: Record<string, string>;

  before(async () => {
    folder = freshFolder();
    provider = await new MicrosoftLike().start();
    env = microsoftFolder(folder, provider.origin);
  });
  after(async () => {
    await provider.stop();
    removeFolder(folder);
  });

  it('authorizes an account, and tries it with a new token', async () => {
    const command = new TestRun(['microsoft-calendar'], env);
    const url = await command.says(/^ {2}(\S+\/oauth2\/v2\.0\/authorize\?\S+)$/m);
    command.type(`${new URL(url).searchParams.get('redirect_uri')}?${provider.consent(url, ACCOUNT)}`);
    await command.says(/Use this account/);
    command.type('y');
    expect(await command.ended).to.equal(0);
    provider.requests.splice(0);
    expect(await run(['microsoft-calendar', '--test'], env)).to.deep.equal({
      ...{ code: 0, errors: '' },
      out: `GET ${provider.origin}/v1.0/me\nGET ${provider.origin}/v1.0 (calendar, events, settings)\nIt works: the account is ${ACCOUNT}.\n`,
    });
    expect(provider.requests.map(({ form }) => form.get('grant_type'))).to.deep.equal([
      'refresh_token',
      ...[null, null, null, null],
    ]);
  });

  it('says at which step it fails', async () => {
    provider.refreshFault = 'interaction_required';
    const { code, out } = await run(['microsoft-calendar', '--test'], env);
    expect([code, out.split('\n')[0]]).to.deep.equal([1, 'Failed at: refresh']);
    expect(out).to.contain('-> 400 interaction_required');
  });
});
