import { registerHooks } from 'node:module';

/** How Zod's main module imports its error messages in fifty languages. */
const LOCALES = '../locales/index.js';
const EMPTY = 'data:text/javascript,export {}';

/**
 * Loads Zod without the languages of its error messages, which are a tenth of the bot's start. Nothing reads `z.locales`;
 * English, the default, does not come from there. Call it before Zod is imported.
 */
export async function loadZodWithoutLocales(): Promise<void> {
  const hooks = registerHooks({
    resolve: (name, context, next) => (name === LOCALES ? { url: EMPTY, shortCircuit: true } : next(name, context)),
  });
  await import('zod');
  hooks.deregister();
}
