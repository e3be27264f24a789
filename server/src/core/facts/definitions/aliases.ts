import type { Definition } from '../types.js';

/** Between two names that are given to one thing: `“Loss” or “Losses”`, `(“Northwind” or the “Supplier”)`. */
const between =
  /^["”’*_\])\s,;/]*(?:(?:and|or|each|together|collectively|individually|the|an?|with|as)\b["”’“‘*_()[\]\s,;/]*)*["“‘*_([\s]*$/i;

/** Between a name and one that takes it in: `(the “Extension” and, together with the First Period, the “Period”)`. */
const betweenPartAndWhole =
  /^["”’*_\])\s,;]*and,?\s+(?:collectively|together|jointly|with)\b[^();.]{0,80}\b(?:the|as|an?)\s+["“‘*_([]*$/i;

/** Several rules ask for those of the same list, which is put together anew when a definition changes. */
const known = new WeakMap<readonly Definition[], readonly (readonly Definition[])[]>();

/**
 * The definitions, those that name one thing together; also the singular and the plural of a term.
 * @param definitions a list that stays as it is
 */
export function aliasesOf(definitions: readonly Definition[]): readonly (readonly Definition[])[] {
  const groups = known.get(definitions) ?? groupsOf(definitions);
  known.set(definitions, groups);
  return groups;
}

function groupsOf(definitions: readonly Definition[]): readonly (readonly Definition[])[] {
  const groups: Definition[][] = [];
  const byForm = new Map<string, Definition[]>();
  let last: Definition | undefined;
  for (const definition of definitions) {
    const form = singular(definition.term);
    const group = (last && namesTheSame(last, definition) ? groups.at(-1) : undefined) ?? byForm.get(form);
    if (group) group.push(definition);
    else groups.push([definition]);
    byForm.set(form, group ?? groups.at(-1)!);
    last = definition;
  }
  return groups;
}

/** Whether two definitions, one behind the other, give two names to one thing; a row of a bilingual glossary does. */
export function namesTheSame({ span: before }: Definition, { span: after }: Definition): boolean {
  if (!before || !after) return false;
  const [a, b] = [before.block.cell, after.block.cell];
  if (a && b && a.table === b.table && a.row === b.row && before.block !== after.block) return true;
  if (before.block !== after.block) return false;
  const words = before.block.prose.text.slice(before.end, after.start);
  if (words.length === 0 || words.length > 120) return false;
  return (words.length <= 60 && between.test(words)) || betweenPartAndWhole.test(words);
}

/** The term in small letters and in the singular. A draft has few thousand terms, and asks for them again and again. */
function singular(term: string): string {
  let form = forms.get(term);
  if (form === undefined) {
    form = term
      .toLowerCase()
      .replace(/ies$/, 'y')
      .replace(/([^s])s$/, '$1');
    if (forms.size >= mostForms) forms.clear();
    forms.set(term, form);
  }
  return form;
}

const mostForms = 20_000;
const forms = new Map<string, string>();
