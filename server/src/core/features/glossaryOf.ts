import type { Block, Span } from '../document/types.js';
import { Draft } from '../draft.js';
import type { FilePlace, Glossary, GlossaryEntry, GlossaryTranslation } from '../facts/glossaries/glossary.js';
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
  return yield* glossaryInSlices(draft, file);
}

/**
 * What a draft defines, for others that take its definitions over. Its titles, labels and the rows of its cover page are
 * among them, although it may not use them itself. A snapshot: it does not follow the draft.
 */
export function glossaryOf(draft: Draft, file: GlossaryFile): Glossary {
  return allSteps(glossaryInSlices(draft, file));
}

/** Does the same with a rest after each definition. Where the draft is edited in one, the rest is to be left undone. */
export function* glossaryInSlices(draft: Draft, { id, name }: GlossaryFile): Generator<void, Glossary> {
  const { document, facts } = draft;
  const read = new EntryReader(draft, id);
  const entries: GlossaryEntry[] = [];
  for (const definition of [...facts.definitions, ...facts.possibleDefinitions]) {
    const entry = read.entryOf(definition);
    if (entry) entries.push(entry);
    yield;
  }
  const title = document.title?.block.prose.text.slice(document.title.start, document.title.end);
  const calls = facts.definitions.filter(({ names }) => names === 'agreement').map(({ term }) => term);
  return {
    id,
    name,
    calls: [...(title ? [title] : []), ...calls].map((words) => words.toLowerCase()),
    entries,
    translations: document.blocks.flatMap((block) => read.translationsOf(block)),
    definitions: glossaryNames(document.frontMatter),
  };
}

/** Reads definitions of a draft as entries of its glossary. */
class EntryReader {
  readonly #draft: Draft;
  readonly #file: string;
  /** The definitions of a block, which may be many. */
  readonly #siblings = new Map<Block, readonly Definition[]>();

  constructor(draft: Draft, file: string) {
    this.#draft = draft;
    this.#file = file;
  }

  entryOf(definition: Definition): GlossaryEntry | undefined {
    const { document, facts } = this.#draft;
    const { term, kind, span, body, names, assumed } = definition;
    if (!span) return undefined;
    const siblings = this.#siblings.get(span.block) ?? facts.definitionsIn(span.block);
    this.#siblings.set(span.block, siblings);
    const said = meaningOf(document, definition, siblings, (cell) => facts.termColumn(cell) !== undefined);
    return { term, kind, ...said, names, assumed, place: this.#placeOf(span), body: this.#placeOf(body ?? span) };
  }

  translationsOf(block: Block): readonly GlossaryTranslation[] {
    const { document, facts } = this.#draft;
    const columnOf = (cell: Block) => facts.termColumn(cell);
    return pairsOfRow(document, block, columnOf).map(({ term, renderings }) => ({
      term,
      language: columnOf(block)!.language,
      others: renderings.map(({ language, terms }) => ({ language: language ?? 'und', terms })),
      place: this.#placeOf(renderings[0]!.span),
    }));
  }

  #placeOf(span: Span): FilePlace {
    const { document, source } = this.#draft;
    const range = document.rangeOf(span);
    return { file: this.#file, range, start: source.positionAt(range.start), end: source.positionAt(range.end) };
  }
}
