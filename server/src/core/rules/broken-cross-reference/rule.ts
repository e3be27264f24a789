import type { Section } from '../../document/types.js';
import type { MisplacedMeaning } from '../../facts/references/meanings.js';
import type { CrossReference } from '../../facts/types.js';
import { numberAs, referTo } from '../../fixes/referTo.js';
import { defineRule, type RuleContext } from '../types.js';
import { candidatesFor } from './candidates.js';
import { anchorFixes, shownNumberFix } from './links.js';
import { capitalised, inWords, nameOf, partWord } from './wording.js';

const advice = 'Correct the number, or add what it refers to.';

/** Reports a reference to a section or an anchor that the draft does not have, or that is not the one meant. */
export const rule = defineRule({
  id: 'broken-cross-reference',
  group: 'references',
  summary: 'Reference to a section that does not exist',
  severity: 'error',
  since: '0.1.0',
  options: {},
  messages: {
    beyond: `{reference} does not exist; the last {part} of {nearest} is {last}. ${advice}`,
    outermost: `{reference} does not exist; the last {part} is {last}. ${advice}`,
    skipped: `{reference} does not exist; {nearest} has no {part} between {last} and {next}. ${advice}`,
    flat: `{reference} does not exist; {nearest} has no numbered parts. ${advice}`,
    elsewhere: '“{reference}” stands in {standsIn}. Correct the number, or take out “this”.',
    meaning: '{reference} does not define “{term}”; {section} does. Refer to that.',
    anchor:
      'The link “{reference}” leads to “#{anchor}”, which marks no place in the draft. Correct the anchor, or mark the place.',
    stale: 'The link shows “{shown}”, but leads to {target}. Correct the number that it shows, or where it leads.',
  },
  per: 'block',
  reads: ['references', 'meanings'],
  check(context, report, block) {
    for (const meaning of context.facts.misplacedMeaningsIn(block)) report(misplacedMeaning(context, meaning));
    for (const reference of context.facts.referencesIn(block)) {
      const { target, word, shown, standsIn } = reference;
      if (target === null && !isOfSchedule(reference)) report(brokenReference(context, reference));
      else if (shown && target && target !== 'external' && word === '#') report(staleLink(context, reference));
      else if (standsIn) report(misplacedThis(context, reference));
    }
  },
});

/** A schedule that is not attached is another matter than a wrong number. */
const isOfSchedule = ({ word, nearest, last }: CrossReference) => word !== '#' && !nearest && !last;

function brokenReference({ document, facts }: RuleContext<unknown>, reference: CrossReference) {
  const { text, number, nearest, last, span } = reference;
  const data = { reference: text, number, last: last?.number ?? null };
  if (reference.word === '#')
    return {
      span,
      message: ['anchor', { reference: text, anchor: number }] as const,
      data,
      fixes: () => anchorFixes(document, reference),
    };
  const part = partWord(reference);
  const shownLast = last ? numberAs(reference, last) : '';
  const values = {
    reference: inWords(reference, number),
    part,
    last: shownLast,
    nearest: nearest ? nameOf(reference, nearest) : '',
    next: '',
  };
  const next = nearest && last && numberedAfter(nearest, last);
  if (next) values.next = numberAs(reference, next);
  return {
    span,
    message: [nearest ? (last ? (next ? 'skipped' : 'beyond') : 'flat') : 'outermost', values] as const,
    data,
    related: last ? [{ span: last.titleSpan, message: `${capitalised(part)} ${shownLast} is here.` }] : [],
    fixes: () => candidatesFor({ document, facts }, reference),
  };
}

/** What is numbered after the last part before the gap. */
const numberedAfter = ({ children }: Section, last: Section) =>
  children.find(({ number, ordinal }) => number && ordinal > last.ordinal);

function misplacedThis({ document }: RuleContext<unknown>, reference: CrossReference) {
  const { text, number, standsIn, span } = reference;
  const name = nameOf(reference, standsIn!);
  return {
    span,
    message: ['elsewhere', { reference: `this ${text}`, standsIn: name }] as const,
    data: { reference: text, number, last: null, standsIn: standsIn!.number },
    related: [{ span: standsIn!.titleSpan, message: `${name} starts here.` }],
    fixes: () => [
      {
        title: `Refer to ${name}, in which the words stand`,
        kind: 'suggestion' as const,
        edits: [{ range: document.rangeOf(reference.numberSpan), text: numberAs(reference, standsIn!) }],
      },
    ],
  };
}

function misplacedMeaning(
  { document }: RuleContext<unknown>,
  { reference, term, definition, section }: MisplacedMeaning,
) {
  const { text, number, span } = reference;
  const name = nameOf(reference, section);
  return {
    span,
    severity: 'warning' as const,
    message: ['meaning', { reference: inWords(reference, number), term, section: name }] as const,
    data: { reference: text, number, last: null, term, definedIn: section.number },
    related: [{ span: definition.span!, message: `“${term}” is defined here.` }],
    fixes: () => [referTo(document, reference, section, name)],
  };
}

function staleLink({ document }: RuleContext<unknown>, reference: CrossReference) {
  const { text, number, shown, target } = reference;
  const section = target as Exclude<typeof target, 'external' | null>;
  return {
    span: shown!.span,
    severity: 'warning' as const,
    message: ['stale', { shown: text, target: section.number }] as const,
    data: { reference: text, number, last: null, shown: shown!.number, target: section.number },
    related: [{ span: section.titleSpan, message: `${section.number} is here.` }],
    fixes: () => [shownNumberFix(document, reference, section)],
  };
}
