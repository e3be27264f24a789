import { asAdded, noChange } from './document/asAdded.js';
import { DocumentReader } from './document/documentReader.js';
import type { ContractDocument, Format } from './document/types.js';
import { DraftFacts } from './facts/facts.js';
import { type Incorporation, noIncorporation } from './facts/glossaries/glossary.js';
import type { FactChange } from './facts/types.js';
import { english } from './packs/english.js';
import { withOwnWords } from './packs/ownWords.js';
import type { Pack } from './packs/types.js';
import { type Configuration, noConfiguration } from './rules/configuration.js';
import type { Diagnostic, PlacedDiagnostic } from './rules/diagnostic.js';
import { factSettingsOf, isSameSettings } from './rules/factSettings.js';
import { type Fingerprint, Fingerprints } from './rules/fingerprint.js';
import { allRules } from './rules/index.generated.js';
import { Linter, type LintResult } from './rules/linter.js';
import type { Playbook } from './rules/playbook.js';
import { PlaybookChoice } from './rules/playbookChoice.js';
import { lossesOf } from './rules/revision.js';
import { noWaiverTerms, type WaiverTerms } from './rules/waiving.js';
import type { TextEdit } from './text/range.js';
import { SourceText } from './text/sourceText.js';
import { allSteps } from './text/steps.js';

export interface DraftOptions {
  /** Default: `markdown`. */
  readonly format?: Format;
  readonly configuration?: Configuration;
  /** The caller knows whether it is a contract (an excerpt is too short to tell); default: the engine decides. */
  readonly contract?: boolean;
  /** The definitions of other drafts that hold in this one; see `incorporationOf`. */
  readonly incorporation?: Incorporation;
  /** The waivers of the project, and the day; those in the draft’s comments hold in any case. */
  readonly waivers?: WaiverTerms;
  /** The playbook that holds whatever the settings and the draft say. */
  readonly playbook?: Playbook;
}

const nothing: LintResult = { diagnostics: [], suppressed: [], waived: [], failures: [] };

/**
 * A draft that is being read or edited: its text, what it says and what is to be said about it. Its document, facts and
 * findings follow its edits; what was read from them is valid until the next `update`.
 */
export class Draft {
  readonly source: SourceText;
  readonly #reader: DocumentReader;
  #configuration: Configuration;
  #incorporation: Incorporation;
  #pack: Pack | undefined;
  #waivers: WaiverTerms;
  #playbook: PlaybookChoice;
  readonly #givenPlaybook: Playbook | undefined;
  #facts: DraftFacts | undefined;
  #linter: Linter | undefined;
  /** Of the draft as it stands. */
  #fingerprints: Fingerprints | undefined;
  readonly #followers: ((change: FactChange) => void)[] = [];

  /** @param text which the draft then edits, where it is a `SourceText` */
  constructor(text: string | SourceText, options: DraftOptions = {}) {
    this.source = typeof text === 'string' ? new SourceText(text) : text;
    const { format = 'markdown', contract } = options;
    this.#reader = new DocumentReader(this.source, format, contract === undefined ? {} : { assumeContract: contract });
    this.#configuration = options.configuration ?? noConfiguration;
    this.#incorporation = options.incorporation ?? noIncorporation;
    this.#waivers = options.waivers ?? noWaiverTerms;
    this.#givenPlaybook = options.playbook;
    this.#playbook = this.#choosePlaybook();
  }

  /** The whole text; see `SourceText.toString`. */
  get text(): string {
    return this.source.toString();
  }

  get document(): ContractDocument {
    return this.#reader.document;
  }

  get facts(): DraftFacts {
    this.#facts ??= allSteps(this.#readFacts());
    return this.#facts;
  }

  /** The findings of all rules, worked out when first asked for and kept up from then on. A file that is no contract has none. */
  lint(): LintResult {
    if (!this.document.isContract) return nothing;
    this.#linter ??= allSteps(this.#startLinter());
    return this.#linter.result;
  }

  /** What tells a finding on the draft apart from others, whatever the place and the number of its clause. */
  fingerprintOf(diagnostic: Diagnostic): Fingerprint {
    this.#fingerprints ??= new Fingerprints(this.document, this.facts);
    return this.#fingerprints.of(diagnostic as PlacedDiagnostic);
  }

