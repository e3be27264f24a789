/** `npm run screenshots`: takes the picture that the README shows, of the sample draft under review. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './packaged.js';
import { newProfile } from './profile.js';
import { openSession } from './session.js';
import { openProblems, openQuickFixes, problems, squiggles } from './workbench.js';

const media = path.join(root, 'client/media');
const sample = 'sample-nda.md';

async function main(): Promise<void> {
  const profile = newProfile({
    'workbench.colorTheme': 'Default Light Modern',
    'workbench.activityBar.location': 'hidden',
    'editor.minimap.enabled': false,
    'editor.fontSize': 14,
    'editor.wordWrap': 'on',
    'window.commandCenter': false,
  });
  copyFileSync(path.join(media, sample), path.join(profile.workspace, sample));
  const { page, close } = await openSession(profile, sample);
  try {
    await squiggles(page).first().waitFor();
    await page.keyboard.press('Control+B');
    await openProblems(page);
    await openQuickFixes(page, problems(page, /independently|own work/).first());
    await page.screenshot({ path: path.join(media, 'review.png') });
  } finally {
    await close();
  }
}

void main();
