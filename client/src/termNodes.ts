import { Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { DefinedTerm, DefinedTerms, SectionUses, TermProblem } from '../../server/src/lsp/messages.js';
import type { LanguageServer } from './languageServer.js';

type Place = SectionUses['uses'][number];

/** A line of the view of defined terms. */
export type TermNode = { readonly uri: Uri } & (
  | { readonly kind: 'undefined'; readonly terms: readonly DefinedTerm[] }
  | { readonly kind: 'term'; readonly term: DefinedTerm }
  | { readonly kind: 'problem'; readonly problem: TermProblem }
  | { readonly kind: 'section'; readonly term: string; readonly uses: SectionUses }
  | { readonly kind: 'use'; readonly place: Place }
);

/** The outermost lines: what is not defined, in a group of its own, then what is. */
export function topOf(uri: Uri, { terms }: DefinedTerms): TermNode[] {
  const lacking = terms.filter(({ kind }) => kind === 'undefined');
  const defined = terms.filter(({ kind }) => kind !== 'undefined');
  return [
    ...(lacking.length > 0 ? [{ uri, kind: 'undefined' as const, terms: lacking }] : []),
    ...defined.map((term) => ({ uri, kind: 'term' as const, term })),
  ];
}

/** What a line holds: the problems of a term and the sections that use it, or the uses in a section. */
export async function childrenOf(server: LanguageServer, node: TermNode): Promise<TermNode[]> {
  const { uri } = node;
  switch (node.kind) {
    case 'undefined':
      return node.terms.map((term) => ({ uri, kind: 'term', term }));
    case 'term': {
      const { term, problems } = node.term;
      const sections = await server.ask('clausewright/termUses', { uri: uri.toString(), term });
      return [
        ...problems.map((problem) => ({ uri, kind: 'problem' as const, problem })),
        ...sections.map((uses) => ({ uri, kind: 'section' as const, term, uses })),
      ];
    }
    case 'section':
      return node.uses.uses.map((place) => ({ uri, kind: 'use', place }));
    default:
      return [];
  }
}

/** A line as the editor shows it. */
export function itemOf(node: TermNode): TreeItem {
  switch (node.kind) {
    case 'undefined':
      return groupItem(node.uri, node.terms.length);
    case 'term':
      return termItem(node.uri, node.term);
    case 'problem':
      return problemItem(node.uri, node.problem);
    case 'section':
      return sectionItem(node.uri, node.term, node.uses);
    case 'use':
      return useItem(node.uri, node.place);
  }
}

function groupItem(uri: Uri, count: number): TreeItem {
  const item = new TreeItem('Not defined', TreeItemCollapsibleState.Expanded);
  item.id = `${uri}#undefined`;
  item.description = String(count);
  item.iconPath = severityIcon('warning');
  item.tooltip = 'Used like defined terms, but defined nowhere in this draft.';
  item.accessibilityInformation = { label: `Not defined: ${count === 1 ? '1 term' : `${count} terms`}` };
  return item;
}

function termItem(uri: Uri, { term, kind, meaning, uses, range, problems }: DefinedTerm): TreeItem {
  const isEmpty = uses === 0 && problems.length === 0;
  const item = new TreeItem(term, isEmpty ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed);
  const count = usesInWords(uses);
  item.id = `${uri}#${kind === 'undefined' ? 'undefined' : 'term'}:${term}`;
  item.description = meaning ? `${count} · ${meaning}` : count;
  const [worst] = problems.toSorted((a, b) => urgency.indexOf(a.severity) - urgency.indexOf(b.severity));
  item.iconPath = worst ? severityIcon(worst.severity) : new ThemeIcon(kindIcons[kind]);
  item.tooltip = [term, ...(meaning ? [meaning] : []), ...problems.map(({ message }) => message)].join('\n\n');
  item.accessibilityInformation = {
    label: [term, count, ...problems.map(({ message }) => message), meaning].filter(Boolean).join('. '),
  };
  return goingTo(item, uri, range);
}

function problemItem(uri: Uri, { message, severity, range }: TermProblem): TreeItem {
  const item = new TreeItem(message);
  item.iconPath = severityIcon(severity);
  item.tooltip = message;
  return goingTo(item, uri, range);
}

/** The uses in a section; a single one is gone to at once. */
function sectionItem(uri: Uri, term: string, { section, uses }: SectionUses): TreeItem {
  const { range, excerpt } = uses[0]!;
  const isSingle = uses.length === 1;
  const label = section || 'Before the first section';
  const item = new TreeItem(label, isSingle ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed);
  // The same section may come again, behind one within it.
  item.id = `${uri}#term:${term}:${range.start.line}:${range.start.character}`;
  item.description = isSingle ? excerpt : usesInWords(uses.length);
  item.tooltip = isSingle ? excerpt : label;
  item.accessibilityInformation = {
    label: `${label}, ${usesInWords(uses.length)}${isSingle ? `: ${excerpt}` : ''}`,
  };
  return goingTo(item, uri, range);
}

function useItem(uri: Uri, { range, excerpt }: Place): TreeItem {
  const item = new TreeItem(excerpt);
  item.tooltip = excerpt;
  return goingTo(item, uri, range);
}

/** Adds the click that leads to the words. */
function goingTo(item: TreeItem, uri: Uri, range: DefinedTerm['range']): TreeItem {
  if (!range) return item;
  const { start, end } = range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = { title: 'Go There', command: 'vscode.open', arguments: [uri, { selection }] };
  return item;
}

const urgency: readonly TermProblem['severity'][] = ['error', 'warning', 'information', 'hint'];

const kindIcons: Readonly<Record<DefinedTerm['kind'], string>> = {
  term: 'quote',
  party: 'person',
  agreement: 'file',
  undefined: 'question',
};

function severityIcon(severity: TermProblem['severity']): ThemeIcon {
  switch (severity) {
    case 'error':
      return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
    case 'warning':
      return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
    default:
      return new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));
  }
}

/** `12 uses` */
function usesInWords(count: number): string {
  return count === 0 ? 'not used' : count === 1 ? '1 use' : `${count} uses`;
}
