import type { Block, ContractDocument, Span } from '../../document/types.js';
import { perBlock } from '../../facts/perBlock.js';
import { defineRule, type Fix, type Gathered } from '../types.js';
import type { Blank, BlankKind, Surroundings } from './blank.js';
import { bracketBlanks } from './brackets.js';
import { fieldBlanks, hasColonField } from './fields.js';
import { fixesOf } from './fixes.js';
import { lineBlanks } from './lines.js';

/** Reports a blank that is still to be filled in. */
export const rule = defineRule({
  id: 'placeholder',
  group: 'leftovers',
  summary: 'Blank still to be filled in',
  severity: 'error',
  since: '0.1.0',
  options: {},
  messages: {
    blank:
      '“{text}” is still to be filled in. The draft cannot be signed with a blank: put in what the parties agreed.',
    field: '“{text}” is a field of the template that nobody has filled in. Put in what the parties agreed.',
    logic:
      '“{text}” is an instruction of the template, not contract text. Complete the template before the draft goes out.',
    note: '“{text}” is a note to the drafter, not contract text. Do what it asks, then take it out.',
    value: '“{text}” stands in square brackets, so it reads as not yet agreed. Settle it and take the brackets off.',
    choice:
      '“{text}” stands in square brackets, so it reads as not yet agreed. Keep the words without the brackets, or take them out.',
  },
  per: 'group',
  reads: ['words', 'surroundings'],
  premise: (_, groups) => String(groups.has(colonFields)),
  gather: ({ document }, block) => blanksAround(document, block),
  check({ document }, report, places, groups) {
    const fieldsAreUsed = groups.has(colonFields);
    const blanks = places.flatMap(([block, { blank, inDrafts }]) =>
      blank && inDrafts !== (fieldsAreUsed ? 'without-fields' : 'with-fields') ? [{ block, blank }] : [],
    );
    const isField = blanks[0]?.blank.field !== undefined;
    // A field is reported where it stands first.
    for (const { block, blank } of isField ? blanks.slice(0, 1) : blanks) {
      const { start, end, kind, long } = blank;
      const span = { block, start, end };
      const text = wordsOf(span);
      const others = isField ? blanks.slice(1).map((other) => ({ ...other.blank, block: other.block })) : [];
      report({
        span,
        message: [kind satisfies BlankKind, { text }],
        data: { text, kind },
        related: others.map((other) => ({ span: other, message: 'Also to be filled in here.' })),
        ...(long ? { severity: 'information' } : {}),
        fixes: (): readonly Fix[] => fixesOf(document, span, kind),
      });
    }
  },
});

/** The group that is there in drafts with fields such as `:name`. */
const colonFields = ':';

/** A blank, and the drafts in which it counts: those with fields such as `:name`, those without, or all. */
interface BlankPlace {
  readonly blank?: Blank;
  readonly inDrafts: 'with-fields' | 'without-fields' | 'all';
}

/** What a block has of blanks, for a draft with fields such as `:name` and for one without. */
interface BlockBlanks {
  readonly hasColonField: boolean;
  readonly withFields: readonly Blank[];
  readonly withoutFields: readonly Blank[];
}

function blanksAround(document: ContractDocument, block: Block): readonly Gathered<BlankPlace>[] {
  const { matter, prose } = block;
  if ((matter !== 'contract' && matter !== 'signature') || !mayHaveBlanks.test(prose.text)) return [];
  if (isInForm(document, block)) return [];
  const read =
    matter === 'signature' ? blanksToSign : isNearSignature(document, block) ? blanksNearby : blanksElsewhere;
  const { hasColonField, withFields, withoutFields } = read(block);
  const same = JSON.stringify(withFields) === JSON.stringify(withoutFields);
  return [
    ...(hasColonField ? [{ group: colonFields, item: { inDrafts: 'all' } as const }] : []),
    ...withFields.map((blank) => gathered(blank, same ? 'all' : 'with-fields')),
    ...(same ? [] : withoutFields.map((blank) => gathered(blank, 'without-fields'))),
  ];
}

