import { pathToFileURL } from 'node:url';
import type { CallHierarchyItem, CompletionList, Position } from 'vscode-languageserver-protocol/node';
import type { DefinedTerms } from '../../server/src/lsp/messages.js';
import type { TestClient } from '../protocol/client.js';
import { OpenedDraft, type ServerCommand, startedOn, type TypingOptions, within } from './keystrokes.js';
import { timeOfMainThread } from './processUsage.js';
import { type RandomNumbers, randomNumbers } from './random.js';

/** How long a server takes to answer, in milliseconds: over all its answers but the first, for which nothing is known yet. */
export interface Answers {
  readonly feature: string;
  readonly first: number;
  readonly p50: number;
  readonly max: number;
  /** Processor time of the median answer, which other programs on the machine do not lengthen. */
  readonly cpu: number | undefined;
  /** Characters of the longest answer. */
  readonly length: number;
}

/** One answer. */
type Answer = Omit<Answers, 'feature' | 'first' | 'p50' | 'max'> & { readonly time: number };

interface Feature {
  readonly name: string;
  /** The words that it is asked about. */
  readonly about: RegExp;
  /** How many characters of them stand before the cursor. */
  readonly typed: number;
  readonly ask: (client: TestClient, params: Params) => Promise<unknown>;
  /** An editor asks after every change for what differs, so it has asked before the last letter too. */
  readonly follows?: boolean;
}

interface Params {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

const term = /\b[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})*/g;
const reference = /\b(?:Section|Schedule|Exhibit) [\dA-Z][\d.]*/g;
const request =
  (method: string, more: object = {}) =>
  (client: TestClient, params: Params) =>
    client.request(`textDocument/${method}`, { ...params, ...more });

const features: readonly Feature[] = [
  { name: 'hover on a term', about: term, typed: 2, ask: request('hover') },
  { name: 'hover on a reference', about: reference, typed: 2, ask: request('hover') },
  { name: 'go to definition', about: term, typed: 2, ask: request('definition') },
  { name: 'go to a section', about: reference, typed: 2, ask: request('definition') },
  {
    name: 'find references',
    about: term,
    typed: 2,
    ask: request('references', { context: { includeDeclaration: true } }),
  },
  { name: 'references to a section', about: reference, typed: 2, ask: request('references', { context: {} }) },
  { name: 'document highlight', about: term, typed: 2, ask: request('documentHighlight') },
  { name: 'prepare a rename', about: term, typed: 2, ask: refusable(request('prepareRename')) },
  { name: 'rename a term', about: term, typed: 2, ask: refusable(request('rename', { newName: 'Quillon Affair' })) },
  { name: 'completion of a term', about: term, typed: 1, ask: request('completion', { context: { triggerKind: 1 } }) },
  { name: 'completion of a section', about: /\bSection (?=\d)/g, typed: 8, ask: completeAndExplain },
  { name: 'tree of definitions', about: term, typed: 2, ask: askForTree },
  { name: 'outline', about: term, typed: 0, ask: request('documentSymbol') },
  { name: 'folding', about: term, typed: 0, ask: request('foldingRange') },
  { name: 'links of references', about: term, typed: 0, ask: request('documentLink') },
  { name: 'code lens', about: term, typed: 0, ask: request('codeLens') },
  {
    name: 'selection ranges',
    about: term,
    typed: 2,
    ask: (client, { textDocument, position }) =>
      client.request('textDocument/selectionRange', { textDocument, positions: [position] }),
  },
  { name: 'semantic tokens', about: term, typed: 0, ask: askForTokens, follows: true },
  { name: 'semantic tokens on the screen', about: term, typed: 0, ask: onScreen('semanticTokens/range') },
  { name: 'inlay hints', about: reference, typed: 0, ask: onScreen('inlayHint') },
  {
    name: 'workspace symbols',
    about: term,
    typed: 0,
    ask: (client) => client.request('workspace/symbol', { query: 'conf' }),
  },
  { name: 'defined terms', about: term, typed: 0, ask: askForTerms },
];

/** What an editor shows of a draft at one time. */
const visibleLines = 60;

const startOfText: Position = { line: 0, character: 0 };

/**
 * Opens a draft with a server and asks for each feature all over it, each time after a letter has been typed.
 * @throws Error when the server ends or has no diagnostics for the draft within the limit
 */
