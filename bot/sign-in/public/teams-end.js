/* global microsoftTeams */
// The last page of a sign-in in Teams' pop-up: hands the code to Teams, which hands it to the chat and closes the window.
// Outside of Teams nobody answers, and the page stays as it is, with the code to be typed.
const TEAMS = /^https:\/\/(([a-z]+\.)?teams\.microsoft\.(com|us)|teams\.cloud\.microsoft|teams\.live\.com)$/;
// The code goes to whoever answers first. teams-js would take many hosts of Microsoft's; a bot's sign-in opens in Teams.
addEventListener('message', event => {
  if (!TEAMS.test(event.origin)) event.stopImmediatePropagation();
});

const { end } = document.querySelector('[data-end]').dataset;
const code = document.querySelector('output')?.textContent ?? '';
microsoftTeams.app
  .initialize()
  .then(() => {
    if (end === 'code') microsoftTeams.authentication.notifySuccess(code);
    else microsoftTeams.authentication.notifyFailure(end === 'refused' ? 'CancelledByUser' : end);
  })
  .catch(() => undefined);
