import type { Code, Heading, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Format } from '../../server/src/core/index.js';

/** A fenced `contract …` block of a rule's page. */
export interface Example {
  readonly kind: 'flags' | 'passes';
  /** The heading that it stands under, and where it stands. */
  readonly name: string;
  readonly line: number;
  /** The block as written, with its ⟦marks⟧. */
  readonly marked: string;
  /** The text after the fixes, from the `contract fixed` block that follows. */
  readonly fixed: string | undefined;
  readonly attributes: ExampleAttributes;
  /** Other drafts by the names of their files, from the `contract glossary="master.md"` blocks before. */
  readonly glossaries: ReadonlyMap<string, string>;
  /** The earlier revision that the example is compared with, from the `contract earlier` block before. */
  readonly earlier: string | undefined;
}

export interface ExampleAttributes {
  /** `format=text` reads the example as plain text. */
  readonly format: Format;
  /** `options={"ignore":["Board"]}`: the rule's options. */
  readonly options: Readonly<Record<string, unknown>>;
  /** `fix="2"`: which fix of each diagnostic leads to the `contract fixed` block; default the first. */
  readonly fix: number;
  /** `detect`: the engine decides whether the example is a contract; else it is told so, since an excerpt is too short to tell. */
  readonly detect: boolean;
  /** `crlf`: the lines end as they do on Windows. */
  readonly crlf: boolean;
  /** `beside="placeholder"`: other rules that run too, for a rule on what they find; their findings do not count. */
  readonly beside: readonly string[];
  /** `bom`: a byte order mark stands before the text. */
  readonly bom: boolean;
  /** `data.element="public-domain,prior-knowledge"`: what the findings say there, in the order of the report. */
  readonly data: Readonly<Record<string, readonly string[]>>;
}

/**
 * The examples of a page, in order.
 * @throws Error naming file and line where a block is not written as it should be
 */
export function readExamples(page: string, file: string): readonly Example[] {
  const examples: Example[] = [];
  let name = '';
  let glossaries = new Map<string, string>();
  let earlier: string | undefined;
  for (const node of unified().use(remarkParse).parse(page).children) {
    if (node.type === 'heading') name = page.slice(...contentRange(node));
    if (node.type !== 'code' || node.lang !== 'contract') continue;
    const line = node.position?.start.line ?? 0;
    const place = `${file}:${line}`;
    const [kind, ...words] = splitInfo(node.meta ?? '');
    if (kind === 'fixed') examples.push(withFixed(examples.pop(), node, words, place));
    else if (kind === 'flags' || kind === 'passes') {
      const attributes = readAttributes(words, place);
      examples.push({
        kind,
        name,
        line,
        marked: textOf(node, attributes),
        fixed: undefined,
        attributes,
        glossaries,
        earlier,
      });
      glossaries = new Map();
      earlier = undefined;
    } else if (kind === 'earlier') earlier = node.value;
    else if (kind?.startsWith('glossary=')) {
      glossaries.set(kind.slice('glossary='.length).replaceAll('"', ''), node.value);
    } else throw new Error(`${place}: “contract” is followed by flags, passes, fixed, earlier or glossary`);
  }
  return examples;
}

function withFixed(example: Example | undefined, node: Code, words: readonly string[], place: string): Example {
  if (example?.kind !== 'flags' || example.fixed !== undefined) {
    throw new Error(`${place}: a “contract fixed” block follows a “contract flags” block`);
  }
  if (words.length > 0) throw new Error(`${place}: the attributes stand on the “contract flags” block`);
  return { ...example, fixed: textOf(node, example.attributes) };
}

/** The headings of a page, without their marks. */
export function readHeadings(page: string): readonly { readonly depth: number; readonly text: string }[] {
  const isHeading = (node: RootContent): node is Heading => node.type === 'heading';
  const headings = unified().use(remarkParse).parse(page).children.filter(isHeading);
  return headings.map((node) => ({ depth: node.depth, text: page.slice(...contentRange(node)) }));
}

function contentRange(node: Heading): [number, number] {
  return [node.children[0]?.position?.start.offset ?? 0, node.children.at(-1)?.position?.end.offset ?? 0];
}

function textOf(node: Code, attributes: ExampleAttributes): string {
  const lines = attributes.crlf ? node.value.replace(/\n/g, '\r\n') : node.value;
  return attributes.bom ? `\uFEFF${lines}` : lines;
}

/** `flags options={"ignore":["A B"]} fix="2"` → its words; blanks within quotes and braces do not part them. */
function splitInfo(info: string): string[] {
  return info.match(/(?:"[^"]*"|\{[^{}]*\}|[^\s"{}])+/g) ?? [];
}

function readAttributes(words: readonly string[], place: string): ExampleAttributes {
  const data: Record<string, readonly string[]> = {};
  const read = {
    format: 'markdown' as Format,
    options: {} as Record<string, unknown>,
    fix: 1,
    detect: false,
    crlf: false,
    bom: false,
    beside: [] as readonly string[],
  };
  for (const word of words) {
    const [name = '', ...rest] = word.split('=');
    const value = rest.join('=').replace(/^"(.*)"$/, '$1');
    if (name === 'format' && (value === 'text' || value === 'markdown')) read.format = value;
    else if (name === 'options') read.options = JSON.parse(value);
    else if (name === 'fix' && /^[1-9]$/.test(value)) read.fix = Number(value);
    else if (name === 'detect' || name === 'crlf' || name === 'bom') read[name] = true;
    else if (name === 'beside') read.beside = value.split(',');
    else if (name.startsWith('data.')) data[name.slice('data.'.length)] = value.split(',');
    else throw new Error(`${place}: unknown attribute “${word}”`);
  }
  return { ...read, data };
}
