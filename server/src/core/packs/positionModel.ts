/**
 * What has been learned from annotated agreements about the questions that a reviewer asks first, as data. The learned
 * part is linear: the features of a passage (see `facts/positions/features.ts`) add up to scores, and what the passages of a
 * draft score adds up to the answers. `npm run train` writes it.
 */
export interface PositionModelData {
  /** Where it was learned, and under what terms that may be used. */
  readonly source: string;
  /** The ids of the questions, in the order of the outputs. */
  readonly questions: readonly string[];
  /**
   * Per output what its weights count in, and what it starts from. The first outputs, one a question, say how much a passage
   * speaks to the question; those after them, one a question, whether it rather says no (above 0) than yes.
   */
  readonly scales: readonly number[];
  readonly biases: readonly number[];
  /**
   * The features with weights, in signs of base 64: six for the number of a feature, then for each weight one for the
   * output and one for the weight (32 stands for 0); a point ends the feature.
   */
  readonly features: string;
  /** Per question, what decides the answer. */
  readonly decisions: readonly Decision[];
}

/** Weights of what a draft shows on a question (see `facts/positions/summary.ts`), the constant first. */
export interface Decision {
  readonly yes: readonly number[];
  readonly no: readonly number[];
  /** From this score on a passage is shown as evidence. */
  readonly shown: number;
}
