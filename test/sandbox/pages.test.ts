import { expect } from 'chai';
import { ALEX, ANA, type Api, AUTH, meeting, request, startApi } from './api.ts';

describe('sandbox pages', () => {
  let api: Api;
  before(async () => {
    api = await startApi({ empty: true });
    const attendees = [{ email: ANA }];
    api.control.addEvent(ALEX, meeting(20, 10, { id: 'abcde12345', summary: '<img src=x> & "you"', attendees }), {
      sendUpdates: 'all',
    });
  });
  after(() => api.close());

  const authorize = () => {
    const parameters = {
      client_id: 'sandbox-client',
      redirect_uri: 'http://127.0.0.1:3978/cb',
      response_type: 'code',
      scope: `${AUTH}calendar.readonly`,
    };
    return `${api.url}/o/oauth2/v2/auth?${new URLSearchParams({ ...parameters, login_hint: ANA })}`;
  };
  const consentPage = async () =>
    request(new URL((await request(authorize())).headers.get('location') ?? '', api.url).href);

  it('all say that this is a sandbox and allow no script', async () => {
    const eid = Buffer.from(`abcde12345 ${ALEX}`).toString('base64url');
    for (const path of ['/', '/outbox', `/agenda/${ALEX}`, `/calendar/event?eid=${eid}`]) {
      const { status, text, headers } = await request(api.url + path);
      expect([path, status]).to.deep.equal([path, 200]);
      expect(text).to.include('<strong>Sandbox.</strong>').and.not.include('<script');
      const policy = headers.get('content-security-policy');
      expect(policy)
        .to.include("default-src 'none'; script-src 'none'; style-src 'sha256-")
        .and.include("frame-ancestors 'none'");
    }
  });

  it('titles are shown as they are, never as markup', async () => {
    for (const path of ['/outbox', `/agenda/${ALEX}`]) {
      const { text } = await request(api.url + path);
      expect(text).to.include('&lt;img src=x&gt; &amp; &quot;you&quot;').and.not.include('<img');
    }
  });

  it('an event’s link shows it, and one that leads nowhere says so', async () => {
    const link = String(api.control.events(ALEX)[0]?.['htmlLink']);
    const { text } = await request(link);
    expect(text).to.include('2026-11-20 10:00 (Europe/London)').and.include('Ana Silva: needsAction');
    expect((await request(`${api.url}/calendar/event?eid=nothing`)).status).to.equal(404);
  });

  it('a guest answers on the event’s page, and the answer is in the outbox', async () => {
    const eid = Buffer.from(`abcde12345 ${ANA}`).toString('base64url');
    const link = `${api.url}/calendar/event?eid=${eid}`;
    expect((await request(link)).text).to.include('name="answer" value="declined"');
    const form = new URLSearchParams({ answer: 'declined', note: '<b>Away</b>' });
    const { status, headers } = await request(link, { method: 'POST', body: form });
    expect([status, headers.get('location')]).to.deep.equal([303, `/calendar/event?eid=${eid}`]);
    expect((await request(link)).text).to.include('Ana Silva: declined – “&lt;b&gt;Away&lt;/b&gt;”');
    expect((await request(`${api.url}/outbox`)).text)
      .to.include('answer: declined')
      .and.include('“&lt;b&gt;Away&lt;/b&gt;”');
    api.control.answer(ANA, 'abcde12345', { responseStatus: 'needsAction' });
  });

  it('the organizer has nothing to answer on the event’s page', async () => {
    const link = String(api.control.events(ALEX)[0]?.['htmlLink']);
    expect((await request(link)).text).to.not.include('name="answer"');
    const form = new URLSearchParams({ answer: 'declined' });
    expect((await request(link, { method: 'POST', body: form })).status).to.equal(404);
  });

  it('the outbox is there for programs, too', async () => {
    const { json } = await request(`${api.url}/outbox.json`);
    expect((json as unknown as unknown[]).slice(0, 1)).to.deep.equal([
      {
        to: ANA,
        from: ALEX,
        kind: 'invitation',
        sendUpdates: 'all',
        eventId: 'abcde12345',
        summary: '<img src=x> & "you"',
        start: '2026-11-20 10:00 (Europe/London)',
        end: '2026-11-20 11:00 (Europe/London)',
        sentMs: api.time.now,
      },
    ]);
  });

  it('consent is asked for in plain words, and its form may go on to the app', async () => {
    const { text, headers } = await consentPage();
    expect(text).to.include('See and download any calendar you can access using your Google Calendar');
    expect(text).to.include('127.0.0.1:3978 wants access');
    expect(headers.get('content-security-policy')).to.include("form-action 'self' http://127.0.0.1:3978");
  });

  it('a consent that is unknown or over ends in a page', async () => {
    const { status, text } = await request(`${api.url}/o/oauth2/v2/consent?request=made-up&account=${ANA}`);
    expect(status).to.equal(400);
    expect(text).to.include('This sign-in has ended.');
  });
});
