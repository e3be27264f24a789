import { parseTemplate, parseTemplateBlocks } from '../packs/clauseTemplate.js';
import type { OwnVagueTerm } from '../packs/ownWords.js';
import type { LibraryClause } from '../packs/types.js';
import type { Complain } from './configuration.js';

/** The group under which a project's own clauses are offered where they name none. */
const ownGroup = 'Your own clauses';

/** Reads the vague words and the clauses that a project adds. */
export function readOwnWords(
  { vagueTerms, clauses }: Readonly<Record<string, unknown>>,
  problem: Complain,
): { readonly vagueTerms: readonly OwnVagueTerm[]; readonly clauses: readonly LibraryClause[] } {
  return {
    vagueTerms: listOf('vagueTerms', vagueTerms, problem).flatMap((each, index) =>
      vagueTerm(each, (path, message) => problem(['vagueTerms', index, ...path], message)),
    ),
    clauses: readOwnClauses('clauses', clauses, problem),
  };
}

/** Reads clause texts of a project’s own, which stand under some name of its file. */
export function readOwnClauses(name: string, value: unknown, problem: Complain): readonly LibraryClause[] {
  return listOf(name, value, problem).flatMap((each, index) =>
    clause(each, (path, message) => problem([name, index, ...path], message)),
  );
}

function listOf(name: string, value: unknown, problem: Complain): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  problem([name], `“${name}” takes a list.`);
  return [];
}

/** Words and blanks: what else a phrase of the pack may have is its own notation. */
const phrasePattern = /^[\p{L}\p{N}]+(?:[’' -][\p{L}\p{N}]+)*$/u;

function vagueTerm(value: unknown, problem: Complain): readonly OwnVagueTerm[] {
  const parts =
    typeof value === 'string' ? { phrase: value } : textsOf(value, ['phrase', 'advice', 'replacement'], problem);
  if (!parts) return [];
  const phrase = (parts.phrase ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
  if (!phrasePattern.test(phrase)) {
    problem([], 'A vague term takes words, such as “in a timely fashion”, or an object with a “phrase” of words.');
    return [];
  }
  return [{ ...parts, phrase }];
}

const clauseParts = ['id', 'title', 'text', 'clause', 'element', 'group', 'prefix', 'description'];

function clause(value: unknown, problem: Complain): readonly LibraryClause[] {
  const parts = textsOf(value, clauseParts, problem);
  if (!parts) return [];
  const { id = '', title = '', text = '', element } = parts;
  if (!/^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(id) || title === '' || text.trim() === '') {
    problem([], 'A clause takes an “id” in small letters and hyphens, a “title” and a “text”.');
    return [];
  }
  try {
    if (element === undefined) parseTemplateBlocks(text);
    else parseTemplate(text);
  } catch {
    problem(
      ['text'],
      'The text has a “{{…}}” that stands for nothing. Use {{discloser}}, {{recipient}}, {{information}}, {{agreement}} or {{purpose}}.',
    );
    return [];
  }
  const { clause = id, group = ownGroup, prefix = id, description = title } = parts;
  return [
    { id, clause, title, group, prefix, description, after: [], text, ...(element !== undefined && { element }) },
  ];
}

/** The members of an object that are texts; others are reported. Undefined for what is no object. */
function textsOf(
  value: unknown,
  names: readonly string[],
  problem: Complain,
): Readonly<Record<string, string>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problem([], 'This takes an object.');
    return undefined;
  }
  const texts: Record<string, string> = {};
  for (const [name, member] of Object.entries(value)) {
    if (!names.includes(name)) problem([name], `“${name}” has no place here. Known names: ${names.join(', ')}.`);
    else if (typeof member !== 'string') problem([name], `“${name}” takes a text in double quotes.`);
    else texts[name] = member;
  }
  return texts;
}
