/** Draws the extension's icon, which VS Code wants as PNG, from its SVG source: `npx tsx test/editor/icon.ts`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from '../host/program.js';
import { ensureChromium } from '../host/setup.js';
import { launchBrowser } from '../host/workbench.js';

const media = path.resolve(__dirname, '../../client/media');
const size = 128;

async function main(): Promise<void> {
  const browser = await launchBrowser(ensureChromium());
  try {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<body style="margin:0">${readFileSync(path.join(media, 'icon.svg'), 'utf8')}`);
    await page.screenshot({ path: path.join(media, 'icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
}

runProgram(main);
