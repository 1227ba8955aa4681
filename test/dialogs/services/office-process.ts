import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { officeStage, officeTemplates } from './office-stage.ts';

/**
 * One turn of the office conversation in a process of its own, which a test can kill: FILE has the state, URL is the
 * service, ACTIONS the folder of its actions. Prints what the bot says.
 */
const [file = '', url = '', actions = '', text = ''] = process.argv.slice(2);

const stage = officeStage({ url }, officeTemplates(actions), state => {
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
});
if (existsSync(file)) stage.state = JSON.parse(readFileSync(file, 'utf8'));
process.stdout.write(await stage.say(text));
