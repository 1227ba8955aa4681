import { expect } from 'chai';
import { conversationsWith, turnIn } from '../conversations-alone.ts';

const OWN = { id: 'private-ana', conversationType: 'personal', tenantId: 'home' };

describe('a conversation in another language than the one that the client reports', () => {
  const talk = async (locale: string, texts: readonly string[]): Promise<string[]> => {
    const conversations = await conversationsWith(async () => undefined);
    const said: string[] = [];
    for (const text of texts) {
      const one = turnIn(OWN, { type: 'message', text, locale });
      await conversations.onActivity(one.turn);
      said.push(one.said.at(-1)?.split('\n')[0] ?? '');
    }
    return said;
  };

  it('goes on in the language of the last clear request', async () => {
    const said = await talk('en-GB', ['thanks', 'aide', 'merci', 'ok', 'Hilfe', 'danke', 'thank you']);
    expect(said).to.deep.equal([
      "You're welcome!",
      'Voici ce que je peux faire pour vous\u00a0:',
      'Avec plaisir\u00a0!',
      'D’accord. Je ne vous avais rien demandé, je n’ai donc rien fait.',
      'Das kann ich für dich tun:',
      'Gern geschehen!',
      "You're welcome!",
    ]);
  });

  it('names the languages that the bot speaks if it is none of them', async () => {
    expect(await talk('en-GB', ['¿qué tengo mañana?'])).to.deep.equal([
      'I understand English, German and French. Please write to me in one of them.',
    ]);
    expect(await talk('de-CH', ['voeg morgen een vergadering toe'])).to.deep.equal([
      'Ich verstehe Englisch, Deutsch und Französisch. Bitte schreib mir in einer dieser Sprachen.',
    ]);
    expect(await talk('fr-FR', ['покажи мой календарь на завтра'])).to.deep.equal([
      'Je comprends les langues suivantes\u00a0: anglais, allemand et français. Écrivez-moi dans l’une d’elles.',
    ]);
  });
});
