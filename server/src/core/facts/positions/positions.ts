import type { Block, Prose, Span } from '../../document/types.js';
import type { PositionModelData } from '../../packs/positionModel.js';
import type { Context } from '../clauses/context.js';
import { BlockFeatures } from './features.js';
import { type Introduction, introductionsIn, PassageLinks, withIntroductions } from './introductions.js';
import { PassageScorer, PositionModel } from './model.js';
import { questions } from './questions.js';
import { type PositionReading, wordsOfBlock } from './reading.js';
import { reasonsFor } from './reasons.js';
import { type Answer, decidedBy, judgedBy, leastRelevance, type Score, summaryOf } from './summary.js';

/** What a draft says on a question. */
export interface PositionFact {
  readonly id: string;
  readonly answer: Answer;
  /** Whether the answer is so far ahead of the next that it may be relied on. */
  readonly isClear: boolean;
  /** The passages that say so, in the order of the draft; none where it is silent. */
  readonly evidence: readonly Span[];
  /** What made a passage count: its words, what introduces it, what of the checklist it is evidence of; the weightiest first. */
  reasonsFor(evidence: Span): readonly string[];
}

/** A passage of a block, and how it scores on the questions that it has a bearing on. */
interface ScoredPassage {
  readonly start: number;
  readonly end: number;
  /** By the position of the question. */
  readonly scores: readonly (Score | undefined)[];
}

interface Entry {
  readonly prose: Prose;
  readonly context: Context;
  readonly scored: readonly ScoredPassage[];
  /** What introduces each of them. */
  readonly introductions: readonly (Introduction | undefined)[];
}

const models = new WeakMap<PositionModelData, PositionModel>();

/** A model is made ready when first needed: most reviews ask for no positions. */
function modelOf(data: PositionModelData): PositionModel {
  let model = models.get(data);
  if (!model) {
    model = new PositionModel(data);
    models.set(data, model);
  }
  return model;
}

/**
 * The positions of a draft. What a block scores depends on its words and what introduces it, so it is kept until one of them
 * is another; the answers are put together from that when somebody asks.
 */
export class PositionTable {
  readonly #data: PositionModelData;
  readonly #entries = new WeakMap<Block, Entry>();
  #scorer: PassageScorer | undefined;

  constructor(data: PositionModelData) {
    this.#data = data;
  }

  /** The answers to all questions, in their order. */
  read(reading: PositionReading): readonly PositionFact[] {
    const model = modelOf(this.#data);
    this.#scorer ??= new PassageScorer(model);
    const passages: Span[] = [];
    const own: (readonly (Score | undefined)[])[] = [];
    const links = new PassageLinks();
    for (const block of reading.blocks) {
      const { scored, introductions } = this.#entryOf(block, reading);
      for (const { start, end, scores } of scored) {
        passages.push({ block, start, end });
        own.push(scores);
      }
      links.add(block, introductions);
    }
    const scores = withIntroductions(own, links.introducers);
    return questions.map(({ id, clauses }, q) => {
      const { yes, no, shown } = model.decisions[q]!;
      const bearing = [...scores.keys()].filter((i) => scores[i]![q]);
      const summary = summaryOf(bearing.map((i) => scores[i]![q]!));
      const there = clauses.map((subject) => reading.has(subject));
      const { answer, lead } = judgedBy({ yes, no }, decidedBy(summary, there));
      const evidence =
        answer === 'silent'
          ? none
          : strongest(bearing, (i) => scores[i]![q]!.relevance, shown).map((i) => passages[i]!);
      return {
        id,
        answer,
        isClear: lead >= clearLead[answer],
        evidence,
        reasonsFor: (span) => reasonsFor(model, reading, q, answer, span),
      };
    });
  }

  #entryOf(block: Block, reading: PositionReading): Pick<Entry, 'scored' | 'introductions'> {
    const context = reading.contextOf(block);
    if (!context) return nothing;
    const known = this.#entries.get(block);
    if (known?.prose === block.prose && known.context === context) return known;
    const features = new BlockFeatures(wordsOfBlock(block, context, reading), reading.catalogue);
    const introductions = introductionsIn(features.passages, context.leadInBlock);
    const entry = { prose: block.prose, context, scored: this.#score(features), introductions };
    this.#entries.set(block, entry);
    return entry;
  }

  #score(features: BlockFeatures): readonly ScoredPassage[] {
    const scorer = this.#scorer!;
    const { text } = features.block;
    return features.passages.map(({ start, end }, index) => {
      scorer.start();
      features.read(index, scorer);
      const scores = questions.map((_, q) => {
        const relevance = scorer.score(q);
        return relevance < leastRelevance ? undefined : { relevance, denial: scorer.score(questions.length + q) };
      });
      return { start, end: start + text.slice(start, end).trimEnd().length, scores };
    });
  }
}

/**
 * Answers that lead by less are doubtful. From here on nine in ten of “yes” and “silent” are right, and six in seven of “no”,
 * which is rare and hard to tell: `npm run train -- <data folder> --cross-validate` says how often, by the lead.
 */
const clearLead: Readonly<Record<Answer, number>> = { yes: 1.5, silent: 1, no: 3 };

const none: readonly never[] = [];
const nothing = { scored: none, introductions: none };

/** The passages that speak to the question clearly enough, and in any case the one that does so most. */
function strongest(passages: readonly number[], relevance: (i: number) => number, least: number): readonly number[] {
  const most = passages.reduce((best, i) => Math.max(best, relevance(i)), Number.NEGATIVE_INFINITY);
  return passages.filter((i) => relevance(i) >= Math.min(least, most));
}
