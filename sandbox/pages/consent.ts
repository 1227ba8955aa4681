import type { Answer } from '../http/message.ts';
import type { Person } from '../model.ts';
import { PEOPLE } from '../people/people.ts';
import { face, html, page } from './layout.ts';

/** "Choose an account": one link for each person. */
export function accountPage(app: string, linkOf: (email: string) => string): Answer {
  const rows = PEOPLE.map(
    ({ email, name, zone }) => html`<li><a class="row" href="${linkOf(email)}">${face(name)}
      <span>${name}<small>${email} · ${zone}</small></span></a></li>`,
  );
  return page(
    'Choose an account',
    html`<h1>Choose an account</h1>
<p>to continue to <strong>${app}</strong></p>
<ul class="rows">${rows}</ul>
<p class="soft">Pick anyone; the first one has the liveliest calendar. No password is needed here.</p>`,
  );
}

export type Consent = {
  action: string;
  id: string;
  person: Person;
  app: string;
  scopes: { scope: string; meaning: string }[];
  formTarget: string;
};

/** What the app wants, each with a box to untick, and the two buttons. */
export function consentPage({ action, id, person, app, scopes, formTarget }: Consent): Answer {
  const boxes = scopes.map(
    ({ scope, meaning }) => html`<li><label class="row"><input type="checkbox" name="scope" value="${scope}" checked>
      <span>${meaning}<small>${scope}</small></span></label></li>`,
  );
  return page(
    'Allow access',
    html`<h1>${app} wants access to your Google Account</h1>
<div class="row">${face(person.name)}<span>${person.name}<small>${person.email}</small></span></div>
<form method="post" action="${action}">
<input type="hidden" name="request" value="${id}"><input type="hidden" name="account" value="${person.email}">
<h2>Select what ${app} can access</h2>
<ul class="rows">${boxes}</ul>
<div class="buttons">
<button type="submit" name="decision" value="cancel">Cancel</button>
<button type="submit" name="decision" value="allow" class="main">Allow</button>
</div>
<p class="soft">You can take this back at any time: sign out in the app, or stop the sandbox and delete its file.</p>
</form>`,
    { formTarget },
  );
}

/** "Access blocked": the app's request is at fault. */
export function refusalPage(status: number, code: string, message: string): Answer {
  return page(
    'Access blocked',
    html`<h1>Access blocked: the app’s request is invalid</h1>
<p>${message}</p><p class="soft">Error ${status}: ${code}</p>`,
    { status },
  );
}
