import type { Diagnostic } from '../../rules/diagnostic.js';
import type { LintResult } from '../../rules/linter.js';
import type { Severity } from '../../rules/types.js';
import type { Waived } from '../../rules/waiving.js';
import { plain, type ReportCell, type ReportSection, type ReportTable } from './page.js';
import type { Quoting } from './quoting.js';

interface Urgency {
  readonly title: string;
  readonly severities: readonly Severity[];
}

const urgencies: readonly Urgency[] = [
  { title: 'To fix', severities: ['error', 'warning'] },
  { title: 'To consider', severities: ['information', 'hint'] },
];

/** How many findings there are of each urgency: `3 to fix, 7 to consider`. */
export function findingsInWords({ diagnostics, waived }: LintResult): string {
  const counts = urgencies.map(({ title, severities }) => {
    const count = diagnostics.filter(({ severity }) => severities.includes(severity)).length;
    return `${count} ${title.toLowerCase()}`;
  });
  return [...counts, ...(waived.length > 0 ? [`${waived.length} waived`] : [])].join(', ');
}

/** What is wrong with the draft, what is urgent before what is not, each in the order of the text. */
export function findingSection({ diagnostics }: LintResult, quoting: Quoting): ReportSection {
  const tables = urgencies.flatMap(({ title, severities }): ReportTable[] => {
    const rows = diagnostics
      .filter(({ severity }) => severities.includes(severity))
      .map((finding) => [[quoting.place(finding.range)], saidOf(finding, quoting), plain(finding.ruleId)]);
    return rows.length > 0 ? [{ caption: title, titled: true, head: ['Where', 'Finding', 'Rule'], rows }] : [];
  });
  const introduction = tables.length > 0 ? '' : 'Nothing was found.';
  return { id: 'findings', heading: 'Findings', introduction, tables };
}

/** What somebody has decided not to follow up, and why. */
export function waivedSection({ waived }: LintResult, quoting: Quoting): ReportSection {
  const rows = waived.map(({ diagnostic, by }: Waived) => [
    [quoting.place(diagnostic.range)],
    saidOf(diagnostic, quoting),
    plain(by.reason || 'no reason is given'),
  ]);
  const caption = 'Waived findings';
  const tables = rows.length > 0 ? [{ caption, head: ['Where', 'Finding', 'Why it is waived'], rows }] : [];
  return { id: 'waived', heading: caption, introduction: rows.length > 0 ? '' : 'None.', tables };
}

function saidOf({ message, range }: Diagnostic, quoting: Quoting): ReportCell {
  return [{ text: quoting.sentence(message) }, ...quoting.passage(range)];
}
