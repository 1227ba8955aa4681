/* global microsoftTeams */
// The last page of a sign-in in Teams' pop-up: hands the code to Teams, which hands it to the chat and closes the window.
// Outside Teams no window answers, and the page stays as it is, with the code to be typed.
const TEAMS = /^https:\/\/(([a-z]+\.)?teams\.microsoft\.(com|us)|teams\.cloud\.microsoft|teams\.live\.com)$/;
// The code goes to the window that answers first. teams-js would take many hosts of Microsoft's; a bot's sign-in opens in Teams.
addEventListener('message', event => {
  if (!TEAMS.test(event.origin)) event.stopImmediatePropagation();
});

const first = document.querySelector('[data-end]');
const { end, person } = first.dataset;
const code = document.querySelector('output')?.textContent ?? '';
const { app, authentication } = microsoftTeams;
app
  .initialize()
  .then(() => (end === 'code' ? handOver() : authentication.notifyFailure(end === 'refused' ? 'CancelledByUser' : end)))
  .catch(() => undefined);

// Any app in Teams can open this window, and what it gets of it is the code. So the person in Teams must be the one whose
// chat the code is for. Where that is not known, the code is typed.
async function handOver() {
  const { user } = await app.getContext();
  if (!user?.id || !person) return;
  // GUIDs, whose letters have no case.
  if (user.id.toLowerCase() === person.toLowerCase()) return authentication.notifySuccess(code);
  first.hidden = true;
  document.querySelector('[data-somebody-else]').hidden = false;
}
