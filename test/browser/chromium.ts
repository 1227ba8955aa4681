import { type Browser, chromium } from 'playwright-core';
import { installedBrowser } from '../../cli/templates/cards/picture.ts';
import { machineEnvironment } from '../child-environment.ts';

/** The system's Chromium, if there is one. */
export const chromiumPath: string | undefined = installedBrowser();

/** Why browser tests are skipped, and how to enable them. */
export const NO_CHROMIUM = '(skipped: no Chromium found; install the package `chromium`)';

export function openBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new TypeError(NO_CHROMIUM);
  // Containers run as root without Chromium's own sandbox; the other flags keep Chromium off the network.
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: chromiumPath, args, env: machineEnvironment() });
}
