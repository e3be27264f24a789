import assert from 'node:assert/strict';
import { strToU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { Draft, printReport, type ReportFormat, reviewReport } from '../../server/src/core/index.js';

const text = `# Mutual Confidentiality Agreement

This Agreement is made between Lindenhof GmbH, Germany (“**Lindenhof**”) and Harrow Ltd, England (“**Harrow**”).

## 1 Definitions

“**Confidential Information**” means all information that one party discloses to the other for <the Project> & no more.

## 2 Duties

2.1 The recipient shall keep the Confidential Information secret. Section 9.4 applies.

2.2 The recipient shall act promptly. <!-- clausewright-ignore vague-term: agreed with the client -->

## 3 Law

This Agreement is governed by the law of Germany.
`;
const options = { name: 'nda.md', version: '1.2.3' };
const draft = () => new Draft(text);
const print = (format: ReportFormat, redacts = false, file?: string) =>
  printReport(draft(), format, { ...options, redacts }, file);

describe('A review report', () => {
  const { title, summary, sections } = reviewReport(draft(), options);
  const rowsOf = (id: string) =>
    sections.find((section) => section.id === id)?.tables.flatMap(({ rows }) => rows) ?? [];
  const words = (row: (typeof sections)[number]['tables'][number]['rows'][number] | undefined) =>
    row?.map((cell) => cell.map((piece) => piece.text).join(' / '));

  it('is called as the agreement, and counts what is to be done', () => {
    assert.equal(title, 'Mutual Confidentiality Agreement');
    assert.match(summary, /^Review of nda\.md: [1-9]\d* to fix, \d+ to consider, 1 waived\.$/);
  });

  it('says at a glance who the parties are, and what the draft leaves open', () => {
    const glance = rowsOf('glance').map(words);
    assert.deepEqual(glance[0], ['Kind', 'Confidentiality agreement; both sides disclose']);
    assert.match(glance[1]?.[1] ?? '', /^Lindenhof GmbH \(Lindenhof\), DE \/ Harrow Ltd \(Harrow\), GB$/);
    assert.deepEqual(
      glance.find((row) => row?.[0] === 'Governing law'),
      ['Governing law', '3 Law / This Agreement is governed by the law of Germany.'],
    );
    assert.deepEqual(
      glance.find((row) => row?.[0] === 'Court or arbitration'),
      ['Court or arbitration', 'not said'],
    );
  });

  it('says how the draft stands to the playbook that it is read by, what departs from it first', () => {
    const text =
      '---\nclausewright:\n  playbook: recipient\n---\n\n# Confidentiality Agreement\n\nThe Recipient shall keep the Confidential Information of the Discloser secret. The Discloser may audit the Recipient once a year on 10 days’ notice.\n';
    const { sections } = reviewReport(new Draft(text, { contract: true }), options);
    const table = sections.find(({ id }) => id === 'playbook')?.tables[0];
    const rows = table?.rows.map(words) ?? [];
    const standings = rows.map((row) => row?.[1]?.split(' / ')[0] ?? '');
    assert.ok(standings.indexOf('departs') < standings.indexOf('as wanted'));
    assert.ok(standings.lastIndexOf('departs') < standings.indexOf('as wanted'));
    const audit = rows.find((row) => row?.[0]?.startsWith('Audit'));
    assert.match(
      audit?.join(' | ') ?? '',
      /^Audit \/ important \| departs \/ .* \| It is not there \| It is there \/ /,
    );
    const glance = sections.find(({ id }) => id === 'glance')?.tables[0]?.rows.map(words);
    assert.deepEqual(
      glance?.find((row) => row?.[0] === 'Read by the playbook'),
      ['Read by the playbook', 'recipient'],
    );
    assert.ok(!reviewReport(draft(), options).sections.some(({ id }) => id === 'playbook'));
  });

  it('has each finding with its place, each waived one with its reason, and the terms', () => {
    const findings = rowsOf('findings').map(words);
    assert.ok(findings.some((row) => row?.[0] === '2.1 Duties' && row[2] === 'broken-cross-reference'));
    assert.deepEqual(
      rowsOf('waived').map((row) => words(row)?.[2]),
      ['agreed with the client'],
    );
    const information = rowsOf('terms').find((row) => row[0]?.[0]?.text === 'Confidential Information');
    assert.equal(information?.[2]?.[0]?.text, '1');
    assert.equal(text.slice(information?.[0]?.[0]?.range?.start).startsWith('Confidential Information'), true);
  });

  it('says which clauses are there and which are missing', () => {
    const clauses = rowsOf('clauses').map(words);
    assert.ok(clauses.some((row) => row?.[0] === 'Governing law' && row[1] === 'there'));
    assert.ok(clauses.some((row) => row?.[0] === 'Return or destruction' && row[1] === 'missing'));
  });

  it('says of what is no contract that it was not reviewed', () => {
    const page = reviewReport(new Draft('Milk, bread.\n'), options);
    assert.deepEqual([page.title, page.sections], ['nda.md', []]);
    assert.match(page.summary, /does not look like a contract/);
  });
});

describe('A printed report', () => {
  it('leads in HTML to lines of the draft that stand below it', () => {
    const html = print('html');
    const targets = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    assert.ok(links.includes('L11'), 'the finding in 2.1 leads to its line');
    assert.deepEqual(
      links.filter((id) => !targets.has(id)),
      [],
    );
    assert.ok(html.includes('for &lt;the Project&gt; &amp; no more'));
    assert.ok(!/<(?:script|img|link)\b|https?:/.test(html), 'nothing runs in it, and nothing is loaded');
  });

  it('names in Markdown the lines of the file, where it knows one', () => {
    assert.ok(print('markdown', false, 'matter/my nda.md').includes('[2.1 Duties](<matter/my%20nda.md#L11>)'));
    assert.ok(!print('markdown').includes(']('));
  });

  it('opens as a Word document with headings, tables and ways to the text', async () => {
    const bytes = Uint8Array.from(print('docx'), (character) => character.charCodeAt(0));
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    assert.deepEqual(
      messages.filter(({ type }) => type === 'error'),
      [],
    );
    assert.match(html, /<h1>Findings<\/h1>/);
    assert.match(html, /governed by the law of Germany/);
    assert.match(html, /<a href="#L11">2\.1 Duties<\/a>/);
    assert.ok(html.includes('for &lt;the Project&gt; &amp; no more'));
    const { 'word/document.xml': document = strToU8('') } = unzipSync(bytes);
    const xml = Buffer.from(document).toString();
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    assert.ok(anchors.length > 5 && anchors.every((name) => xml.includes(`w:name="${name}"`)));
  });

  for (const format of ['html', 'markdown', 'docx'] as const) {
    it(`is the same each time as ${format}, and does without the words of the draft where they must not be seen`, () => {
      assert.equal(print(format), print(format));
      const redacted = print(format, true);
      const content = format === 'docx' ? inside(redacted) : redacted;
      assert.ok(content.includes('Governing law'));
      for (const secret of ['the Project', 'law of Germany', 'Lindenhof GmbH'])
        assert.ok(!content.includes(secret), secret);
    });
  }
});

/** The text of a Word document. */
function inside(docx: string): string {
  const files = unzipSync(Uint8Array.from(docx, (character) => character.charCodeAt(0)));
  return Object.values(files)
    .map((file) => Buffer.from(file).toString())
    .join('');
}
