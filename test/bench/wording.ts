import type { RandomNumbers } from './random.js';
import {
  birds,
  cities,
  companyForms,
  countries,
  devices,
  goods,
  months,
  papers,
  streets,
  trades,
  trees,
} from './words.js';

/** The defined terms of one part of a draft. */
export interface PartTerms {
  readonly part: number;
  readonly first: string;
  readonly second: string;
  readonly third: string;
}

/** Puts words for what a text leaves open. */
export class Wording {
  readonly #random: RandomNumbers;
  /** Numbers of sections that a later text may refer to. */
  readonly #sections: string[] = [];
  #terms: PartTerms;

  constructor(random: RandomNumbers) {
    this.#random = random;
    this.#terms = termsOf(0);
  }

  /** Begins a part, which has terms of its own. */
  startPart(part: number): void {
    this.#terms = termsOf(part);
  }

  /** Lets later texts refer to a section. */
  addSection(number: string): void {
    this.#sections.push(number);
  }

  /**
   * The text with one choice for each `{one|another}`, a number for each `{5-30}` and a name for each `{company}`. What
   * stands in braces may hold braces itself.
   */
  fill(text: string): string {
    const innermost = /\{([^{}]*)\}/g;
    let filled = text;
    while (filled.includes('{')) filled = filled.replace(innermost, (_, inside: string) => this.#choose(inside));
    return filled;
  }

  #choose(inside: string): string {
    if (inside.includes('|')) return this.#pick(inside.split('|'));
    const [, from, to] = /^(\d+)-(\d+)$/.exec(inside) ?? [];
    if (from && to) return String(this.#between(Number(from), Number(to)));
    return this.#name(inside);
  }

  #name(kind: string): string {
    const { part, first, second, third } = this.#terms;
    switch (kind) {
      case 'part':
        return String(part);
      case 'first':
        return first;
      case 'second':
        return second;
      case 'third':
        return third;
      case 'term':
        return this.#pick([first, first, second]);
      case 'section':
        return `Section ${this.#pick(this.#sections)}`;
      case 'company':
        return `${this.#pick(trees)} ${this.#pick(trades)} ${this.#pick(companyForms)}`;
      case 'date':
        return `${this.#between(1, 28)} ${this.#pick(months)} ${this.#between(2027, 2039)}`;
      default:
        return this.#pick(namesOf(kind));
    }
  }

  #between(least: number, most: number): number {
    return least + this.#random(most - least + 1);
  }

  #pick<Value>(values: readonly Value[]): Value {
    return values[this.#random(values.length)]!;
  }
}

const names: Readonly<Record<string, readonly string[]>> = {
  city: cities,
  country: countries,
  good: goods,
  street: streets,
};

function namesOf(kind: string): readonly string[] {
  const found = names[kind];
  if (!found) throw new Error(`The texts of the drafts have no words for {${kind}}.`);
  return found;
}

/** Terms that no other part has, until birds and devices have all met. */
function termsOf(part: number): PartTerms {
  const bird = birds[part % birds.length]!;
  const round = Math.floor(part / birds.length);
  return {
    part,
    first: `${bird} ${devices[(2 * round) % devices.length]}`,
    second: `${bird} ${devices[(2 * round + 1) % devices.length]}`,
    third: `${bird} ${papers[round % papers.length]}`,
  };
}