function gathered(blank: Blank, inDrafts: BlankPlace['inDrafts']): Gathered<BlankPlace> {
  const { kind, field } = blank;
  return { group: field === undefined ? undefined : `${kind} ${field}`, item: { blank, inDrafts } };
}

/** Whether a schedule is a form that somebody fills in later: “Exhibit B: Form of Order”. */
function isInForm(document: ContractDocument, block: Block): boolean {
  for (let section = document.sectionAt(block); section; section = section.parent) {
    // `Exhibit 10.8` is the number under which a whole agreement was filed.
    const isFiled = /\d\.\d/.test(section.number);
    if (attached.has(section.kind) && !isFiled && form.test(section.title)) return true;
  }
  return false;
}

const attached: ReadonlySet<string> = new Set(['schedule', 'exhibit', 'annex', 'appendix', 'attachment']);
const form = /\b(?:(?:sample|specimen|pro\s?forma|template)\b|forms?\s+of\b|form$|format\b)/i;

/** A reader of blocks that all stand in a signature block, near one, or far from any. */
const readerOf = (nearSignature: boolean) =>
  perBlock(
    (block): BlockBlanks => ({
      hasColonField: hasColonField(block.prose.text),
      withFields: blanksIn({ block, nearSignature, colonFields: true }),
      withoutFields: blanksIn({ block, nearSignature, colonFields: false }),
    }),
  );

const blanksToSign = readerOf(true);
const blanksNearby = readerOf(true);
const blanksElsewhere = readerOf(false);

const mayHaveBlanks = /[[{_<«:…●○◯X【〔〇＿（]|\.{5}|xx|TB[DCA]|YY|ipsum/;

/** The blanks of a block, in order. Where two readings overlap, the first and longest stands. */
function blanksIn(around: Surroundings): Blank[] {
  const { block } = around;
  const { text } = block.prose;
  const blanks = [...fieldBlanks(text, around), ...bracketBlanks(text, around), ...lineBlanks(text, around)];
  blanks.sort((a, b) => a.start - b.start || b.end - a.end);
  const code = block.marks.filter((mark) => mark.kind === 'code');
  const kept: Blank[] = [];
  let nextCode = 0;
  for (const blank of blanks) {
    if (blank.start < (kept.at(-1)?.end ?? 0)) continue;
    while (nextCode < code.length && code[nextCode]!.end <= blank.start) nextCode++;
    if (nextCode < code.length && code[nextCode]!.start <= blank.start) continue;
    kept.push(blank);
  }
  return kept;
}

/** How many blocks around a signature block may belong to it; no more than are told to have other surroundings. */
const reach = 6;

/** Whether a signature block is close by. */
function isNearSignature({ blocks }: ContractDocument, block: Block): boolean {
  if (isSignature(block)) return true;
  for (const step of [-1, 1]) {
    let left = reach;
    for (let i = block.index + step; left > 0 && i >= 0 && i < blocks.length; i += step) {
      const { matter } = blocks[i]!;
      if (matter !== 'contract' && matter !== 'signature') continue;
      if (isSignature(blocks[i]!)) return true;
      left--;
    }
  }
  return false;
}

const isSignature = (block: Block) => block.matter === 'signature' || saysSignature(block);

const saysSignature = perBlock(({ prose }) =>
  /(?:^|\n|\|)\s*(?:by|signature|signed|unterschrift)\s*[:_]/i.test(prose.text),
);

/** The words of blanks that messages show, by the words as they stand. */
const shown = new Map<string, string>();
/** A draft has the same few blanks again and again. */
const mostShown = 1_000;

function wordsOf({ block, start, end }: Span): string {
  const words = block.prose.text.slice(start, end);
  let short = shown.get(words);
  if (short === undefined) {
    short = shorten(words);
    if (shown.size >= mostShown) shown.clear();
    shown.set(words, short);
  }
  return short;
}

/** The words as a message shows them: long lines and long wording cut short. */
function shorten(words: string): string {
  const text = words
    .replace(/\s+/g, ' ')
    .replace(/_{9,}/g, '________')
    .replace(/\.{9,}/g, '........')
    .replace(/…{5,}/g, '……');
  return text.length <= 80 ? text : `${text.slice(0, 60).trimEnd()} … ${text.slice(-12).trimStart()}`;
}
