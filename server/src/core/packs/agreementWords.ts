import type { Phrase } from './clauseCatalogue.js';

/** The words by which a kind of agreement is known. */
export interface AgreementKindWords {
  readonly kind: string;
  /** In the agreement's name. The first kind that fits counts. */
  readonly title: readonly Phrase[];
  /** In its text, when the name does not tell. */
  readonly body: readonly Phrase[];
}

/** Words that tell what kind of agreement a draft is, and how it calls things. Earlier entries of a list are preferred. */
export interface AgreementWords {
  readonly kinds: readonly AgreementKindWords[];
  /** In the name of what binds no two sides: a policy, a notice. */
  readonly oneSided: readonly Phrase[];
  /** In the name of what goes with another agreement: an amendment, a cover page. */
  readonly accessory: readonly Phrase[];
  /** Said where both sides disclose. */
  readonly mutual: readonly Phrase[];
  readonly mutualTitle: readonly Phrase[];
  readonly oneWayTitle: readonly Phrase[];
  /** What drafts call the party that discloses, and the one that receives. */
  readonly disclosers: readonly Phrase[];
  readonly recipients: readonly Phrase[];
  /** What they may call it as well, but often call somebody else. */
  readonly weakDisclosers: readonly Phrase[];
  /** Of those two, the ones that drafts also write without capitals. */
  readonly plainSides: readonly Phrase[];
  /** Roles of a party that, as a rule, receives information. */
  readonly receivingRoles: readonly Phrase[];
  readonly information: readonly Phrase[];
  readonly self: readonly Phrase[];
}
