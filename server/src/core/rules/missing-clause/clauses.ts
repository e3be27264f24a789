import type { AgreementKind } from '../../facts/types.js';
import type { Severity } from '../types.js';

/** What is said of a clause that a draft lacks. */
export interface MissingClause {
  readonly clause: string;
  /** Warning for what a careful lawyer would not sign without, information for what is to be decided. */
  readonly severity: Severity;
  /** What is missing, why it matters and what to do, with `{recipient}` and other words of the draft. */
  readonly message: string;
  /** Reported in agreements of these kinds; in all, if not given. */
  readonly kinds?: readonly AgreementKind[];
}

const confidentiality: readonly AgreementKind[] = ['confidentiality'];

/** The clauses that the rule looks for, in the order of a usual agreement. When they are expected, the language pack says. */
export const expectedClauses: readonly MissingClause[] = [
  {
    clause: 'confidential-information',
    kinds: confidentiality,
    severity: 'warning',
    message:
      'The draft does not say what is confidential. Without a definition, nobody can tell where the duty of confidence ends. Define the information, with examples and with how it is identified.',
  },
  {
    clause: 'purpose-limitation',
    kinds: confidentiality,
    severity: 'warning',
    message:
      'The draft does not say what {information} may be used for. A duty not to disclose does not keep {recipient} from using it. Limit the use to a stated purpose.',
  },
  {
    clause: 'permitted-recipients',
    kinds: confidentiality,
    severity: 'information',
    message:
      'The draft does not say who may see {information} on the side of {recipient}. Decide it: as a rule those who need to know it for the purpose and are bound to equal duties.',
  },
  {
    clause: 'standard-of-care',
    kinds: confidentiality,
    severity: 'information',
    message:
      'The draft does not say with what care {information} must be protected. Consider a floor that can be checked, such as the care that {recipient} takes of its own confidential information.',
  },
  {
    clause: 'compelled-disclosure',
    kinds: confidentiality,
    severity: 'warning',
    message:
      'The draft does not deal with disclosure that a law, a court or a regulator requires. {Recipient} could not obey without a breach, and {discloser} would not learn of it in time to object. Allow it, with prior notice where the law permits.',
  },
  {
    clause: 'return-or-destruction',
    kinds: confidentiality,
    severity: 'warning',
    message:
      'The draft does not provide for the return or destruction of {information}. It would stay with {recipient} when the deal is over. Provide for it, with a deadline and with what may be kept.',
  },
  {
    clause: 'confidentiality-term',
    kinds: confidentiality,
    severity: 'warning',
    message:
      'The draft does not say how long the duty of confidence lasts. A duty without end is not enforceable everywhere, and one that ends with {agreement} may end too soon. Agree a period, and keep trade secrets for as long as they are secret.',
  },
  {
    clause: 'no-licence',
    kinds: confidentiality,
    severity: 'information',
    message:
      'The draft does not say that disclosure gives no licence. Consider saying so: {recipient} could otherwise argue that it was allowed to use what it was shown.',
  },
  {
    clause: 'no-reverse-engineering',
    kinds: confidentiality,
    severity: 'information',
    message:
      'Samples, prototypes or code change hands, but the draft does not bar reverse engineering. In many places it is lawful unless a contract forbids it. Decide whether to bar it.',
  },
  {
    clause: 'governing-law',
    severity: 'warning',
    message:
      'The draft names no governing law. Conflict rules would choose it, differently from court to court. Name one law.',
  },
  {
    clause: 'dispute-forum',
    severity: 'warning',
    message:
      'The draft names neither a court nor an arbitration for disputes. Each side could be sued in more than one country. Name a court, or a seat of arbitration with its rules.',
  },
];
