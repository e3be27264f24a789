import {
  commands,
  type Disposable,
  type QuickPickItem,
  SnippetString,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { DraftChoices } from '../../server/src/lsp/messages.js';
import type { LanguageServer } from './languageServer.js';

/** Adds the command that puts a new draft together from the clause library. */
export function registerNewDraft(server: LanguageServer): Disposable {
  return commands.registerCommand('clausewright.newDraft', (choices?: DraftChoices) => newDraft(server, choices));
}

/** @param given the choices, for callers that know them; else the user is asked */
async function newDraft(server: LanguageServer, given: DraftChoices | undefined): Promise<TextDocument | undefined> {
  const choices = given ?? (await ask());
  if (!choices) return undefined;
  await server.start();
  const { snippet } = await server.ask('clausewright/newDraft', choices);
  const document = await workspace.openTextDocument({ language: 'markdown' });
  const editor = await window.showTextDocument(document);
  // Each blank is a stop of the Tab key.
  await editor.insertSnippet(new SnippetString(snippet));
  return document;
}

const title = 'New Draft from Library';
/** Where parties often are; any other country can be typed. */
const countries = ['China', 'France', 'Germany', 'India', 'Japan', 'the United Kingdom', 'the United States'];

/** Undefined where the user leaves one of the questions. */
async function ask(): Promise<DraftChoices | undefined> {
  const kind = await choose('What is the agreement about?', [
    { label: 'Confidentiality', value: 'confidentiality', description: 'talks, an evaluation, a first look' },
    {
      label: 'Technology transfer',
      value: 'technology-transfer',
      description: 'technology goes from one side to the other',
    },
  ] as const);
  const mutual =
    kind &&
    (await choose('Who discloses?', [
      { label: 'Both parties', value: true, description: 'mutual' },
      { label: 'One party', value: false, description: 'one-way' },
    ] as const));
  const first =
    mutual && (await country(mutual.value ? 'Where is the first party?' : 'Where is the party that discloses?'));
  const second =
    first && (await country(mutual.value ? 'Where is the second party?' : 'Where is the party that receives?'));
  const disputes =
    second &&
    (await choose('Who decides disputes?', [
      { label: 'Courts', value: 'courts', description: 'the courts of one place' },
      { label: 'Arbitration', value: 'arbitration', description: 'seat, rules and language are yours to fill in' },
    ] as const));
  const side =
    disputes &&
    (await choose('For whom do you draft?', [
      { label: 'Both sides', value: undefined, description: 'balanced' },
      { label: 'The discloser', value: 'discloser' },
      { label: 'The recipient', value: 'recipient' },
    ] as const));
  if (!side) return undefined;
  const places = [first, second] as const;
  return {
    kind: kind.value,
    mutual: mutual.value,
    countries: places,
    disputes: disputes.value,
    ...(side.value && { side: side.value }),
  };
}

function choose<Item extends QuickPickItem & { readonly value: unknown }>(
  placeHolder: string,
  items: readonly Item[],
): Thenable<Item | undefined> {
  return window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
}

async function country(placeHolder: string): Promise<string | undefined> {
  const other = 'Another country…';
  const picked = await window.showQuickPick([...countries, other], { title, placeHolder, ignoreFocusOut: true });
  if (picked !== other) return picked;
  const typed = await window.showInputBox({
    title,
    prompt: `${placeHolder} As it stands behind “the laws of”.`,
    ignoreFocusOut: true,
    validateInput: (name) => (/^[\p{L}\p{M}’' -]{3,60}$/u.test(name) ? undefined : 'Write the name of a country.'),
  });
  return typed?.trim();
}
