/**
 * What the extension's client and the server say to each other beyond the protocol. Types only: the client imports
 * nothing else of the server.
 */
import type { Range, WorkspaceEdit } from 'vscode-languageserver';

/** What a client may say of itself when it starts the server; every part may be left out. */
export interface InitializationOptions {
  /** The address of a rule's page, with `{rule}` where the rule's name goes. */
  readonly rulePage?: string;
  /** The client's command that shows a rule's page, given the rule's name and the draft's address. */
  readonly showRuleCommand?: string;
  /** The editor offers the clauses as snippets when asked; the server adds them only while their short names are typed. */
  readonly offersSnippets?: boolean;
  /** Plain text is reviewed only after `clausewright/review` has asked for it. */
  readonly plainTextOnRequest?: boolean;
  /** The client shows what `clausewright/status` tells. */
  readonly showsStatus?: boolean;
  /** The client answers `clausewright/readText` and `clausewright/findDrafts`; its files need not be those of the server's machine. */
  readonly readsFiles?: boolean;
  /** The client's command that lists the uses of a term, given the draft's address, the place of a definition and the term. */
  readonly showUsesCommand?: string;
  /** The client knows the server's own names for what is coloured in a draft; others get standard ones. */
  readonly namesTokens?: boolean;
  /** The client's command that asks for a reason and then for `clausewright/waive`, given its parameters without the reason. */
  readonly waiveCommand?: string;
  /** The settings, for clients that cannot be asked for them. */
  readonly settings?: unknown;
}

/** How a draft stands. */
export interface ReviewStatus {
  readonly uri: string;
  readonly state:
    | 'reviewed'
    /** It will be reviewed when it is saved or when the user asks for it. */
    | 'waiting'
    /** It does not read like a contract. */
    | 'no-contract'
    /** The setting `clausewright.files` leaves it out. */
    | 'excluded';
  /** Errors and warnings. */
  readonly toFix: number;
  /** Information and hints. */
  readonly toConsider: number;
  /** Findings that a comment in the draft waives. */
  readonly waived: number;
}

/** A file as the client has read it. */
export interface FileText {
  readonly uri: string;
  readonly languageId: string;
  /** Null when the file is gone. */
  readonly text: string | null;
  /** An editor shows it, so the client asks for its diagnostics if it asks for any. */
  readonly shown: boolean;
}

/** A clause that can be put into the draft. */
export interface ClauseOffer {
  readonly id: string;
  /** The clause of the review map that it drafts, or of which it is a part. */
  readonly clause: string;
  readonly title: string;
  readonly group: string;
  readonly description: string;
  /** The drafting note; empty where there is none. */
  readonly note: string;
  /** The draft has no such clause, or lacks this part of it. */
  readonly missing: boolean;
  /** The text in the draft's words, without number and heading. */
  readonly text: string;
  /** The text as it would be inserted. */
  readonly preview: string;
  readonly edit: WorkspaceEdit;
}

export interface RuleSummary {
  readonly id: string;
  readonly summary: string;
}

/** A term that a draft defines, or one that it lacks. */
export interface DefinedTerm {
  readonly term: string;
  /** `undefined` for what is used like a defined term, but defined nowhere. */
  readonly kind: 'term' | 'party' | 'agreement' | 'undefined';
  /** The first words of what it means. */
  readonly meaning: string;
  /** How often the draft uses it. */
  readonly uses: number;
  /** Where it is defined, or used first; null for one that only the front matter has. */
  readonly range: Range | null;
  readonly problems: readonly TermProblem[];
}

/** A finding on a term. */
export interface TermProblem {
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly range: Range;
}

/** The terms of a draft, by the alphabet. */
export interface DefinedTerms {
  readonly terms: readonly DefinedTerm[];
  /** How many more there are; a filter brings them up. */
  readonly left: number;
}

/** The uses of a term in one section. */
export interface SectionUses {
  /** Number and title; empty before the first section. */
  readonly section: string;
  readonly uses: readonly { readonly range: Range; readonly excerpt: string }[];
}

/** The playbooks that a user may choose from. */
export interface Playbooks {
  /** The title of the one that holds; null where none does. */
  readonly current: string | null;
  readonly builtIn: readonly { readonly name: string; readonly summary: string }[];
}

/** By which playbook a draft is to be read. */
export interface PlaybookChoiceParams {
  readonly uri: string;
  /** One that comes with the program, by its name, or a file, by its address; null for none. */
  readonly playbook: { readonly name: string } | { readonly file: string } | null;
  /** Where that is written: the front matter of the draft, or the settings of its project. */
  readonly holdsFor: 'draft' | 'project';
}

/** A finding that is to be waived for a project. */
export interface WaiveParams {
  readonly uri: string;
  readonly fingerprint: { readonly ruleId: string; readonly about: string; readonly clause: string };
  /** The words that it stands on. */
  readonly words: string;
  readonly reason: string;
  /** Who decided so. */
  readonly by?: string;
}

/** What is decided before a draft is put together from the library. */
export interface DraftChoices {
  readonly kind: 'confidentiality' | 'technology-transfer';
  /** Either party discloses, or only the first does. */
  readonly mutual: boolean;
  /** Where the parties are, as it stands behind “the laws of”. */
  readonly countries: readonly [string, string];
  readonly disputes: 'courts' | 'arbitration';
}

