import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
} from 'botbuilder';
import restify from 'restify';

/** The baseline: the Bot Framework's own echo sample, nothing added. */
const bot = new ActivityHandler();
bot.onMessage(async (turn, next) => {
  await turn.sendActivity(`You said: ${turn.activity.text}`);
  await next();
});

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  // restify's types and the SDK's name the same Node objects differently.
  await adapter.process(request as unknown as Request, response as unknown as Response, turn => bot.run(turn));
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`Listening on http://127.0.0.1:${server.address().port}\n`);
});
