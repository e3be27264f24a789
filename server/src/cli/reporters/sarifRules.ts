import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allRules, type Severity } from '../../core/index.js';

/** How SARIF calls a severity. */
export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The place of each rule in `sarifRules`. */
export const ruleIndexes: ReadonlyMap<string, number> = new Map(allRules.map(({ id }, index) => [id, index]));

/** What each rule is, for the lists of other programs. */
export function sarifRules() {
  return allRules.map(({ id, summary, severity, off, group }) => {
    const page = pageOf(id);
    return {
      id,
      name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
      shortDescription: { text: `${summary}.` },
      ...(page && { help: { text: page, markdown: page } }),
      defaultConfiguration: { enabled: off !== true, level: levels[severity as Severity] },
      properties: { group, severity, tags: [group] },
    };
  });
}

/** The rule's page, which the build puts beside the program. */
function pageOf(ruleId: string): string | undefined {
  try {
    return readFileSync(path.join(__dirname, '../rules', `${ruleId}.md`), 'utf8');
  } catch {
    return undefined;
  }
}
