/**
 * `npm run screenshots`: takes the pictures that the README shows, of the sample draft under review.
 * `-- report.png` takes only that one.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { runProgram } from '../host/program.js';
import { packageExtension, root } from './packaged.js';
import { newProfile } from './profile.js';
import { openSession } from './session.js';
import {
  clauses,
  openProblems,
  openQuickFixes,
  openReport,
  openViews,
  problems,
  squiggles,
  terms,
  toggleView,
} from './workbench.js';

const media = path.join(root, 'client/media');
const sample = 'sample-nda.md';
const limit = 200_000;

interface Picture {
  readonly name: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Brings the window into the state that is to be seen. */
  readonly prepare: (page: Page) => Promise<void>;
}

/** Leaves the width to the draft and what stands beside it. */
const wide = { 'workbench.activityBar.location': 'hidden' };

const pictures: readonly Picture[] = [
  { name: 'screenshot.png', settings: { 'workbench.activityBar.location': 'hidden' }, prepare: showReview },
  { name: 'terms.png', prepare: showTerms },
  { name: 'checklist.png', prepare: showChecklist },
  { name: 'report.png', settings: { ...wide, 'workbench.colorTheme': 'Default Light Modern' }, prepare: showReport },
  {
    name: 'report-dark.png',
    settings: { ...wide, 'workbench.colorTheme': 'Default Dark Modern' },
    prepare: showReport,
  },
];

async function showReview(page: Page): Promise<void> {
  await page.keyboard.press('Control+B');
  await openProblems(page);
  await openQuickFixes(page, problems(page, /independently|own work/).first());
}

async function showTerms(page: Page): Promise<void> {
  await openViews(page);
  await toggleView(page, 'Clause Checklist');
  await terms(page, 'Purpose').first().locator('.monaco-tl-twistie').click();
  await terms(page, '3.1 Use and protection').click();
  const use = page.locator('.view-line span').filter({ hasText: /^Confidential.Information$/ });
  await use.first().hover();
  await page.locator('.monaco-hover').filter({ hasText: 'defined in' }).first().waitFor();
}

async function showChecklist(page: Page): Promise<void> {
  await openViews(page);
  await toggleView(page, 'Defined Terms');
  await clauses(page, 'Compelled disclosure').locator('.monaco-tl-twistie').click();
  await clauses(page, 'Prior notice').click();
  await page.locator('.statusbar-item').filter({ hasText: 'selected' }).waitFor();
}

async function showReport(page: Page): Promise<void> {
  await page.keyboard.press('Control+B');
  const report = await openReport(page);
  const findings = report.locator('section').filter({ has: report.locator('#findings') });
  const finding = findings.locator('tr').filter({ hasText: 'Permitted Representatives' });
  await finding.first().locator('a').first().click();
  await findings.locator('h2').evaluate((heading) => heading.scrollIntoView());
}

async function main(): Promise<void> {
  packageExtension();
  const asked = process.argv.slice(2);
  for (const picture of pictures) {
    if (asked.length === 0 || asked.includes(picture.name)) await take(picture);
  }
}

async function take({ name, settings = {}, prepare }: Picture): Promise<void> {
  const profile = newProfile({
    drafts: path.join(media, sample),
    settings: {
      'breadcrumbs.enabled': false,
      'editor.minimap.enabled': false,
      'editor.snippets.codeActions.enabled': false,
      'editor.stickyScroll.enabled': false,
      'editor.wordWrap': 'on',
      'window.commandCenter': false,
      'window.title': 'Clausewright',
      ...settings,
    },
  });
  const file = path.join(media, name);
  const { page, close } = await openSession(profile, sample);
  try {
    await page.setViewportSize({ width: 1120, height: 700 });
    await squiggles(page).first().waitFor();
    await prepare(page);
    await page.screenshot({ path: file });
  } finally {
    await close();
  }
  const { size } = statSync(file);
  if (size > limit) throw new Error(`The picture ${name} has ${size} bytes, and may have ${limit}.`);
}

runProgram(main);
