/** A first review, driven by keys and mouse in the real workbench with the packaged extension installed. */
import assert from 'node:assert/strict';
import { hasServer } from '../host/setup.js';
import { barriersIn } from './accessibility.js';
import { newProfile } from './profile.js';
import { openSession, photograph, type Session } from './session.js';
import {
  clauses,
  menuEntries,
  openProblems,
  openQuickFixes,
  openReport,
  openViews,
  problems,
  runCommand,
  squiggles,
  terms,
  toggleView,
} from './workbench.js';

describe('The workbench, with the packaged extension installed', function () {
  this.timeout(60_000);
  let session: Session;

  before(async function () {
    if (!hasServer) this.skip();
    session = await openSession(newProfile(), 'supply-nda.md');
  });
  after(() => session?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await photograph(session.page, 'failure-workbench');
  });

  it('marks findings in the draft and counts them in the status bar', async () => {
    await squiggles(session.page).first().waitFor();
    await session.page.locator('.statusbar-item').filter({ hasText: 'to fix' }).waitFor();
    await photograph(session.page, '1-findings');
  });

  it('lists them in the Problems panel', async () => {
    await openProblems(session.page);
    await problems(session.page, 'Approved Contractors').waitFor();
    await problems(session.page, '9.4').waitFor();
    await photograph(session.page, '2-problems');
  });

  it('offers the missing carve-out in the menu of quick fixes, and inserts it', async () => {
    const { page } = session;
    const finding = problems(page, /independently|own work/).first();
    await openQuickFixes(page, finding);
    await photograph(page, '3-quick-fixes');
    await menuEntries(page, /independently/)
      .first()
      .click();
    await finding.waitFor({ state: 'detached' });
    await photograph(page, '4-carve-out');
  });

  it('lists the clauses, leads to what shows them, and offers what is missing', async () => {
    const { page } = session;
    await openViews(page);
    await clauses(page, 'Compelled disclosure').click();
    await photograph(page, '5-checklist');
    await page.locator('.statusbar-item').filter({ hasText: 'selected' }).waitFor();
    await clauses(page, /lacks|missing/)
      .first()
      .waitFor();
    await toggleView(page, 'Clause Checklist');
  });

  it('lists the defined terms, follows the draft, and leads to a use', async () => {
    const { page } = session;
    await terms(page, 'Approved Contractors').waitFor();
    const purpose = terms(page, 'Purpose').first();
    await purpose.filter({ hasText: '3 uses' }).waitFor();
    await purpose.locator('.monaco-tl-twistie').click();
    await terms(page, '3.2 Use and disclosure').click();
    await photograph(page, '6-defined-terms');
    await page.locator('.statusbar-item').filter({ hasText: '7 selected' }).waitFor();
    // As from any list, a single click leaves the keys where they are.
    await page.keyboard.press('Control+1');
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    // What is typed takes the place of the selected term.
    await page.keyboard.type('project');
    await purpose.filter({ hasText: '2 uses' }).waitFor();
    await page.keyboard.press('Control+Z');
    await purpose.filter({ hasText: '3 uses' }).waitFor();
  });

  it('shows a review report that everybody can read, follows the draft, and leads to its words', async () => {
    const { page } = session;
    const report = await openReport(page);
    const findings = report.locator('section').filter({ has: report.locator('#findings') });
    const finding = findings.locator('tr').filter({ hasText: 'Approved Contractors' }).first();
    await finding.waitFor();
    await photograph(page, '7-report');
    assert.deepEqual(await barriersIn(report.locator('html')), []);
    await finding.locator('a').first().click();
    await page.locator('.statusbar-item').filter({ hasText: '20 selected' }).waitFor();
    await page.keyboard.type('employees');
    await finding.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Z');
    await finding.waitFor();
  });

  it('runs “Clausewright: Lint Draft” from the palette', async () => {
    const { page } = session;
    await runCommand(page, 'Clausewright: Lint Draft');
    await problems(page, 'Approved Contractors').waitFor();
    await photograph(page, '7-lint-draft');
    assert.equal(await page.locator('.notifications-toasts .codicon-error').count(), 0);
  });
});
