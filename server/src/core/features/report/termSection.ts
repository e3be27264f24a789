import type { Draft } from '../../draft.js';
import { glossaryTable } from '../glossaryTable.js';
import { shortened } from '../shortened.js';
import { plain, type ReportSection } from './page.js';
import type { Quoting } from './quoting.js';

const longestMeaning = 240;

/** What the agreement's terms mean, and how often it uses them. */
export function termSection(draft: Draft, quoting: Quoting): ReportSection {
  const rows = glossaryTable(draft).map(({ term, meaning, uses, range, section, from }) => [
    [{ text: term, range }],
    plain(quoting.words(shortened(meaning, longestMeaning))),
    plain(String(uses.length)),
    plain(from?.file ?? section),
  ]);
  const caption = 'Defined terms';
  const head = ['Term', 'What it means', 'Uses', 'Where it is defined'];
  return {
    id: 'terms',
    heading: caption,
    introduction: rows.length > 0 ? '' : 'The draft defines none.',
    tables: rows.length > 0 ? [{ caption, head, rows }] : [],
  };
}
