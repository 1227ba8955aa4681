/** Shows a card as the hosts on the page show it. The page defines `card` and `teamsHost`. */

const entity = character => `&#${character.charCodeAt(0)};`;

/** The Markdown of cards: bold, italic, links, lists. A backslash keeps a character as it is. */
const markdown = text =>
  text
    .replace(/\\([^\w\s])|([&<>"])/g, (_, kept, special) => entity(kept ?? special))
    .split(/\r?\n/)
    .map(line => line.replace(/^- /, '• '))
    .join('<br>')
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\b_(.+?)_\b/g, '<i>$1</i>')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '<a href="#">$1</a>');

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};

/** @param host  what Adaptive Cards calls a host config */
function show(id, host) {
  const shown = new AdaptiveCards.AdaptiveCard();
  shown.hostConfig = new AdaptiveCards.HostConfig(host);
  shown.parse(card);
  const element = shown.render();
  element.style.outline = 'none';
  document.getElementById(id).append(element);
}

show('chat', cardHost);
show('teams', teamsHost);
