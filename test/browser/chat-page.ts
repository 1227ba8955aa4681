import type { Page } from 'playwright-core';

/** The chat page as a person uses it. */
export class ChatPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.locator('[data-id="webchat-sendbox-input"]').waitFor();
  }

  async say(text: string): Promise<void> {
    const box = this.page.locator('[data-id="webchat-sendbox-input"]');
    await box.fill(text);
    await box.press('Enter');
  }

  /** Waits until a message with this text has come. Web Chat shows an apostrophe as ’. */
  async sees(text: string): Promise<void> {
    await this.page
      .locator('article', { hasText: text.replaceAll("'", '’') })
      .last()
      .waitFor();
  }

  /** Presses a button of the newest answer. */
  async press(title: string): Promise<void> {
    await this.page.getByRole('button', { name: title, exact: true }).last().click();
  }

  /** All texts of both sides, once the page shows the earlier ones. */
  async texts(): Promise<string[]> {
    await this.page.locator('#chat[aria-busy="false"]').waitFor();
    const texts = await this.page.locator('.webchat__bubble__content').allInnerTexts();
    return texts.map(text => text.replaceAll('’', "'"));
  }

  /** Presses the button of a sign-in link, completes the pages that open, and returns here. */
  async signIn(person: string, decision: 'Allow' | 'Cancel' = 'Allow', button = 'Connect'): Promise<void> {
    const [tab] = await Promise.all([this.page.waitForEvent('popup'), this.press(button)]);
    await tab.locator('form button').click();
    await tab.getByRole('link', { name: person }).click();
    const decide = tab.getByRole('button', { name: decision, exact: true });
    if (decision === 'Allow') await Promise.all([tab.waitForEvent('close'), decide.click()]);
    else {
      await decide.click();
      await tab.getByText("wasn't connected").waitFor();
      await tab.close();
    }
  }
}
