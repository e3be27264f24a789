import { type Draft, inspect, outline } from '../../server/src/core/index.js';

/** All that can be said of a draft, as plain data: equal for two drafts with the same text, however it came about. */
export function reportOf(draft: Draft): unknown {
  const { diagnostics, suppressed, failures } = draft.lint();
  const findings = (list: typeof diagnostics) =>
    list.map(({ ruleId, range, message, severity, data, related, tags }) => ({
      ruleId,
      range,
      message,
      severity,
      data,
      related,
      tags,
    }));
  return {
    findings: findings(diagnostics),
    suppressed: findings(suppressed),
    failures: failures.map(({ ruleId }) => ruleId),
    understood: inspect(draft),
    sections: outline(draft),
    links: linksOf(draft),
  };
}

/** How the definitions rest on each other. */
function linksOf({ facts }: Draft): unknown {
  const { definitionGraph: graph } = facts;
  return [...facts.definitionsByTerm.keys()]
    .sort()
    .map((term) => [term, graph.termsIn(term), graph.termsUsing(term), graph.genera(term), graph.isApplied(term)]);
}
