import { parseArgs } from 'node:util';
import type { Layout } from './drafts.js';

/** A draft that is made and measured. */
export interface Size {
  /** What it is called on the command line. */
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly layout: Layout;
}

const sizes: readonly Size[] = [
  { id: '20k', name: '20 KB', bytes: 20e3, layout: 'headings' },
  { id: '200k', name: '200 KB', bytes: 200e3, layout: 'headings' },
  { id: '2m', name: '2 MB', bytes: 2e6, layout: 'headings' },
  { id: 'list2m', name: '2 MB, one list', bytes: 2e6, layout: 'list' },
];

export interface Options {
  readonly sizes: readonly Size[];
  /** Letters typed into each draft. */
  readonly edits: number;
  /** How often each program reads each draft. */
  readonly runs: number;
  readonly push: boolean;
  /** The language features are measured, and nothing else. */
  readonly features: boolean;
  /** A draft that is measured instead of those that are made. */
  readonly draft: string | undefined;
  readonly json: boolean;
  /** The tables of the README are written anew. */
  readonly write: boolean;
}

export const help = `npm run bench [-- options]

Makes drafts and measures on them what a review costs, beside programs that do a part of it or something similar.

  --only 20k,200k   which drafts: ${sizes.map(({ id }) => id).join(', ')}; all of them unless named
  --edits 200       letters that are typed into each draft
  --runs 3          how often each program reads each draft
  --push            no server is asked for diagnostics; all send them
  --features        how long Clausewright takes to answer an editor: hover, find references, rename …, after a letter each
  --draft nda.md    a draft of yours for --features, instead of those that are made
  --json            for programs, instead of tables
  --write           also puts the figures into README.md
`;

/** @throws Error when the arguments name something that there is not, or ask for help */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      edits: { type: 'string', default: '200' },
      runs: { type: 'string', default: '3' },
      push: { type: 'boolean', default: false },
      features: { type: 'boolean', default: false },
      draft: { type: 'string' },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const { only, push, features, draft, json, write } = values;
  const chosen = only === undefined ? sizes : only.split(',').map(sizeCalled);
  return {
    sizes: chosen,
    edits: count('edits', values.edits),
    runs: count('runs', values.runs),
    push,
    features,
    draft,
    json,
    write,
  };
}

function sizeCalled(id: string): Size {
  const found = sizes.find((size) => size.id === id);
  if (!found) throw new Error(`There is no draft “${id}”.`);
  return found;
}

function count(option: string, value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new Error(`--${option} takes a number from 1, not “${value}”.`);
  return Number(value);
}
