import type { Block, ContractDocument } from '../../document/types.js';
import { passagesOf } from '../../facts/clauses/passages.js';
import { perBlock } from '../../facts/perBlock.js';
import { defineRule } from '../types.js';

/** Reports a duty to notify, return, deliver or pay that says neither when nor upon what. */
export const rule = defineRule({
  id: 'missing-deadline',
  group: 'language',
  summary: 'Duty without a time',
  severity: 'information',
  since: '0.1.0',
  options: {},
  messages: {
    never:
      '“{text}” says neither by when nor upon what. Nobody can say when it is late: consider a time, such as “within 10 days after …”.',
  },
  per: 'block',
  reads: ['words', 'leadIn', 'surroundings'],
  check({ document, pack }, report, block) {
    if (block.matter !== 'contract' || block.kind === 'heading' || block.language !== pack.language) return;
    const next = document.blocks[block.index + 1];
    // Its items may say when.
    if (next && document.leadInOf(next) === block) return;
    for (const { start, end } of dutiesIn(block)) {
      if (isTimedAbove(document, block)) return;
      const text = block.prose.text.slice(start, end).replace(/\s+/g, ' ');
      report({ span: { block, start, end }, message: ['never', { text }], data: { phrase: text.toLowerCase() } });
    }
  },
});

/** Verbs of what is done once, and so is done by some time. */
const duty =
  /\b(?:shall|will|must|agrees?\s+to|undertakes?\s+to)\s+(?:also\s+|then\s+|each\s+)?(return|destroy|deliver|notify|inform|pay|repay|refund|reimburse|give\s+(?:[a-zà-ɏ]+\s+){0,3}notice|provide\s+(?:[a-zà-ɏ]+\s+){0,3}notice)\b(?!\s+(?:for|attention|its|their|his|her|them|themselves)\b)/giu;

/** Words that say when, how long, upon what or how often, or where that is said. */
const timed =
  /\b(?:within|before|after|upon|when|whenever|where|wherever|if|until|till|following|prior|during|each|every|per|annual[a-zà-ɏ]*|month[a-zà-ɏ]*|quarter[a-zà-ɏ]*|week[a-zà-ɏ]*|year[a-zà-ɏ]*|days?|hours?|dates?|dated|times?|timely|term|immediate[a-zà-ɏ]*|prompt[a-zà-ɏ]*|forthwith|soon|expeditious[a-zà-ɏ]*|delay|period[a-zà-ɏ]*|request[a-zà-ɏ]*|demand[a-zà-ɏ]*|schedule[a-zà-ɏ]*|sections?|articles?|clauses?|paragraphs?|exhibits?|annex[a-zà-ɏ]*|appendix|pursuant|accordance|under|advance|once|as\s+(?:and|of|set|provided|agreed|required|described|specified)|while|unless|event|case|provided|invoice[a-zà-ɏ]*|due|payable|terminat[a-zà-ɏ]*|expir[a-zà-ɏ]*|throughout|continu[a-zà-ɏ]*|simultaneous[a-zà-ɏ]*|concurrent[a-zà-ɏ]*|closing|completion|first|next|last|ongoing|regular[a-zà-ɏ]*|daily|commence[a-zà-ɏ]*|instal[a-zà-ɏ]*|upfront|receipt|thereafter|subsequent[a-zà-ɏ]*|end|beginning|start|at\s+(?:the\s+)?(?:closing|signing|end)|whichever|by\s+(?:the|no|\d|[a-zà-ɏ][a-zà-ɏ]+\s+\d)|on\s+(?:or|the|a|an|\d|[a-zà-ɏ][a-zà-ɏ]+\s+\d)|in\s+(?:the\s+event|case|respect)|for\s+(?:any|all|each|such)|of\s+any|any|no|not|neither|never|nothing|otherwise|such|said|subject|however|interest|late|according|conformity|follows|election|option)\b|\[|_{2,}|●|\d\s?(?:%|a\.?m|p\.?m)/iu;
/** The last of a text that introduces a list; a long one is not read wholly. */
const reach = 600;

interface Duty {
  readonly start: number;
  readonly end: number;
}

/** A time that holds for the whole paragraph: “All amounts are due within 30 days.” */
const timedThroughout =
  /\b(?:within|due|payable|upon|no\s+later\s+than|(?:\d+|[a-zà-ɏ]+\s+\(\d+\))\s+(?:business\s+|working\s+|calendar\s+)?(?:days?|hours?|weeks?|months?)|each\s+(?:month|quarter|year)|monthly|quarterly|annually|immediately|promptly)\b|\{|\[|_{2,}/iu;

/** The duties of a block in passages that name no time. A paragraph that names one somewhere names it for all. */
const dutiesIn = perBlock(({ prose: { text } }: Block): readonly Duty[] => {
  if (text.search(duty) < 0 || timedThroughout.test(text) || text.trimEnd().endsWith(':')) return [];
  return passagesOf(text).flatMap(({ start, end, leadIns }): readonly Duty[] => {
    const passage = text.slice(start, end);
    if (timed.test(passage) || leadIns.some((lead) => timed.test(text.slice(lead.start, lead.end)))) return [];
    const [first] = passage.matchAll(duty);
    return first ? [{ start: start + first.index, end: start + first.index + first[0].length }] : [];
  });
});

function isTimedAbove(document: ContractDocument, block: Block): boolean {
  let above = document.leadInOf(block);
  for (let depth = 0; above && depth < 6; depth++) {
    if (timed.test(above.prose.text.slice(-reach))) return true;
    above = document.leadInOf(above);
  }
  return false;
}
