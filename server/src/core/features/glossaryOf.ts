import type { Block, Span } from '../document/types.js';
import { Draft } from '../draft.js';
import type { FilePlace, Glossary, GlossaryEntry } from '../facts/glossaries/glossary.js';
import { glossaryNames } from '../facts/glossaries/glossaryNames.js';
import { meaningOf } from '../facts/glossaries/meaning.js';
import { pairsOfRow } from '../facts/glossaries/translations.js';
import type { Definition } from '../facts/types.js';
import { allSteps } from '../text/steps.js';

/** How a file of definitions is to be named. */
export interface GlossaryFile {
  /** Tells it from others; see `Glossary.id`. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
}

/** Reads the text of a file for what it defines; see `glossaryOf`. */
export function readGlossary(text: string, format: 'markdown' | 'text', file: GlossaryFile): Glossary {
  return allSteps(readGlossaryInSlices(text, format, file));
}

/** Does the same with a rest every now and then. */
export function* readGlossaryInSlices(
  text: string,
  format: 'markdown' | 'text',
  file: GlossaryFile,
): Generator<void, Glossary> {
  const draft = new Draft(text, { format });
  yield* draft.readInSlices();
  return glossaryOf(draft, file);
}

/**
 * What a draft defines, for others that take its definitions over. Its titles, labels and the rows of its cover page are
 * among them, although it may not use them itself. A snapshot: it does not follow the draft.
 */
export function glossaryOf(draft: Draft, { id, name }: GlossaryFile): Glossary {
  const { document, facts, source } = draft;
  const placeOf = (span: Span): FilePlace => {
    const range = document.rangeOf(span);
    return { file: id, range, start: source.positionAt(range.start), end: source.positionAt(range.end) };
  };
  const isTermColumn = (cell: Block) => facts.termColumn(cell) !== undefined;
  const byBlock = new Map<Block, readonly Definition[]>();
  const siblings = (block: Block) => {
    const found = byBlock.get(block) ?? facts.definitionsIn(block);
    byBlock.set(block, found);
    return found;
  };
  const entryOf = (definition: Definition): readonly GlossaryEntry[] => {
    const { term, kind, span, body, names, assumed } = definition;
    if (!span) return [];
    const said = meaningOf(document, definition, siblings(span.block), isTermColumn);
    return [{ term, kind, ...said, names, assumed, place: placeOf(span), body: placeOf(body ?? span) }];
  };
  const own = document.title?.block.prose.text.slice(document.title.start, document.title.end);
  return {
    id,
    name,
    calls: [own ?? '', ...facts.definitions.filter(({ names }) => names === 'agreement').map(({ term }) => term)]
      .filter((title) => title !== '')
      .map((title) => title.toLowerCase()),
    entries: [...facts.definitions, ...facts.possibleDefinitions].flatMap(entryOf),
    translations: document.blocks.flatMap((block) =>
      pairsOfRow(document, block, (cell) => facts.termColumn(cell)).map(({ term, renderings }) => ({
        term,
        language: facts.termColumn(block)!.language,
        others: renderings.map(({ language, terms }) => ({ language: language ?? 'und', terms })),
        place: placeOf(renderings[0]!.span),
      })),
    ),
    definitions: glossaryNames(document.frontMatter),
  };
}
