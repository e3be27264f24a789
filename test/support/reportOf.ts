import { type Draft, inspect, outline, type Section } from '../../server/src/core/index.js';

/** All that can be said of a draft, as plain data: equal for two drafts with the same text, however it came about. */
export function reportOf(draft: Draft): unknown {
  const { diagnostics, suppressed, failures } = draft.lint();
  const findings = (list: typeof diagnostics) =>
    list.map(({ ruleId, range, message, severity, data, related, elsewhere, tags }) => ({
      ruleId,
      range,
      message,
      severity,
      data,
      related,
      elsewhere,
      tags,
    }));
  return {
    findings: findings(diagnostics),
    suppressed: findings(suppressed),
    failures: failures.map(({ ruleId }) => ruleId),
    understood: inspect(draft),
    sections: outline(draft),
    links: linksOf(draft),
    uses: usesOf(draft),
    references: draft.document.sections.map((section) => referencesTo(draft, section)),
  };
}

/** Where the draft uses each term that it defines. */
function usesOf({ document, facts }: Draft): unknown {
  return [...facts.definitionsByTerm.keys()]
    .sort()
    .map((term) => [term, facts.countUses(term), facts.usesOf(term).map(({ span }) => document.rangeOf(span))]);
}

/** The references to a section and to those within it. */
function referencesTo(draft: Draft, section: Section): unknown {
  const { document, facts } = draft;
  return [
    section.number,
    facts.referencesTo(section).map(({ span }) => document.rangeOf(span)),
    section.children.map((child) => referencesTo(draft, child)),
  ];
}

/** How the definitions rest on each other. */
function linksOf({ facts }: Draft): unknown {
  const { definitionGraph: graph } = facts;
  return [...facts.definitionsByTerm.keys()]
    .sort()
    .map((term) => [term, graph.termsIn(term), graph.termsUsing(term), graph.genera(term), graph.isApplied(term)]);
}
