/** `npm run screenshots`: takes the picture that the README shows, of the sample draft under review. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from '../host/program.js';
import { packageExtension, root } from './packaged.js';
import { newProfile } from './profile.js';
import { openSession } from './session.js';
import { openProblems, openQuickFixes, problems, squiggles } from './workbench.js';

const media = path.join(root, 'client/media');
const sample = 'sample-nda.md';
const picture = path.join(media, 'screenshot.png');
const limit = 200_000;

async function main(): Promise<void> {
  packageExtension();
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
      'workbench.activityBar.location': 'hidden',
    },
  });
  const { page, close } = await openSession(profile, sample);
  try {
    await page.setViewportSize({ width: 1120, height: 700 });
    await squiggles(page).first().waitFor();
    await page.keyboard.press('Control+B');
    await openProblems(page);
    await openQuickFixes(page, problems(page, /independently|own work/).first());
    await page.screenshot({ path: picture });
  } finally {
    await close();
  }
  const { size } = statSync(picture);
  if (size > limit) throw new Error(`The picture has ${size} bytes, and may have ${limit}.`);
}

runProgram(main);
