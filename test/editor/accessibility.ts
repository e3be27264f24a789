/** Looks for what keeps people from reading a page who use a keyboard, a screen reader or strong contrast. */
import axe from 'axe-core';
import type { Locator } from 'playwright-core';

/**
 * What axe-core finds wrong with a page, by the rules of WCAG 2.2 A and AA and its own good practice.
 * @param page anything in it
 */
export async function barriersIn(page: Locator): Promise<readonly string[]> {
  const frame = await (await page.elementHandle())?.ownerFrame();
  if (!frame) throw new Error('There is no such page.');
  // The browser itself puts it in, so the page's own policy does not keep it out.
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