export async function measureFeatures(
  server: ServerCommand,
  file: string,
  { edits, limit, push }: TypingOptions,
): Promise<readonly Answers[]> {
  const client = await startedOn(server, file, push);
  try {
    const draft = new OpenedDraft(client, file);
    if ((await within(limit, client, draft.open())) === undefined) throw new Error('the draft was not opened in time');
    const random = randomNumbers(11);
    const answers = new Map(features.map(({ name }) => [name, [] as Answer[]]));
    const textDocument = { uri: pathToFileURL(file).href };
    for (let round = 0; round < edits; round++) {
      for (const { name, about, typed, ask, follows } of features) {
        if (follows && round > 0) await within(limit, client, ask(client, { textDocument, position: startOfText }));
        await within(limit, client, draft.type());
        const position = placeIn(draft.lines, about, typed, random);
        if (!position) continue;
        answers
          .get(name)!
          .push(await timed(client, () => within(limit, client, ask(client, { textDocument, position }))));
      }
    }
    return [...answers].map(([feature, all]) => summary(feature, all));
  } finally {
    client.dispose();
  }
}

async function timed(client: TestClient, ask: () => Promise<unknown>): Promise<Answer> {
  const before = timeOfMainThread(client.process.pid);
  const start = performance.now();
  const answer = await ask();
  const time = performance.now() - start;
  const after = timeOfMainThread(client.process.pid);
  const cpu = before !== undefined && after !== undefined ? after - before : undefined;
  return { time, cpu, length: JSON.stringify(answer ?? null).length };
}

function summary(feature: string, [first, ...others]: readonly Answer[]): Answers {
  const rest = others.length > 0 ? others : [first!];
  const times = rest.map(({ time }) => time);
  const cpu = rest.flatMap((answer) => answer.cpu ?? []);
  return {
    feature,
    first: first!.time,
    p50: median(times),
    max: Math.max(...times),
    cpu: cpu.length > 0 ? median(cpu) : undefined,
    length: Math.max(first!.length, ...rest.map(({ length }) => length)),
  };
}

/** Some place at which such words stand. */
function placeIn(lines: readonly string[], about: RegExp, typed: number, random: RandomNumbers): Position | undefined {
  for (let attempt = 0; attempt < 10_000; attempt++) {
    const line = random(lines.length);
    const found = [...lines[line]!.matchAll(about)];
    if (found.length > 0) return { line, character: found[random(found.length)]!.index + typed };
  }
  return undefined;
}

/** What is refused has been answered too. */
function refusable(ask: Feature['ask']): Feature['ask'] {
  return (client, params) => ask(client, params).catch(() => undefined);
}

async function completeAndExplain(client: TestClient, params: Params): Promise<unknown> {
  const list = await client.request<CompletionList>('textDocument/completion', params);
  if (list.items[0]) await client.request('completionItem/resolve', list.items[0]);
  return list;
}

async function askForTree(client: TestClient, params: Params): Promise<unknown> {
  const roots = await client.request<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', params);
  const calls: unknown[] = [];
  for (const item of roots ?? []) {
    calls.push(await client.request('callHierarchy/incomingCalls', { item }));
    calls.push(await client.request('callHierarchy/outgoingCalls', { item }));
  }
  return calls;
}

/** Asks about what stands on the screen around a place. */
function onScreen(method: string): Feature['ask'] {
  return (client, { textDocument, position: { line } }) => {
    const start = { line, character: 0 };
    const range = { start, end: { line: line + visibleLines, character: 0 } };
    return client.request(`textDocument/${method}`, { textDocument, range });
  };
}

/** The tokens that each client has, by the name that the server has given them. */
const known = new WeakMap<TestClient, string>();

/** As an editor does: the first time for all, then for what differs. */
async function askForTokens(client: TestClient, { textDocument }: Params): Promise<unknown> {
  const previousResultId = known.get(client);
  const method = previousResultId === undefined ? 'full' : 'full/delta';
  const tokens = await client.request<{ readonly resultId: string }>(`textDocument/semanticTokens/${method}`, {
    textDocument,
    previousResultId,
  });
  known.set(client, tokens.resultId);
  return tokens;
}

/** The list of all terms, and the uses of the first of them. */
async function askForTerms(client: TestClient, { textDocument: { uri } }: Params): Promise<unknown> {
  const listed = await client.request<DefinedTerms | null>('clausewright/definedTerms', { uri });
  const first = listed?.terms[0];
  if (first) await client.request('clausewright/termUses', { uri, term: first.term });
  return listed;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
