import { defineRule } from '../types.js';

/** An account number as ISO 13616 has it: country, two check digits, up to 30 more signs, in groups or in one. */
const iban = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu;
/** A legal entity identifier as ISO 17442 has it. */
const lei = /(?<![\p{L}\d])[A-Z\d]{18}\d{2}(?![\p{L}\d])/gu;
const saysIban = /\biban\b/i;
const saysLei = /\b(?:lei|legal\s+entity\s+identifier)\b/i;
/** How far before a number its name may stand. */
const reach = 60;

/** Reports the number of an account or a company whose check digits show that it is mistyped. */
export const rule = defineRule({
  id: 'invalid-check-digit',
  group: 'figures',
  summary: 'Number that is mistyped',
  severity: 'error',
  since: '0.1.0',
  options: {},
  messages: {
    iban: '“{text}” is no valid account number: its check digits do not fit. A payment would fail or go astray. Compare it with the source.',
    lei: '“{text}” is no valid LEI: its check digits do not fit. Compare it with the register.',
  },
  per: 'block',
  reads: ['words'],
  check(_, report, block) {
    if (block.matter !== 'contract' && block.matter !== 'signature') return;
    const { text } = block.prose;
    for (const [kind, pattern, named] of [
      ['iban', iban, saysIban],
      ['lei', lei, saysLei],
    ] as const) {
      if (!named.test(text)) continue;
      for (const { 0: number, index } of text.matchAll(pattern)) {
        if (!named.test(text.slice(Math.max(0, index - reach), index))) continue;
        const signs = number.replace(/ /g, '');
        const ordered = kind === 'iban' ? signs.slice(4) + signs.slice(0, 4) : signs;
        if (remainder(ordered) === 1) continue;
        report({
          span: { block, start: index, end: index + number.length },
          message: [kind, { text: number }],
          data: { kind, number: signs },
        });
      }
    }
  },
});

/** What is left of a number, letters read as 10 to 35, when it is divided by 97 (ISO/IEC 7064). */
function remainder(signs: string): number {
  let rest = 0;
  for (const sign of signs)
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}
