/** What the answers to a question say, as parts of sentences. */
export interface PositionStatements {
  readonly yes: string;
  readonly no: string;
  /** What a draft that is silent has no word on. */
  readonly topic: string;
  /** The clause or element of the checklist that says yes by itself. */
  readonly saidBy?: string;
}

/** By the id of the position. `{recipient}` and other words stand for what the draft calls them. */
export const positionStatements: Readonly<Record<string, PositionStatements>> = {
  'explicit-identification': {
    yes: 'only information that is marked or identified as confidential is covered',
    no: 'information is confidential without being marked',
    topic: 'marking',
  },
  'technical-information-only': {
    yes: 'only technical information is covered',
    no: 'business and other information is covered too',
    topic: 'whether business information is covered',
  },
  'verbal-information-included': {
    yes: 'spoken disclosures are covered',
    no: 'spoken disclosures are not covered',
    topic: 'spoken disclosures',
    saidBy: 'confidential-information/non-documentary-forms',
  },
  'use-limited-to-purpose': {
    yes: '{information} may be used for the stated purpose only',
    no: '{information} may be used for other purposes too',
    topic: 'what {information} may be used for',
    saidBy: 'purpose-limitation',
  },
  'sharing-with-employees': {
    yes: 'employees of {recipient} may receive {information}',
    no: 'no employees may receive {information}',
    topic: 'employees',
  },
  'sharing-with-third-parties': {
    yes: 'some third parties, such as advisers or contractors, may receive {information}',
    no: 'no third parties may receive {information}',
    topic: 'third parties',
  },
  'notice-of-compelled-disclosure': {
    yes: '{discloser} must be told when the law compels a disclosure',
    no: '{discloser} need not be told when the law compels a disclosure',
    topic: 'notice of a disclosure that the law compels',
    saidBy: 'compelled-disclosure/prior-notice',
  },
  'agreement-is-confidential': {
    yes: 'the agreement and the talks are themselves confidential',
    no: 'the agreement and the talks need not be kept confidential',
    topic: 'whether the agreement and the talks are confidential',
  },
  'no-reverse-engineering': {
    yes: 'reverse engineering is barred',
    no: 'reverse engineering is allowed',
    topic: 'reverse engineering',
    saidBy: 'no-reverse-engineering',
  },
  'independent-development-permitted': {
    yes: '{recipient} may develop similar information independently',
    no: '{recipient} may not develop similar information',
    topic: 'independent development',
    saidBy: 'confidentiality-exclusions/independent-development',
  },
  'third-party-acquisition-permitted': {
    yes: '{recipient} may receive similar information from others',
    no: '{recipient} may not receive similar information from others',
    topic: 'information from others',
    saidBy: 'confidentiality-exclusions/third-party-source',
  },
  'no-licence-granted': {
    yes: 'disclosure gives no right in {information}',
    no: 'disclosure gives a right in {information}',
    topic: 'rights in {information}',
    saidBy: 'no-licence',
  },
  'return-or-destruction': {
    yes: '{information} must be returned or destroyed when the agreement ends',
    no: '{information} need not be returned or destroyed',
    topic: 'return or destruction at the end of the agreement',
  },
  'copying-permitted': {
    yes: 'copies may be made',
    no: 'no copies may be made',
    topic: 'copies',
  },
  'no-solicitation': {
    yes: 'the other side’s people may not be solicited',
    no: 'the other side’s people may be solicited',
    topic: 'soliciting the other side’s people',
  },
  'obligations-survive': {
    yes: 'some duties outlive the agreement',
    no: 'no duty outlives the agreement',
    topic: 'what outlives the agreement',
    saidBy: 'confidentiality-term/survival',
  },
  'retention-permitted': {
    yes: 'some copies may be kept after return or destruction',
    no: 'nothing may be kept after return or destruction',
    topic: 'what may be kept after return or destruction',
    saidBy: 'return-or-destruction/retention',
  },
};
