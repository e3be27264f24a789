import { spanInFrontMatter, spanOfSetting } from '../../facts/frontMatterSpan.js';
import { agreementKinds, type UnreadSetting, unreadSettings } from '../../facts/stated.js';
import { draftSides } from '../../packs/types.js';
import type { Range } from '../../text/range.js';
import { defineRule, type Fix } from '../types.js';

/** What each setting can be, in the words of its message. */
const allowed: Readonly<Record<UnreadSetting['setting'], string>> = {
  kind: `one of ${agreementKinds.join(', ')}`,
  mutual: 'true or false',
  side: draftSides.join(' or '),
  countries: 'codes of two letters from ISO 3166, such as DE, GB or US',
  signing: 'a day such as 2026-12-01',
};

/** The words of the line in which the reading ended. */
function lineAt(text: string, offset: number): Range {
  const line = /[^\r\n]*$/.exec(text.slice(0, offset))![0].length;
  const words = /^([ \t]*)([^\r\n]*)/.exec(text.slice(offset - line))!;
  const start = offset - line + words[1]!.length;
  return { start, end: start + Math.max(words[2]!.trimEnd().length, 1) };
}

/** Reports what the front matter says of the draft in a way that is not understood, so that it does not hold. */
export const rule = defineRule({
  id: 'invalid-front-matter',
  group: 'clauses',
  summary: 'Front matter that is not understood',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    unread: '“{value}” is not understood for “{setting}”, which is {allowed}. It is left out. Correct it.',
    yaml: 'The front matter cannot be read, and nothing in it holds: {problem}. Correct it.',
  },
  per: 'draft',
  reads: ['title', 'beginning'],
  premise: ({ document }) => document.frontMatter?.yaml ?? '',
  check({ document }, report) {
    const { frontMatter, text } = document;
    if (frontMatter?.problem) {
      const { message, range } = frontMatter.problem;
      const span = spanInFrontMatter(frontMatter, text, lineAt(text, range.start));
      report({ span, message: ['yaml', { problem: message.replace(/[.:]$/, '') }], data: { setting: '' } });
    }
    for (const { setting, value, path } of unreadSettings(frontMatter)) {
      const span = spanOfSetting(document, path) ?? spanOfSetting(document, [setting]);
      if (!span) continue;
      report({
        span,
        message: ['unread', { value, setting, allowed: allowed[setting] }],
        data: { setting, value },
        // The code that the United Kingdom is often given by mistake.
        fixes: (): readonly Fix[] =>
          setting === 'countries' && value.toUpperCase() === 'UK' && path.length > 1
            ? [{ title: 'Replace with “GB”', kind: 'safe', edits: [{ range: document.rangeOf(span), text: 'GB' }] }]
            : [],
      });
    }
  },
});
