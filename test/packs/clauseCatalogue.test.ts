import assert from 'node:assert/strict';
import { compileCatalogue } from '../../server/src/core/facts/clauses/compile.js';
import { phraseFault } from '../../server/src/core/facts/clauses/lexicon.js';
import { english } from '../../server/src/core/packs/english.js';
import { lawPacks } from '../../server/src/core/packs/law.js';

const { concepts, countryGroups, signals, clauses } = english.clauses;

/** The clauses of the review map, in its order, and behind those of each part others that agreements have. An id is never renamed once it is published. */
const published = {
  'confidential-information': ['examples', 'non-documentary-forms', 'categories', 'identification'],
  'confidentiality-exclusions': [
    'public-domain',
    'public-without-breach',
    'prior-knowledge',
    'independent-development',
    'third-party-source',
  ],
  'compelled-disclosure': [
    'prior-notice',
    'protective-order',
    'minimum-disclosure',
    'cooperation',
    'challenge',
    'remains-confidential',
  ],
  'purpose-limitation': ['defined-purpose'],
  'permitted-recipients': ['need-to-know', 'bound-in-writing', 'responsibility', 'affiliates', 'contractors'],
  'standard-of-care': ['measurable-floor', 'same-as-own'],
  'return-or-destruction': ['trigger', 'deadline', 'certificate', 'retention'],
  'confidentiality-term': ['definite-period', 'survival', 'trade-secrets'],
  'no-licence': [],
  'no-reverse-engineering': [],
  'implied-terms-waiver': [],
  residuals: [],
  'confidentiality-governance': ['release-decision', 'approval-workflow', 'record', 'export-and-ownership-check'],
  'staged-disclosure': ['purpose', 'recipients', 'security', 'leakage-risk', 'gate', 'record'],
  'security-controls': ['encryption', 'access-control', 'remote-work', 'logging'],
  'audit-rights': ['frequency', 'notice', 'scope', 'cost'],
  'security-testing': ['frequency', 'both-parties', 'remediation'],
  'breach-notification': ['time', 'cooperation', 'content', 'addressee', 'late-notice'],
  'breach-response': ['containment', 'investigation', 'remediation'],
  'breach-costs': [],
  'flow-down': ['in-writing', 'liability', 'onward-disclosure'],
  'supplier-assessment': ['repeated'],
  certification: ['current', 'report'],
  'escalation-path': [],
  'cross-border-data-transfer': ['mechanism', 'onward-transfer', 'localisation', 'affiliate-access'],
  'data-retention': ['period', 'method'],
  'privacy-framework': [],
  'background-ip': [],
  'foreground-ip': ['confidentiality'],
  improvements: ['protection'],
  'licence-back': ['exclusive', 'assigned'],
  'ip-assignment': ['adaptation-rights', 'period-and-territory'],
  'joint-ip': ['exploitation'],
  'licence-grant': [],
  remedies: ['injunctive-relief', 'damages', 'specific-performance', 'local-law', 'penalty'],
  renegotiation: [],
  'governing-law': [],
  'dispute-forum': ['seat', 'rules', 'arbitrators', 'language', 'interim-relief'],
  'arbitration-confidentiality': [],
  'governing-language': [],
  notices: ['effective', 'address'],
  'export-control': ['deemed-export'],
  'foreign-ownership': [],
  'sector-rules': [],
  'competition-law': [],
  'whistleblower-immunity': [],
  'technology-import-regime': [],
  'trade-secret-measures': [],
  assignment: [],
  'change-of-control': [],
  'non-compete': [],
  'non-solicitation': [],
  liability: [],
};

const patterns = [...signals, ...clauses, ...clauses.flatMap(({ elements }) => elements ?? [])].flatMap(
  (s) => s.patterns,
);
const terms = patterns.flatMap(({ near, all, context, before, unless, unlessContext }) =>
  [near, all, context, before, unless, unlessContext].flatMap((list) => list ?? []),
);
const phrases = Object.values(concepts).flatMap(({ phrases, butNot }) => [...phrases, ...(butNot ?? [])]);
const named = (text: string) => [...text.matchAll(/@([\w-]+)/g)].map(([, name]) => name!);

