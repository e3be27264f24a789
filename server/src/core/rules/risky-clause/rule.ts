import type { Span } from '../../document/types.js';
import type { LawFact } from '../../facts/lawInForce.js';
import { draftWordsOf, inDraftWords } from '../../fixes/draftWords.js';
import type { ClauseRemark } from '../../packs/clauseCatalogue.js';
import { draftWordsPremise } from '../draftWordsPremise.js';
import { lawSentence } from '../lawSentences.js';
import { defineRule, type Finding, option, type RuleContext } from '../types.js';

/** Reports a clause that is a risk to one side, and that its name does not show. */
export const rule = defineRule({
  id: 'risky-clause',
  group: 'clauses',
  summary: 'Clause that is a risk to one side',
  severity: 'information',
  since: '0.1.0',
  options: { ignore: option.strings([], 'Clauses that you accept, such as “residuals” or “licence-back/exclusive”.') },
  messages: { risk: '{message}', law: '{message}' },
  per: 'draft',
  reads: ['clauses'],
  premise: draftWordsPremise,
  check(context, report) {
    const words = draftWordsOf(context.facts);
    for (const { id, span, remark } of risksIn(context)) {
      if (context.options.ignore.includes(id)) continue;
      const [clause, element] = id.split('/');
      report({
        span,
        severity: remark.severity,
        message: ['risk', { message: inDraftWords(remark.message, words) }],
        data: element === undefined ? { clause } : { clause, element },
      });
    }
    for (const fact of context.facts.law) reportLaw(context, fact, report);
  },
});

/** A clause that a law bars or bounds, wherever the draft has it. */
function reportLaw(
  { facts, options }: RuleContext<{ readonly ignore: readonly string[] }>,
  fact: LawFact,
  report: (finding: Finding<'law'>) => void,
): void {
  const { bears, presence, id } = fact.rule;
  if (!presence || options.ignore.includes(bears)) return;
  const [clause, element] = bears.split('/');
  const status = facts.clauses.find((known) => known.clause === clause);
  const evidence = element ? status?.elements.find((known) => known.element === element)?.evidence : status?.evidence;
  const span = evidence?.[0];
  if (!span) return;
  report({
    span,
    severity: presence,
    message: ['law', { message: lawSentence(fact) }],
    data: { clause, ...(element !== undefined && { element }), law: [id] },
  });
}

interface Risk {
  /** `residuals`, `licence-back/exclusive`. */
  readonly id: string;
  readonly span: Span;
  readonly remark: ClauseRemark;
}

function* risksIn({ facts, pack }: RuleContext<unknown>): Generator<Risk> {
  for (const { clause, risk, elements = [] } of pack.clauses.clauses) {
    if (!risk && !elements.some((element) => element.risk)) continue;
    const status = facts.clauses.find((known) => known.clause === clause);
    if (!status) continue;
    const isThere = status.status === 'present' || status.status === 'weak';
    const concerns = (remark: ClauseRemark) => remark.kinds?.includes(facts.agreement.kind) ?? true;
    if (risk && isThere && concerns(risk) && status.home) yield { id: clause, span: status.home, remark: risk };
    for (const { element, risk: remark } of elements) {
      const [span] = status.elements.find((known) => known.element === element)?.evidence ?? [];
      if (remark && span && concerns(remark)) yield { id: `${clause}/${element}`, span, remark };
    }
  }
}
