/** The only door of the engine: what the language server, the command line and other programs may use. */
export type * from './document/types.js';
export { Draft, type DraftOptions } from './draft.js';
export type * from './facts/glossaries/glossary.js';
export { noIncorporation } from './facts/glossaries/glossary.js';
export { glossaryNames, namesIn } from './facts/glossaries/glossaryNames.js';
export type * from './facts/types.js';
export {
  type ClauseEntries,
  type ClauseEntry,
  clauseChecklist,
  type ElementEntry,
} from './features/clauseChecklist.js';
export { type ClauseSummary, clauseSummaries } from './features/clauseSummaries.js';
export { type ClauseText, clauseTexts } from './features/clauseTexts.js';
export { type DefinitionLens, definitionLenses } from './features/codeLens.js';
export {
  type Completion,
  type CompletionSubject,
  type Completions,
  completionsAt,
  explainCompletion,
} from './features/completion.js';
export { definedTerms, type SectionUses, type TermEntry, type TermPlace, termUses } from './features/definedTerms.js';
export { type DefinitionTarget, definitionAt } from './features/definition.js';
export { type TermInTree, type TreeLink, termInTreeAt, termsBuiltOn, termsUsedBy } from './features/definitionTree.js';
export { type ReferenceLink, referenceLinks } from './features/documentLinks.js';
export { explainRule, explanationText, type RuleExplanation } from './features/explainRule.js';
export { findingsAt } from './features/findingsAt.js';
export { type Fold, folds } from './features/folding.js';
export {
  type GlossaryFile,
  glossaryInSlices,
  glossaryOf,
  readGlossary,
  readGlossaryInSlices,
} from './features/glossaryOf.js';
export { type GlossaryRow, glossaryTable } from './features/glossaryTable.js';
export { type HoverContent, hoverAt } from './features/hover.js';
export { ignoreFix } from './features/ignore.js';
export {
  type GlossaryShelf,
  glossariesNamedIn,
  incorporationOf,
  type LinkedGlossaries,
  type NamedFile,
} from './features/incorporation.js';
export { type TitleHint, titleHints } from './features/inlayHints.js';
export { type ClauseInsertion, insertionsOf } from './features/insertClause.js';
export { type Inspection, inspect } from './features/inspect.js';
export { escapeMarkdown } from './features/markdown.js';
export { type DraftChoices, type NewDraft, newDraft } from './features/newDraft.js';
export { type Occurrence, occurrencesAt } from './features/occurrences.js';
export { type OutlineEntry, outline } from './features/outline.js';
export { playbookInDraft, playbookInSettings } from './features/playbookChoiceEdit.js';
export { explainPositions, type Position, positionsOf } from './features/positions.js';
export {
  originOf,
  type Renamable,
  type Renaming,
  renamableAt,
  renameAt,
  renameTerm,
  termAt,
} from './features/rename.js';
export { reportHtml, reportStyle } from './features/report/html.js';
export type * from './features/report/page.js';
export { printReport, type ReportFormat, reportFormats } from './features/report/printReport.js';
export { type ReportOptions, reviewReport } from './features/reviewReport.js';
export { type SafeFix, safeEdits, safeFixes } from './features/safeEdits.js';
export { placeName, sectionNameAt } from './features/sectionTitle.js';
export { selectionRanges } from './features/selectionRanges.js';
export {
  SemanticTokens,
  type TokenData,
  type TokenList,
  tokenData,
  tokenEdits,
  tokenTypes,
} from './features/semanticTokens.js';
export { type NamedPlace, type NameTest, namedPlaces, nameTest } from './features/workspaceSymbols.js';
export { english } from './packs/english.js';
export type { LibraryClause, Pack } from './packs/types.js';
export {
  type Configuration,
  type ConfigurationProblem,
  noConfiguration,
  onlyRules,
  type RuleSetting,
  readConfiguration,
  type SettingOrigin,
} from './rules/configuration.js';
export { type ConfigurationFile, configurationFileName, readConfigurationFile } from './rules/configurationFile.js';
export type { Diagnostic } from './rules/diagnostic.js';
export { isFileName, type ProjectFile, type ProjectProblem } from './rules/extending.js';
export type { Fingerprint } from './rules/fingerprint.js';
export { allRules } from './rules/index.generated.js';
export type { LintResult } from './rules/linter.js';
export type * from './rules/playbook.js';
export {
  builtInPlaybook,
  type NamedPlaybook,
  playbookFileEnding,
  playbookNamed,
  playbookNames,
  playbookSummaries,
} from './rules/playbookFile.js';
export { presetNames, presetSummaries } from './rules/presets.js';
export { type Project, readProject } from './rules/project.js';
export type { ConfigurationFileProblem } from './rules/settingsFile.js';
export type { AnyRule, Fix, FixEdit, OptionSpec, Rule, Severity, TabStop } from './rules/types.js';
export {
  addFileWaiver,
  type FileWaiver,
  readWaiverFile,
  type WaiverFile,
  waiverFileName,
  waiverTermsFor,
} from './rules/waiverFile.js';
export { type AnyWaiver, isClauseWaiver, noWaiverTerms, type Waived, type WaiverTerms } from './rules/waiving.js';
export { applyEdits, type Range, type TextEdit } from './text/range.js';
export { type LinePosition, SourceText } from './text/sourceText.js';
