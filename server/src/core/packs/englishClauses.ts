import commercial from '../../../packs/en/clause-catalogue/commercial.json';
import concepts from '../../../packs/en/clause-catalogue/concepts.json';
import confidentiality from '../../../packs/en/clause-catalogue/confidentiality.json';
import disputes from '../../../packs/en/clause-catalogue/disputes.json';
import governance from '../../../packs/en/clause-catalogue/governance.json';
import intellectualProperty from '../../../packs/en/clause-catalogue/intellectual-property.json';
import personalData from '../../../packs/en/clause-catalogue/personal-data.json';
import regulation from '../../../packs/en/clause-catalogue/regulation.json';
import signals from '../../../packs/en/clause-catalogue/signals.json';
import thirdParties from '../../../packs/en/clause-catalogue/third-parties.json';
import type { ClauseCatalogue } from './clauseCatalogue.js';

type Part = Pick<ClauseCatalogue, 'clauses'>;

const parts = [
  confidentiality,
  governance,
  thirdParties,
  personalData,
  intellectualProperty,
  disputes,
  regulation,
  commercial,
] as readonly Part[];

/** How clauses are recognised in English, in the order of the review map. */
export const englishClauses: ClauseCatalogue = {
  concepts,
  signals: signals.signals,
  countryGroups: signals.countryGroups,
  clauses: parts.flatMap((part) => part.clauses),
};
