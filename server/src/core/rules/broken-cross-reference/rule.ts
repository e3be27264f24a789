import type { CrossReference } from '../../facts/types.js';
import { defineRule, type Fix, type RuleContext } from '../types.js';

/** Reports a reference to a section, schedule or anchor that the draft does not have. */
export const rule = defineRule({
  id: 'broken-cross-reference',
  group: 'references',
  summary: 'Reference to a section that does not exist',
  severity: 'error',
  since: '0.1.0',
  options: {},
  messages: {
    beyond: '{reference} does not exist; the last one there is {last}. Correct the number, or add what it refers to.',
    outermost: '{reference} does not exist; the last one is {last}. Correct the number, or add what it refers to.',
    flat: '{reference} does not exist; {nearest} has no numbered parts. Correct the number, or add what it refers to.',
    schedule: '{reference} is not part of the draft, although others like it are. Attach it, or correct the reference.',
    anchor:
      'The link “{reference}” leads to “#{anchor}”, which marks no place in the draft. Correct the anchor, or mark the place.',
  },
  per: 'block',
  reads: ['references'],
  check({ facts, document }, report, block) {
    for (const reference of facts.referencesIn(block)) {
      if (reference.target !== null) continue;
      report({
        span: reference.span,
        message: messageFor(reference),
        data: { reference: reference.text, number: reference.number, last: reference.last?.number ?? null },
        related: reference.last
          ? [{ span: reference.last.titleSpan, message: `${inWords(reference, reference.last.number)} is here.` }]
          : [],
        fixes: () => fixesFor(reference, document),
      });
    }
  },
});

type MessageId = 'beyond' | 'outermost' | 'flat' | 'schedule' | 'anchor';

function messageFor(reference: CrossReference): readonly [MessageId, Readonly<Record<string, string>>] {
  const named = inWords(reference, reference.number);
  if (reference.word === '#') return ['anchor', { reference: reference.text, anchor: reference.number }];
  if (reference.nearest && reference.last) return ['beyond', { reference: named, last: reference.last.number }];
  if (reference.nearest) return ['flat', { reference: named, nearest: inWords(reference, reference.nearest.number) }];
  if (reference.last) return ['outermost', { reference: named, last: reference.last.number }];
  return ['schedule', { reference: named }];
}

/** “Section 9.4”, also for the second number of “Sections 4 and 9.4”. */
function inWords({ word }: CrossReference, number: string): string {
  return `${word[0]!.toUpperCase()}${word.slice(1).toLowerCase()} ${number}`;
}

function fixesFor(reference: CrossReference, document: RuleContext<unknown>['document']): readonly Fix[] {
  const existing = reference.last ?? reference.nearest;
  if (!existing?.number) return [];
  return [
    {
      title: `Refer to ${inWords(reference, existing.number)} instead`,
      kind: 'suggestion',
      edits: [{ range: document.rangeOf(reference.numberSpan), text: existing.number }],
    },
  ];
}
