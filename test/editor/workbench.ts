/** What a user does with keys and mouse in the workbench. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The wavy lines under words of the draft. */
export function squiggles(page: Page): Locator {
  return page.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
}

/** The lines of the Problems panel that hold these words. */
export function problems(page: Page, words: string | RegExp): Locator {
  return page.locator('.markers-panel .monaco-list-row').filter({ hasText: words });
}

/** The entries of the open menu of quick fixes that hold these words. */
export function menuEntries(page: Page, words: string | RegExp): Locator {
  return page.locator('.action-widget .monaco-list-row').filter({ hasText: words });
}

export function notifications(page: Page): Locator {
  return page.locator('.notifications-toasts .notification-list-item-message');
}

export async function openProblems(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel').waitFor();
}

/** Goes to the words that a line of the Problems panel is about, and opens the menu of quick fixes there. */
export async function openQuickFixes(page: Page, problem: Locator): Promise<void> {
  // At its start, since a link to the rule's page stands further on.
  await problem.dblclick({ position: { x: 80, y: 10 } });
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await page.locator('.lightBulbWidget').waitFor();
  const entry = page.locator('.action-widget .monaco-list-row').first();
  // The editor drops the keys while it is still busy with the place that the cursor has left.
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press('Control+.');
    try {
      await entry.waitFor({ timeout: 5_000 });
      return;
    } catch (error) {
      if (attempt === 4) throw error;
    }
  }
}

/** The lines of the view of defined terms that hold these words. */
export function terms(page: Page, words: string | RegExp): Locator {
  return linesOf(page, 'Defined Terms', words);
}

/** The lines of the checklist of clauses that hold these words. */
export function clauses(page: Page, words: string | RegExp): Locator {
  return linesOf(page, 'Clause Checklist', words);
}

function linesOf(page: Page, view: string, words: string | RegExp): Locator {
  return paneOf(page, view).locator('.monaco-list-row').filter({ hasText: words });
}

const paneOf = (page: Page, view: string) =>
  page.locator('.sidebar .pane').filter({ has: page.locator('.pane-header', { hasText: view }) });

/** Shows the views of Clausewright, as a click on the icon does. */
export async function openViews(page: Page): Promise<void> {
  await page.locator('.activitybar').getByRole('tab', { name: 'Clausewright' }).click();
  await page.locator('.sidebar .monaco-list-row').first().waitFor();
}

/** Folds a view away, or out, as a click on its title does. */
export async function toggleView(page: Page, view: string): Promise<void> {
  await paneOf(page, view).locator('.pane-header .title').click();
}

/** Chooses a command from the palette by its whole title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).waitFor();
  await page.keyboard.press('Enter');
}

/** Shows the review report beside the draft, and gives the page in which it stands. */
export async function openReport(page: Page): Promise<FrameLocator> {
  await runCommand(page, 'Clausewright: Show Review Report');
  // A page within the editor stands in a frame within a frame.
  const report = page.frameLocator('iframe.webview').frameLocator('iframe');
  await report.locator('h1').waitFor();
  return report;
}
