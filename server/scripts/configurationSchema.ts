/** The schema of `.clausewright.json`, by which editors complete and check it. */
import { playbookNames, playbookSummaries } from '../src/core/rules/playbookFile.js';
import { presetNames, presetSummaries } from '../src/core/rules/presets.js';
import type { AnyRule } from '../src/core/rules/types.js';
import { rulesSchema, type Schema } from './manifest.js';

const texts: Schema = { type: 'array', items: { type: 'string' } };
const textOrTexts: Schema = { anyOf: [{ type: 'string' }, texts] };

const playbookSchema: Schema = {
  anyOf: [
    { enum: playbookNames, enumDescriptions: playbookNames.map((name) => playbookSummaries[name]) },
    { type: 'string', pattern: '[./\\\\]', description: 'The path of a playbook, from this file.' },
  ],
};

/** The text of the schema. */
export function configurationSchema(rules: readonly AnyRule[]): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Clausewright for a project',
    type: 'object',
    additionalProperties: false,
    // Comments and a last comma are allowed, which VS Code has to be told.
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      extends: {
        description:
          'Presets and other files of settings that this one builds on; the later win, and this file over all.',
        anyOf: [{ $ref: '#/definitions/base' }, { type: 'array', items: { $ref: '#/definitions/base' } }],
      },
      rules: { $ref: '#/definitions/rules' },
      overrides: {
        description: 'Settings of rules for some files only; the last that fits wins.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files', 'rules'],
          properties: {
            files: {
              ...textOrTexts,
              description: 'Patterns of files from the folder of this file, such as “old/**” or “*-nda.md”.',
            },
            rules: { $ref: '#/definitions/rules' },
          },
        },
      },
      definitions: {
        ...textOrTexts,
        description: 'Files whose definitions hold in all drafts, such as “glossary.md”.',
      },
      knownTerms: {
        ...texts,
        description: 'Terms that need no definition in your drafts, such as the names of products.',
      },
      vagueTerms: {
        description: 'Vague words of your own, which “vague-term” reports besides those that it knows.',
        type: 'array',
        items: {
          anyOf: [
            { type: 'string' },
            {
              type: 'object',
              additionalProperties: false,
              required: ['phrase'],
              properties: {
                phrase: { type: 'string', description: 'The words.' },
                advice: { type: 'string', description: 'What to do, as a sentence.' },
                replacement: { type: 'string', description: 'What to write instead; “[5]” is a blank to fill in.' },
              },
            },
          ],
        },
      },
      clauses: ownClausesSchema('Clauses of your own, which are offered before those of the library.'),
      playbook: {
        ...playbookSchema,
        description: 'What your agreements should say: a playbook that comes with Clausewright, or a file.',
      },
    },
    definitions: {
      rules: {
        description: 'What is reported, and how strongly.',
        type: 'object',
        additionalProperties: false,
        properties: rulesSchema(rules),
      },
      base: {
        anyOf: [
          { enum: presetNames, enumDescriptions: presetNames.map((name) => presetSummaries[name]) },
          { type: 'string', pattern: '[./\\\\]', description: 'The path of a file of settings, from this one.' },
        ],
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The shape of clause texts of a project’s own. */
export function ownClausesSchema(description: string): Schema {
  return {
    description,
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'title', 'text'],
      properties: {
        id: { type: 'string', pattern: '^[a-z0-9]+(-+[a-z0-9]+)*$', description: 'A name in small letters.' },
        title: { type: 'string', description: 'What lists call it, and its heading.' },
        text: {
          type: 'string',
          description:
            'Markdown. {{discloser}}, {{recipient}}, {{information}}, {{agreement}} and {{purpose}} stand for what the draft calls them, [30] is a blank to fill in.',
        },
        clause: {
          type: 'string',
          description: 'The clause of the checklist that it drafts, such as “governing-law”.',
        },
        element: { type: 'string', description: 'The part of that clause, for a piece that is put into it.' },
        group: { type: 'string', description: 'The group under which it is offered.' },
        prefix: { type: 'string', description: 'What to type to get it.' },
        description: { type: 'string', description: 'When to use it, in a sentence.' },
      },
    },
  };
}
