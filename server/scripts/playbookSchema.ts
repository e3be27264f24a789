/** The schema of playbooks, by which editors complete and check them. */
import { questions } from '../src/core/facts/positions/questions.js';
import { english } from '../src/core/packs/english.js';
import { clauseAnswers, importanceSummaries, importances, positionAnswers } from '../src/core/rules/playbook.js';
import { playbookNames, playbookSummaries } from '../src/core/rules/playbookFile.js';
import { ownClausesSchema } from './configurationSchema.js';
import type { Schema } from './manifest.js';

const base: Schema = {
  anyOf: [
    { enum: playbookNames, enumDescriptions: playbookNames.map((name) => playbookSummaries[name]) },
    { type: 'string', pattern: '[./\\\\]', description: 'The path of a playbook, from this one.' },
  ],
};

function entrySchema(answers: readonly string[], more: Schema = {}): Schema {
  const wording: Schema = {
    type: 'string',
    description:
      'The words to use: the name of a clause of the library, such as “no-licence”, or a text of your own. In a text {{discloser}}, {{recipient}}, {{information}}, {{agreement}} and {{purpose}} stand for what the draft calls them, [30] is a blank to fill in.',
  };
  const answer: Schema = { enum: answers };
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      wanted: {
        enum: [...answers, 'any'],
        description: 'What the agreement should say; “any” gives up a wish of the playbook that this one builds on.',
      },
      fallback: {
        anyOf: [answer, { type: 'array', items: answer }],
        description: 'What can be accepted in its place.',
      },
      importance: {
        enum: importances,
        enumDescriptions: importances.map((name) => importanceSummaries[name]),
        default: 'important',
      },
      why: { type: 'string', description: 'Why, in a sentence or two. Findings and the report say so.' },
      ask: { type: 'string', description: 'Whom to ask before anything else is accepted.' },
      wording,
      fallbackWording: wording,
      ...more,
    },
  };
}

const words: Schema = { type: 'string', description: 'Words; * stands for the rest of one.' };

/** The text of the schema. */
export function playbookSchema(): string {
  const clause: Schema = { $ref: '#/definitions/clause' };
  const subjects = english.clauses.clauses.flatMap(({ clause: id, elements = [] }) => [
    id,
    ...elements.map(({ element }) => `${id}/${element}`),
  ]);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Playbook of Clausewright: what agreements should say',
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      extends: {
        description: 'Playbooks that this one builds on; the later win, and this file over all.',
        anyOf: [base, { type: 'array', items: base }],
      },
      title: { type: 'string', description: 'What findings and reports call the playbook.' },
      kinds: {
        type: 'array',
        items: { type: 'string' },
        description: 'The kinds of agreement that it is for, such as “confidentiality”; all, if it does not say.',
      },
      positions: {
        description: 'What the agreement should say on the questions that a reviewer asks first.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          questions.map(({ id, question }) => [id, { description: question, $ref: '#/definitions/position' }]),
        ),
      },
      clauses: {
        description: 'Which clauses should be there, and which should not: those of the checklist, and your own.',
        type: 'object',
        properties: Object.fromEntries(subjects.map((id) => [id, clause])),
        additionalProperties: clause,
      },
      library: ownClausesSchema('Clause texts of your own, which “wording” may name.'),
    },
    definitions: {
      position: entrySchema(positionAnswers),
      clause: entrySchema(clauseAnswers, {
        title: { type: 'string', description: 'What a clause of your own is called.' },
        words: {
          description:
            'The words by which a clause of your own is known. A sentence that has one of them is the clause; of words in inner brackets it must have all.',
          type: 'array',
          items: { anyOf: [words, { type: 'array', items: words }] },
        },
      }),
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
