import type { Draft } from '../draft.js';
import { atAGlance } from './report/atAGlance.js';
import { clauseSection } from './report/clauseSection.js';
import { findingSection, findingsInWords, waivedSection } from './report/findingSections.js';
import type { ReportPage } from './report/page.js';
import { playbookSection } from './report/playbookSection.js';
import { positionSection } from './report/positionSection.js';
import { quotingOf } from './report/quoting.js';
import { termSection } from './report/termSection.js';

export interface ReportOptions {
  /** The draft's name where it has no title: its file. */
  readonly name: string;
  /** Of the program. */
  readonly version: string;
  /** Leaves out what the draft says, for readers who must not see it. */
  readonly redacts?: boolean;
}

/**
 * The report that goes to a client: the agreement at a glance, what it says on the first questions, its clauses,
 * findings, terms and waivers, each with the place in the draft. It holds nothing that another run would say otherwise.
 */
export function reviewReport(draft: Draft, { name, version, redacts = false }: ReportOptions): ReportPage {
  const { document } = draft;
  const { title } = document;
  const quoting = quotingOf(draft, redacts);
  const result = draft.lint();
  const { playbook } = draft;
  const colophon = `Clausewright ${version}. An aid to your own reading, and no legal advice.`;
  const heading = title?.block.prose.text.slice(title.start, title.end).replace(/\s+/g, ' ').trim() || name;
  if (!document.isContract) {
    const summary = 'This file does not look like a contract, so it was not reviewed.';
    return { title: heading, summary, sections: [], colophon };
  }
  return {
    title: heading,
    summary: `Review of ${name}: ${findingsInWords(result)}.`,
    sections: [
      atAGlance(draft, quoting),
      ...(playbook ? [playbookSection(draft, playbook, quoting)] : []),
      ...(draft.facts.agreement.kind === 'confidentiality' ? [positionSection(draft, quoting)] : []),
      findingSection(result, quoting),
      clauseSection(draft, quoting),
      termSection(draft, quoting),
      waivedSection(result, quoting),
    ],
    colophon,
  };
}
