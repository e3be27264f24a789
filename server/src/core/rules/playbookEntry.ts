import { parseTemplate, parseTemplateBlocks } from '../packs/clauseTemplate.js';
import type { Complain } from './configuration.js';
import { clauseAnswers, type Importance, importances, type ModelWording, positionAnswers } from './playbook.js';

/** A part of a playbook on one subject, in which much may be left to what it builds on. */
export interface PlaybookPart {
  readonly wanted?: string | undefined;
  readonly fallback?: readonly string[] | undefined;
  readonly importance?: Importance | undefined;
  readonly why?: string | undefined;
  readonly ask?: string | undefined;
  readonly wording?: ModelWording | undefined;
  readonly fallbackWording?: ModelWording | undefined;
  readonly title?: string | undefined;
  readonly words?: readonly (readonly string[])[] | undefined;
}

/** What stands for a wish that is given up. */
export const anyAnswer = 'any';

const members = ['wanted', 'fallback', 'importance', 'why', 'ask', 'wording', 'fallbackWording'];
const ownMembers = ['title', 'words'];

/** An id of the library or of an own clause: no sentence looks so. */
const idPattern = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/;

/** A word, of which a star may stand for the rest. */
const wordPattern = /^[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*\*?$/u;
const isWords = (value: unknown): value is string =>
  typeof value === 'string' && value.split(' ').every((word) => wordPattern.test(word));

/**
 * Reads what a playbook says on one position or clause. What is wrong is left out and reported.
 * @param isPosition it is on a position; else on a clause
 */
export function readPlaybookPart(value: unknown, isPosition: boolean, problem: Complain): PlaybookPart | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problem([], 'This takes an object, such as { "wanted": "yes", "why": "…" }.');
    return undefined;
  }
  const known = isPosition ? members : [...members, ...ownMembers];
  const answers: readonly string[] = isPosition ? positionAnswers : clauseAnswers;
  const part: { -readonly [Name in keyof PlaybookPart]: PlaybookPart[Name] } = {};
  for (const [name, member] of Object.entries(value)) {
    const complain = (message: string) => problem([name], message);
    if (!known.includes(name)) complain(`“${name}” has no place here. Known names: ${known.join(', ')}.`);
    else if (name === 'wanted') part.wanted = choice(member, [...answers, anyAnswer], complain);
    else if (name === 'importance') part.importance = choice(member, importances, complain) as Importance | undefined;
    else if (name === 'fallback') part.fallback = answerList(member, answers, complain);
    else if (name === 'words') part.words = wordLists(member, complain);
    else Object.assign(part, textMember(name, member, complain));
  }
  // What was wrong is left to what the playbook builds on.
  return Object.fromEntries(Object.entries(part).filter(([, member]) => member !== undefined));
}

function textMember(name: string, member: unknown, complain: (message: string) => void): PlaybookPart {
  if (typeof member !== 'string') {
    complain(`“${name}” takes a text in double quotes.`);
    return {};
  }
  return { [name]: name === 'wording' || name === 'fallbackWording' ? wordingOf(member, complain) : member.trim() };
}

function choice(value: unknown, choices: readonly string[], complain: (message: string) => void): string | undefined {
  if (typeof value === 'string' && choices.includes(value)) return value;
  complain(`This takes one of: ${choices.join(', ')}.`);
  return undefined;
}

function answerList(value: unknown, answers: readonly string[], complain: (message: string) => void) {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (given.every((each) => typeof each === 'string' && answers.includes(each))) return given as readonly string[];
  complain(`A fallback is one or more of: ${answers.join(', ')}.`);
  return undefined;
}

function wordLists(value: unknown, complain: (message: string) => void): PlaybookPart['words'] {
  const lists = (Array.isArray(value) ? value : [value]).map((each: unknown): readonly unknown[] =>
    Array.isArray(each) ? each : [each],
  );
  if (lists.length > 0 && lists.every((list) => list.length > 0 && list.every(isWords)))
    return lists.map((list) => list.map((each) => String(each).toLowerCase().replaceAll('-', ' ')));
  complain(
    'These are words by which the clause is known, such as ["most favoured customer", ["best", "pric*"]]; those in inner brackets must all stand in one sentence.',
  );
  return undefined;
}

function wordingOf(text: string, complain: (message: string) => void): ModelWording | undefined {
  if (idPattern.test(text)) return { clause: text };
  try {
    parseTemplateBlocks(text);
    parseTemplate(text);
    return text.trim() === '' ? undefined : { text: text.trim() };
  } catch {
    complain(
      'The text has a “{{…}}” that stands for nothing. Use {{discloser}}, {{recipient}}, {{information}}, {{agreement}} or {{purpose}}.',
    );
    return undefined;
  }
}
