import { type Chunk, ChunkedMarkdown, type Damage } from './chunks.js';
import { looksLikeContract } from './contractTest.js';
import { dialectOf } from './dialect.js';
import { readFrontMatter } from './frontMatter.js';
import { joinChunks } from './joinChunks.js';
import { languageOf } from './language.js';
import { MatterPass } from './matter.js';
import { placesOf } from './places.js';
import { readPlainText } from './plainTextBlocks.js';
import type { RawBlock, RawDocument } from './rawBlock.js';
import { StructurePass } from './sections.js';
import { findTitle } from './title.js';
import type { Block, ContractDocument, Dialect, Format, FrontMatter } from './types.js';
import { readWaivers } from './waivers.js';

export interface OpenOptions {
  /** The caller knows that the text is a contract, however short. */
  readonly assumeContract?: boolean;
}

/**
 * Reads a draft, and reads it again after edits at the cost of what they damage: chunks are parsed again only where the
 * text has changed, and a block that nothing has changed stays the same object. The passes over all blocks keep what they
 * know of each block.
 *
 * A document is valid until the next `update`: blocks that stay move along with the text.
 */
export class DocumentReader {
  readonly #chunked: ChunkedMarkdown;
  readonly #matter: MatterPass;
  readonly #languages = new WeakMap<RawBlock, string | 'unknown'>();
  readonly #settled = new WeakMap<RawBlock, Block>();
  readonly #rawOf = new WeakMap<Block, RawBlock>();
  #chunks: readonly Chunk[] = [];
  #structure: StructurePass | undefined;
  #contract:
    | { readonly sample: readonly RawBlock[]; readonly yaml: string | undefined; readonly verdict: boolean }
    | undefined;
  #text: string;

  /** @param least the least length of a chunk; tests cut as often as can be */
  constructor(
    text: string,
    private readonly format: Format,
    private readonly options: OpenOptions = {},
    least?: number,
  ) {
    this.#text = text;
    this.#chunked = new ChunkedMarkdown(least);
    this.#matter = new MatterPass(format);
    if (format === 'markdown') this.#chunks = this.#chunked.cut(text);
  }

  /** The text after an edit. */
  update(text: string, damage: Damage): void {
    this.#text = text;
    if (this.format === 'markdown') this.#chunks = this.#chunked.recut(text, this.#chunks, damage);
  }

  /** The document as it stands. Never throws, whatever the text. */
  read(): ContractDocument {
    const { format } = this;
    const raw = format === 'text' ? readPlainText(this.#text) : joinChunks(this.#chunks);
    const frontMatter = raw.yaml && readFrontMatter(raw.yaml.value, raw.yaml.range);
    this.#matter.settle(raw.blocks);
    const language = this.#mainLanguage(raw.blocks);
    const blocks = raw.blocks.map((block, index) => this.#settle(block, index, language));
    const dialect =
      format === 'text'
        ? 'plain-text'
        : dialectOf(
            this.#chunks.map((chunk) => chunk.reading.signs),
            frontMatter,
          );
    const structure = this.#structureFor(dialect).read(blocks);
    const settled = (block: RawBlock) => this.#settled.get(block);
    return {
      text: this.#text,
      format,
      dialect,
      language,
      isContract: this.options.assumeContract === true || this.#isContract(raw, frontMatter),
      frontMatter,
      blocks,
      title: findTitle(blocks),
      sections: structure.sections,
      waivers: readWaivers(this.#text, raw.comments, blocks, settled),
      ...placesOf(blocks, structure),
      leadInOf: (block) => structure.leadIns.get(block) ?? this.#leadIn(block),
    };
  }

  #leadIn(block: Block): Block | undefined {
    const leadIn = this.#rawOf.get(block)?.leadIn;
    return leadIn && this.#settled.get(leadIn);
  }

  #structureFor(dialect: Dialect): StructurePass {
    if (this.#structure?.dialect !== dialect) this.#structure = new StructurePass(this.format, dialect);
    return this.#structure;
  }

  /** The block as facts see it: the same object as before where nothing but its place has changed. */
  #settle(raw: RawBlock, index: number, mainLanguage: string): Block {
    const known = this.#languageOf(raw);
    const language = known === 'unknown' ? mainLanguage : known;
    const before = this.#settled.get(raw) as ({ base: number; index: number } & Block) | undefined;
    if (before && before.matter === raw.matter && before.list === raw.list && before.language === language) {
      before.base = raw.base;
      before.index = index;
      return before;
    }
    const { offset: _offset, leadIn: _leadIn, readAs: _readAs, ...rest } = raw;
    const block: Block = { ...rest, index, language };
    this.#settled.set(raw, block);
    this.#rawOf.set(block, raw);
    return block;
  }

  #languageOf(block: RawBlock): string {
    let language = this.#languages.get(block);
    if (language === undefined) {
      language = languageOf(block.prose.text) ?? 'unknown';
      this.#languages.set(block, language);
    }
    return language;
  }

  /** The language of most of the contract's words. */
  #mainLanguage(blocks: readonly RawBlock[]): string {
    const lengths = new Map<string, number>();
    for (const block of blocks) {
      const language = this.#languageOf(block);
      if (block.matter === 'contract' && language !== 'unknown')
        lengths.set(language, (lengths.get(language) ?? 0) + block.prose.text.length);
    }
    let best = 'en';
    for (const [language, length] of lengths) if (length > (lengths.get(best) ?? 0)) best = language;
    return best;
  }

  /** Settled by the beginning of the draft, so it is worked out again only when that changes. */
  #isContract({ blocks, yaml }: RawDocument, frontMatter: FrontMatter | undefined): boolean {
    const sample = contractSample(blocks);
    const before = this.#contract;
    const same =
      before &&
      before.yaml === yaml?.value &&
      before.sample.length === sample.length &&
      sample.every((block, i) => block === before.sample[i]);
    if (same) return before.verdict;
    const verdict = looksLikeContract(sample, frontMatter);
    this.#contract = { sample, yaml: yaml?.value, verdict };
    return verdict;
  }
}

/** Enough of a draft to tell whether it is a contract. */
function contractSample(blocks: readonly RawBlock[]): readonly RawBlock[] {
  let length = 0;
  const end = blocks.findIndex((block) => {
    if (block.matter === 'contract') length += Math.min(block.prose.text.length, 1_500) + 1;
    return length > 30_000;
  });
  return end < 0 ? blocks : blocks.slice(0, end + 1);
}

/** Reads a draft once. Never throws, whatever the text. */
export function openDocument(text: string, format: Format, options: OpenOptions = {}): ContractDocument {
  return new DocumentReader(text, format, options).read();
}
