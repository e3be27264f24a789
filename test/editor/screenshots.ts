/** `npm run screenshots`: takes the picture that the README shows, of the sample draft under review. */
import path from 'node:path';
import { runProgram } from '../host/program.js';
import { root } from './packaged.js';
import { newProfile } from './profile.js';
import { openSession } from './session.js';
import { openProblems, openQuickFixes, problems, squiggles } from './workbench.js';

const media = path.join(root, 'client/media');
const sample = 'sample-nda.md';

async function main(): Promise<void> {
  const profile = newProfile({
    drafts: path.join(media, sample),
    settings: {
      'editor.minimap.enabled': false,
      'editor.snippets.codeActions.enabled': false,
      'editor.wordWrap': 'on',
      'window.commandCenter': false,
      'window.title': 'Clausewright',
      'workbench.activityBar.location': 'hidden',
    },
  });
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

runProgram(main);
