import { Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { Checklist, ChecklistClause, ChecklistPlace } from '../../server/src/lsp/messages.js';

type Group = Checklist['groups'][number];
type Element = ChecklistClause['elements'][number];
type Status = ChecklistClause['status'];

/** A line of the checklist. */
export type ChecklistNode = { readonly uri: Uri } & (
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'clause'; readonly clause: ChecklistClause }
  | { readonly kind: 'element'; readonly clause: ChecklistClause; readonly element: Element }
  | { readonly kind: 'place'; readonly place: ChecklistPlace }
);

/** The groups of the review map. */
export function topOf(uri: Uri, { groups }: Checklist): ChecklistNode[] {
  return groups.map((group) => ({ uri, kind: 'group', group }));
}

/** What a line holds: the clauses of a group, the elements of a clause, or the places where something stands. */
export function childrenOf(node: ChecklistNode): ChecklistNode[] {
  const { uri } = node;
  switch (node.kind) {
    case 'group':
      return node.group.clauses.map((clause) => ({ uri, kind: 'clause', clause }));
    case 'clause': {
      const { clause } = node;
      const { elements, places } = clause;
      if (!isExpanded(clause)) return [];
      return elements.length > 0
        ? elements.map((element) => ({ uri, kind: 'element', clause, element }))
        : placesBelow(uri, places);
    }
    case 'element':
      return placesBelow(uri, node.element.places);
    default:
      return [];
  }
}

/** A line as the editor shows it. */
export function itemOf(node: ChecklistNode): TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node.uri, node.group);
    case 'clause':
      return clauseItem(node.uri, node.clause);
    case 'element':
      return elementItem(node.uri, node.clause, node.element);
    case 'place':
      return placeItem(node.uri, node.place);
  }
}

/** What is to be done: `3 missing, 2 weak`. */
export function summaryOf(clauses: readonly ChecklistClause[]): string {
  const counted = (status: Status) => {
    const count = clauses.filter((clause) => clause.status === status).length;
    return count > 0 ? [`${count} ${stateWords[status]}`] : [];
  };
  const open = [...counted('missing'), ...counted('weak')];
  return open.length > 0 ? open.join(', ') : counted('present').join('');
}

/** A single place is gone to from the line above it. */
function placesBelow(uri: Uri, places: readonly ChecklistPlace[]): ChecklistNode[] {
  return places.length > 1 ? places.map((place) => ({ uri, kind: 'place', place })) : [];
}

/** The parts of a clause that is not there say no more than that it is not. */
const isExpanded = ({ status, elements, places }: ChecklistClause) =>
  (status === 'present' || status === 'weak') && (elements.length > 0 || places.length > 1);

function groupItem(uri: Uri, { title, clauses }: Group): TreeItem {
  const applies = clauses.some(({ status }) => status !== 'not-applicable');
  const state = applies ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(title, state);
  item.id = `${uri}#${title}`;
  item.description = summaryOf(clauses) || 'not expected here';
  return item;
}

function clauseItem(uri: Uri, clause: ChecklistClause): TreeItem {
  const { title, status, places, elements, problems, expectedWith } = clause;
  const item = new TreeItem(
    title,
    isExpanded(clause) ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  const lacking = elements.filter((element) => element.status === 'missing').map((element) => element.title);
  const where = places[0]?.section ?? '';
  const expected = `Expected with ${expectedWith}.`;
  item.id = `${uri}#${clause.clause}`;
  item.description =
    status === 'not-applicable' ? 'not expected here' : status === 'weak' ? `lacks ${lacking.join(', ')}` : where;
  if (status === 'missing') item.description = 'missing';
  if (status === 'weak' && lacking.length === 0) item.description = where;
  item.iconPath = icons[status];
  // Lets the menu offer the clause of the library.
  item.contextValue = status === 'missing' || status === 'weak' ? 'open' : 'closed';
  item.tooltip = [
    `${title}: ${stateWords[status]}`,
    ...problems,
    ...(status === 'not-applicable' ? [expected] : []),
    ...(places[0] ? [`“${places[0].excerpt}”`] : []),
  ].join('\n\n');
  item.accessibilityInformation = { label: [title, stateWords[status], item.description].join(', ') };
  return goingTo(item, uri, places);
}

function elementItem(uri: Uri, clause: ChecklistClause, { title, status, places }: Element): TreeItem {
  const item = new TreeItem(
    title.charAt(0).toUpperCase() + title.slice(1),
    places.length > 1 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  // A clause that is there can do without the parts of which nothing is reported.
  const state = status === 'missing' && clause.status === 'present' ? 'not-applicable' : status;
  item.id = `${uri}#${clause.clause}/${title}`;
  item.description = places[0]?.section ?? (state === status ? stateWords[status] : 'not there, and not needed');
  item.iconPath = icons[state];
  item.tooltip = places[0] ? `“${places[0].excerpt}”` : `${title}: ${stateWords[status]}`;
  item.accessibilityInformation = { label: `${title}, ${stateWords[status]}` };
  return goingTo(item, uri, places);
}

function placeItem(uri: Uri, place: ChecklistPlace): TreeItem {
  const item = new TreeItem(place.section || 'Before the first section');
  item.description = item.tooltip = place.excerpt;
  return goingTo(item, uri, [place]);
}

/** Adds the click that leads to the words. */
function goingTo(item: TreeItem, uri: Uri, [place]: readonly ChecklistPlace[]): TreeItem {
  if (!place) return item;
  const { start, end } = place.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = { title: 'Go There', command: 'vscode.open', arguments: [uri, { selection }] };
  return item;
}

const stateWords: Readonly<Record<Status, string>> = {
  present: 'present',
  weak: 'weak',
  missing: 'missing',
  'not-applicable': 'not expected here',
};

const icons: Readonly<Record<Status, ThemeIcon>> = {
  present: new ThemeIcon('check', new ThemeColor('testing.iconPassed')),
  weak: new ThemeIcon('color-mode', new ThemeColor('problemsWarningIcon.foreground')),
  missing: new ThemeIcon('close', new ThemeColor('problemsErrorIcon.foreground')),
  'not-applicable': new ThemeIcon('dash', new ThemeColor('disabledForeground')),
};
