import type { Span } from '../../document/types.js';
import { draftWordsOf } from '../../fixes/draftWords.js';
import { beginningOf } from '../beginning.js';
import type { Importance, PositionAnswer } from '../playbook.js';
import { playbookFixes } from '../playbookFixes.js';
import { ownClausesIn, ownPlacesOf, subjectsOf, type Verdict, verdictsOf } from '../playbookVerdicts.js';
import { reasonsOf, saidInWords, subjectTitle, wishInWords } from '../playbookWords.js';
import { defineRule, option, type RuleContext, type Severity } from '../types.js';

type OwnClauses = readonly (readonly [id: string, start: number, end: number])[];

/** Reports where the draft does not say what the playbook that it is read by wants. */
export const rule = defineRule({
  id: 'playbook-deviation',
  group: 'clauses',
  summary: 'Draft that departs from the playbook',
  severity: 'warning',
  since: '0.1.0',
  options: {
    ignore: option.strings(
      [],
      'Positions and clauses that you do not follow up, such as “no-solicitation” or “governing-law”.',
    ),
  },
  messages: {
    otherwise: 'By this, {found}; the playbook “{playbook}” wants{wish}.{reasons}',
    silent: 'The draft does not say that {wanted}, as the playbook “{playbook}” wants.{reasons}',
    seemsOtherwise: 'Check this. It seems that {found}; the playbook “{playbook}” wants{wish}.{reasons}',
    seemsSilent:
      'Check whether the draft says that {wanted}, as the playbook “{playbook}” wants; no words were found that clearly do.{reasons}',
    fallback: 'By this, {found}. The playbook “{playbook}” accepts that as a fallback; it prefers{wish}.{reasons}',
    silentFallback:
      'The draft does not say that {wanted}, as the playbook “{playbook}” prefers; it accepts that as a fallback.{reasons}',
    absent: 'The draft lacks “{subject}”, which the playbook “{playbook}” wants.{reasons}',
    present: '“{subject}”: the playbook “{playbook}” does not want this.{reasons}',
    absentFallback:
      'The draft lacks “{subject}”. The playbook “{playbook}” prefers to have it, and can do without.{reasons}',
    presentFallback: '“{subject}”: the playbook “{playbook}” prefers to do without this, and can accept it.{reasons}',
    unknown: '{fault}',
  },
  per: 'draft',
  reads: ['title', 'beginning', 'clauses', 'agreement', 'words'],
  premise,
  gather({ playbook }, block): OwnClauses | undefined {
    const found = playbook.current ? ownClausesIn(block, playbook.current) : [];
    return found.length > 0 ? found : undefined;
  },
  check(context, report, gathered) {
    const { document, facts, pack, playbook: choice, options } = context;
    const beginning = beginningOf(document);
    if (!beginning) return;
    if (choice.fault !== undefined) report({ span: beginning, message: ['unknown', { fault: choice.fault }] });
    const playbook = choice.current;
    if (!playbook) return;
    const words = draftWordsOf(facts);
    for (const verdict of verdictsOf(facts, playbook, ownPlacesOf(gathered as Parameters<typeof ownPlacesOf>[0]))) {
      const { entry, found, evidence, standing } = verdict;
      const severity = severityOf(verdict);
      if (!severity || options.ignore.includes(entry.id)) continue;
      const isLack = found === 'silent' || found === 'absent';
      const [first, ...more] = evidence;
      const covers = isLack && standing !== 'wanted' ? subjectsOf(verdict) : [];
      report({
        span: first ?? placeOf(verdict) ?? beginning,
        severity,
        message: [
          messageOf(verdict),
          {
            playbook: playbook.title,
            reasons: reasonsOf(entry),
            subject: subjectTitle(pack, entry),
            ...(entry.kind === 'position' && {
              found: saidInWords(entry.id, found as PositionAnswer, words),
              wanted: saidInWords(entry.id, entry.wanted, words),
              wish: wishInWords(entry.id, entry.wanted, words),
            }),
          },
        ],
        data: { [entry.kind === 'position' ? 'position' : 'clause']: entry.id, wanted: entry.wanted, found, covers },
        related: more.map((span) => ({ span, message: 'This bears on it too.' })),
        fixes: () => playbookFixes(context, playbook, verdict),
      });
    }
  },
});

/** What the draft answers decides, besides which playbook it is read by. */
function premise({ facts, playbook: choice }: RuleContext<unknown>): readonly unknown[] {
  const playbook = choice.current;
  if (!playbook) return [choice.fault];
  const answers =
    facts.agreement.kind === 'confidentiality'
      ? facts.positions.flatMap(({ answer, isClear, evidence }) => [
          answer,
          isClear,
          ...evidence.flatMap(({ block, start, end }) => [block, start, end]),
        ])
      : [];
  return [playbook, JSON.stringify(draftWordsOf(facts)), ...answers];
}

const bySeverity: Readonly<Record<Importance, Severity>> = {
  essential: 'error',
  important: 'warning',
  desirable: 'information',
};

/** Undefined where there is nothing to say: what is wanted, what another finding says, and what hardly matters. */
function severityOf({ entry, standing, isClear, isSaidElsewhere }: Verdict): Severity | undefined {
  if (standing === 'wanted' || isSaidElsewhere) return undefined;
  const isMinor = entry.importance === 'desirable';
  if (standing === 'fallback' || !isClear) return isMinor ? undefined : 'information';
  return bySeverity[entry.importance];
}

function messageOf({ entry, found, standing, isClear }: Verdict) {
  const isFallback = standing === 'fallback';
  if (entry.kind !== 'position') {
    if (found === 'absent') return isFallback ? 'absentFallback' : 'absent';
    return isFallback ? 'presentFallback' : 'present';
  }
  // To what should not be spoken of at all, silence is no answer.
  const isSilent = found === 'silent' && entry.wanted !== 'silent';
  if (isFallback) return isSilent ? 'silentFallback' : 'fallback';
  if (isClear) return isSilent ? 'silent' : 'otherwise';
  return isSilent ? 'seemsSilent' : 'seemsOtherwise';
}

/** Where a lack stands: on its clause, where the draft has that. */
function placeOf({ status }: Verdict): Span | undefined {
  return status?.status === 'present' || status?.status === 'weak' ? status.home : undefined;
}
