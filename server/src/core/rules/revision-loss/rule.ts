import type { RevisionLoss } from '../revision.js';
import { defineRule, type Finding } from '../types.js';

type MessageId = 'clause' | 'element' | 'figure' | 'gone' | 'reference';

/** Reports what a draft has lost against an earlier revision. */
export const rule = defineRule({
  id: 'revision-loss',
  group: 'leftovers',
  summary: 'What an earlier revision had and this one has not',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    clause: 'The earlier revision had a clause on “{name}”, and this one has none. Check whether it was meant to go.',
    element:
      'The earlier revision had “{element}” under “{name}”, and this one has not. Check whether it was meant to go.',
    figure: '“{was}” of the earlier revision has become “{is}”. Check that this was agreed.',
    gone: 'The earlier revision had “{was}” in this clause, and this one has not. Check whether it was meant to go.',
    reference: '“{text}” led to “{was}” in the earlier revision and leads to “{is}” now. Check which is meant.',
  },
  per: 'revision',
  reads: [],
  check: (_context, loss) => findingOf(loss),
});

function findingOf(loss: RevisionLoss): Finding<MessageId> {
  const { span } = loss;
  switch (loss.kind) {
    case 'clause':
      return { span, message: ['clause', { name: loss.name }], data: { clause: loss.clause } };
    case 'element': {
      const { clause, element, elementName, name } = loss;
      return { span, message: ['element', { element: elementName, name }], data: { clause, element } };
    }
    case 'figure':
      return { span, message: ['figure', { was: loss.was, is: loss.is }], data: { was: loss.was } };
    case 'gone':
      return { span, message: ['gone', { was: loss.was }], data: { was: loss.was } };
    case 'reference': {
      const { text, was, is } = loss;
      return { span, message: ['reference', { text, was, is }], data: { was } };
    }
  }
}