describe('Clause catalogue', () => {
  it('lists every clause of the review map with its published elements', () => {
    const listed = clauses.map(({ clause, elements }) => [clause, (elements ?? []).map(({ element }) => element)]);
    assert.deepEqual(Object.fromEntries(listed), published);
    assert.deepEqual(
      Object.keys(published),
      listed.map(([clause]) => clause),
    );
  });

  it('has a name for every clause, in the order of the map, and for no element that there is not', () => {
    const names = english.clauseNames.groups.flatMap((group) => group.clauses);
    assert.deepEqual(
      names.map(({ clause }) => clause),
      Object.keys(published),
    );
    for (const { clause, elements = {} } of names) {
      const known: readonly string[] = published[clause as keyof typeof published];
      assert.deepEqual(
        Object.keys(elements).filter((element) => !known.includes(element)),
        [],
        clause,
      );
    }
  });

  it('compiles', () => {
    assert.ok(compileCatalogue(english.clauses).lexicon.size > 0);
  });

  it('names only concepts that there are, and has none that nothing names', () => {
    const used = new Set([...terms, ...phrases, ...clauses.map(({ leadIn }) => leadIn ?? '')].flatMap(named));
    // What the engine itself asks for.
    used.add('secret-information');
    assert.deepEqual(
      [...used].filter((name) => !(name in concepts)),
      [],
    );
    assert.deepEqual(
      Object.keys(concepts).filter((name) => !used.has(name)),
      [],
    );
  });

  it('writes phrases as the engine reads them', () => {
    const all = [...phrases, ...terms.flatMap((term) => term.split(' / ')).filter((term) => !term.startsWith('@'))];
    const word = String.raw`(?:@[a-z-]+|<number>|[\p{Ll}\p{N}]+(?:['’]\p{Ll}+)?\*?)`;
    const slot = `\\(?${word}(?:\\|${word})*\\)?`;
    const phrase = new RegExp(`^${slot}(?: (?:~\\d+ )?${slot})*$`, 'u');
    assert.deepEqual(
      all.filter((text) => !phrase.test(text)),
      [],
    );
    assert.deepEqual(
      all.flatMap((text) => phraseFault(text) ?? []),
      [],
    );
  });

  it('knows phrases that do not mean what they look like', () => {
    assert.match(phraseFault('until public|no longer') ?? '', /public\|no” needs brackets/);
    assert.match(phraseFault('remain* trade (secret*|secret)') ?? '', /“secret” is said twice/);
    assert.match(phraseFault('(stay|remain in') ?? '', /bracket/);
    assert.match(phraseFault('(stay|remain)') ?? '', /stands alone/);
    assert.match(phraseFault('to (stay) in') ?? '', /no brackets/);
    assert.equal(phraseFault('(stay|remain) ~2 in'), undefined);
  });

  it('asks conditions that the engine knows', () => {
    const subjects = new Set([
      ...signals.map(({ signal }) => `#${signal}`),
      ...clauses.flatMap(({ clause, elements }) => [clause, ...(elements ?? []).map((e) => `${clause}/${e.element}`)]),
      ...english.agreementWords.kinds.map(({ kind }) => `kind:${kind}`),
      ...['between-parties', 'mutual', 'cross-border'],
    ]);
    const rules = lawPacks.flatMap((pack) => pack.rules);
    const places = new Set([...Object.keys(countryGroups), ...english.places.countries.map(({ code }) => code)]);
    const isKnown = (part: string) => {
      const [name = '', place] = part.split(':');
      if (['country', 'party', 'party-outside', 'recipient'].includes(name)) return places.has(place ?? '');
      if (name === 'law') return rules.some(({ bears }) => bears === place);
      return subjects.has(part);
    };
    const conditions = [
      ...clauses.flatMap(({ when, elements }) => [...(when ?? []), ...(elements ?? []).flatMap((e) => e.when ?? [])]),
      ...rules.flatMap(({ when }) => when),
    ];
    const parts = conditions.flatMap((condition) => condition.split('+')).map((part) => part.replace('!', ''));
    assert.deepEqual(
      parts.filter((part) => !isKnown(part)),
      [],
    );
  });
});