  /**
   * What is new against an earlier revision of the draft: findings on clauses that have changed and findings that it did not
   * have, and what it had and this one has lost. New numbers and moved sections are no change.
   */
  changesSince(earlier: Draft): LintResult {
    const { diagnostics } = this.lint();
    const linter = this.#linter;
    earlier.lint();
    if (!linter || !earlier.#linter) return { ...nothing, ...this.lint(), diagnostics };
    return linter.since(earlier.#linter, lossesOf(earlier, this, english.clauseNames));
  }

  /**
   * Reads and reviews the draft with a rest every now and then. It must not be edited before the last step. Whoever asks the
   * draft for something in a rest gets it at once, and there is less left to do.
   */
  *openInSlices(): Generator<void, void> {
    yield* this.#reader.readInSlices();
    if (!this.document.isContract) return;
    const facts = this.#facts ?? (yield* this.#readFacts());
    this.#facts ??= facts;
    const linter = this.#linter ?? (yield* this.#startLinter());
    this.#linter ??= linter;
  }

  /** Reads what the draft says, without a review, with a rest every now and then. It must not be edited before the last step. */
  *readInSlices(): Generator<void, void> {
    yield* this.#reader.readInSlices();
    const facts = this.#facts ?? (yield* this.#readFacts());
    this.#facts ??= facts;
  }

  /**
   * Applies edits.
   * @param changes ranges in the offsets of the present text, not overlapping
   * @throws RangeError when two edits overlap or one lies outside the text
   */
  update(changes: readonly TextEdit[]): void {
    if (changes.length === 0) return;
    this.#fingerprints = undefined;
    const change = this.#reader.update(this.source.apply(changes));
    if (!change || !this.#facts) return;
    const facts = this.#facts.update(change);
    this.#linter?.update(facts);
    for (const follow of this.#followers) follow(facts);
  }

  /** Tells from now on what each edit has changed of the facts, for what is kept of them elsewhere. */
  onChange(follow: (change: FactChange) => void): void {
    this.#followers.push(follow);
  }

  /**
   * Other definitions that hold in the draft than before: only what they change is settled again. Not to be called before the
   * last step of `openInSlices`.
   */
  incorporate(incorporation: Incorporation): void {
    if (incorporation === this.#incorporation) return;
    this.#incorporation = incorporation;
    if (!this.#facts) return;
    this.#facts.incorporate(incorporation);
    const facts = this.#facts.update(noChange);
    this.#linter?.update(facts);
  }

  /** Another configuration, for the same text. */
  configure(configuration: Configuration): void {
    const before = factSettingsOf(allRules, this.#configuration);
    this.#configuration = configuration;
    if (!isSameSettings(before, factSettingsOf(allRules, configuration))) this.#facts = undefined;
    this.#fingerprints = this.#pack = undefined;
    this.#linter = undefined;
    this.#playbook = this.#choosePlaybook();
  }

  /** What the draft should say, if anybody wants anything of it. */
  get playbook(): Playbook | undefined {
    return this.#playbook.current;
  }

  /** The file of a playbook that the front matter names, if that decides; whoever reads files hands it to `usePlaybook`. */
  get playbookFile(): string | undefined {
    return this.#playbook.file;
  }

  /**
   * Takes over the playbook of a file that the front matter names.
   * @param file as the front matter has it
   * @param playbook undefined where there is no such file
   */
  usePlaybook(file: string, playbook: Playbook | undefined): void {
    this.#playbook.supply(file, playbook);
    this.#fingerprints = this.#linter = undefined;
  }

  #choosePlaybook(): PlaybookChoice {
    return new PlaybookChoice(() => this.document, this.#configuration.playbook, this.#givenPlaybook);
  }

  /** Other waivers of the project, or another day: no rule is run again. */
  waive(terms: WaiverTerms): void {
    if (terms === this.#waivers) return;
    this.#waivers = terms;
    this.#linter?.setWaivers(terms);
  }

  /** The words of the language, with those of the project. */
  get pack(): Pack {
    const { vagueTerms, clauses } = this.#configuration;
    this.#pack ??= withOwnWords(english, vagueTerms, clauses);
    return this.#pack;
  }

  *#readFacts(): Generator<void, DraftFacts> {
    const { document } = this;
    const facts = new DraftFacts(document, english, factSettingsOf(allRules, this.#configuration));
    facts.incorporate(this.#incorporation);
    yield* facts.steps(asAdded(document));
    return facts;
  }

  #startLinter(): Generator<void, Linter> {
    const { document, facts } = this;
    const configuration = this.#configuration;
    return Linter.start({
      document,
      facts,
      pack: this.pack,
      playbook: this.#playbook,
      rules: allRules,
      configuration,
      waivers: this.#waivers,
    });
  }
}
