/** What the catalogue of clauses calls the circumstances in which a clause is expected, in a reader's words. */
const words: Readonly<Record<string, string>> = {
  'between-parties': 'two parties that make an agreement',
  'cross-border': 'parties in different countries',
  'kind:confidentiality': 'a confidentiality agreement',
  'kind:technology-transfer': 'a technology transfer agreement',
  'kind:licence': 'a licence',
  'kind:development': 'a development agreement',
  'kind:services': 'a services agreement',
  'kind:data-processing': 'a data processing agreement',
  'kind:employment': 'an employment agreement',
  '#arbitration': 'arbitration',
  '#bilingual': 'two languages',
  '#confidentiality-duty': 'a duty of confidence',
  '#copyright-assignment': 'an assignment of copyright',
  '#individual-party': 'an individual as a party',
  '#no-challenge': 'a bar on challenges to rights',
  '#personal-data': 'personal data',
  '#regulated-sector': 'a regulated sector',
  '#technical': 'technology, samples or code that change hands',
  '#trade-secrets': 'trade secrets',
};

/** Circumstances that hold of the whole draft, by what a sentence says of them. */
const whole: Readonly<Record<string, string>> = {
  never: 'no agreement: it is an arrangement, or a risk, of its own',
  unreadable: 'a draft in a language that is read here',
  accessory: 'the agreement that this one belongs to',
  'incorporates-terms': 'the terms that this draft takes over',
};

/** Conditions of which each would do: “a licence, or personal data and parties in different countries”. */
export function conditionsInWords(conditions: readonly string[]): string {
  const alternatives = conditions.map(
    (condition) => whole[condition] ?? condition.split('+').map(inWords).join(' and '),
  );
  const last = alternatives.pop() ?? '';
  return alternatives.length > 0 ? `${alternatives.join(', ')}, or ${last}` : last;
}

function inWords(condition: string): string {
  const known = words[condition];
  if (known) return known;
  const [kind = '', name = ''] = condition.split(':');
  switch (kind) {
    case 'country':
      return `a link to ${countryName(name)}`;
    case 'law':
      return 'a country whose law asks for it';
    case 'recipient':
      return `a recipient in ${countryName(name)}`;
    case 'party-outside':
      return `a party outside ${countryName(name)}`;
    case 'kind':
      return `an agreement on ${name.replaceAll('-', ' ')}`;
    default:
      if (condition.startsWith('!')) return `no ${inWords(condition.slice(1)).replace(/^an? /, '')}`;
      return condition.replace(/^#/, '').replace('/', ': ').replaceAll('-', ' ');
  }
}

const countries: Readonly<Record<string, string>> = {
  CN: 'China',
  EU: 'the European Union',
  GB: 'the United Kingdom',
  IN: 'India',
  JP: 'Japan',
  US: 'the United States',
};

const countryName = (code: string) => countries[code] ?? code;