/** What a draft has of a clause of the review map. */
export interface ChecklistClause {
  readonly clause: string;
  readonly title: string;
  readonly status: 'present' | 'weak' | 'missing' | 'not-applicable';
  /** With what it would be expected, where it is not. */
  readonly expectedWith: string;
  readonly places: readonly ChecklistPlace[];
  readonly elements: readonly {
    readonly title: string;
    readonly status: 'present' | 'missing' | 'not-applicable';
    readonly places: readonly ChecklistPlace[];
  }[];
  /** What is reported of it. */
  readonly problems: readonly string[];
}

/** Words that show that a draft has a clause or an element. */
export interface ChecklistPlace {
  /** Number and title of the section; empty before the first. */
  readonly section: string;
  readonly range: Range;
  /** The words themselves, a long text cut off. */
  readonly excerpt: string;
}

/** The review map, group by group, and what a draft has of it. */
export interface Checklist {
  readonly groups: readonly { readonly title: string; readonly clauses: readonly ChecklistClause[] }[];
}

/** Requests of the client, by method. */
export interface Requests {
  /**
   * Reviews an open draft now, whatever the setting `clausewright.review`; null when it is not open. With `asDraft` it is
   * taken for a draft as long as it is open, whatever its text and the setting `clausewright.files` say.
   */
  'clausewright/review': {
    readonly params: { readonly uri: string; readonly asDraft?: boolean };
    readonly result: ReviewStatus | null;
  };
  /** Reviews files that need not be open and publishes their diagnostics. */
  'clausewright/reviewFiles': {
    readonly params: { readonly files: readonly FileText[] };
    readonly result: readonly ReviewStatus[];
  };
  /** The clauses of the library, each with the change that puts it into the draft. */
  'clausewright/clauses': { readonly params: { readonly uri: string }; readonly result: readonly ClauseOffer[] };
  /** A draft that is put together from the library, as a snippet whose stops are its blanks. */
  'clausewright/newDraft': { readonly params: DraftChoices; readonly result: { readonly snippet: string } };
  /** Every clause of the review map and what a draft has of it; null for what is no contract. */
  'clausewright/checklist': { readonly params: { readonly uri: string }; readonly result: Checklist | null };
  /** The terms of a draft, or those with these words in their name, on request only those with problems; null for what is no contract. */
  'clausewright/definedTerms': {
    readonly params: { readonly uri: string; readonly filter?: string; readonly onlyProblems?: boolean };
    readonly result: DefinedTerms | null;
  };
  /** Where a draft uses a term, in the order of the text. */
  'clausewright/termUses': {
    readonly params: { readonly uri: string; readonly term: string };
    readonly result: readonly SectionUses[];
  };
  /** The change that waives a finding in the file of the project; null where that file cannot be read. */
  'clausewright/waive': { readonly params: WaiveParams; readonly result: WorkspaceEdit | null };
  /** The playbook by which a draft is read, and those that come with the program; null for what is no contract. */
  'clausewright/playbooks': { readonly params: { readonly uri: string }; readonly result: Playbooks | null };
  /** The change that has a draft, or all drafts of its project, read by a playbook; null where that cannot be written. */
  'clausewright/choosePlaybook': { readonly params: PlaybookChoiceParams; readonly result: WorkspaceEdit | null };
  /** How a rule is set for a draft and who has decided so, in sentences. */
  'clausewright/explain': {
    readonly params: { readonly uri: string; readonly ruleId: string };
    readonly result: readonly string[];
  };
  /**
   * The review report of an open draft, to be shown: the inner part of a page and its style. Links into the draft are
   * `#12:3-12:9`, from line and character to line and character, counted from 0. Null when the draft is not open.
   */
  'clausewright/report': {
    readonly params: { readonly uri: string; readonly version: string };
    readonly result: { readonly title: string; readonly style: string; readonly body: string } | null;
  };
  /** The same as a file: its text; of a Word document its bytes, one in each character. `redacts` leaves out what the draft says. */
  'clausewright/reportFile': {
    readonly params: {
      readonly uri: string;
      readonly version: string;
      readonly format: 'html' | 'markdown' | 'docx';
      readonly redacts: boolean;
    };
    readonly result: string | null;
  };
  /** Every rule, by name. */
  'clausewright/rules': { readonly params: Record<string, never>; readonly result: readonly RuleSummary[] };
}

/** Requests of the server, by method. */
export interface ServerRequests {
  /** The text of a file, null where there is none. */
  'clausewright/readText': { readonly params: { readonly uri: string }; readonly result: string | null };
  /** The files of the workspace that may be drafts. */
  'clausewright/findDrafts': { readonly params: Record<string, never>; readonly result: readonly string[] };
}

/** Notifications of the client, by method. */
export interface ClientNotifications {
  /** The user looks at this line of an open draft, from 0: of too many findings those around it are shown. */
  'clausewright/place': { readonly uri: string; readonly line: number };
}

/** Notifications of the server, by method. */
export interface Notifications {
  'clausewright/status': ReviewStatus;
}
