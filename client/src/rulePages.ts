import { commands, Disposable, Uri, window, workspace } from 'vscode';
import type { LanguageServer } from './languageServer.js';
import { rulePageScheme } from './schemes.js';

/** Makes the rules' pages readable, and adds the command that shows one. */
export function registerRulePages(server: LanguageServer, extension: Uri): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(rulePageScheme, {
      provideTextDocumentContent: ({ path }) => readPage(extension, path),
    }),
    commands.registerCommand('clausewright.showRule', async (ruleId?: unknown) => {
      const id = typeof ruleId === 'string' ? ruleId : await pickRule(server);
      if (id) await commands.executeCommand('vscode.open', Uri.from({ scheme: rulePageScheme, path: `/${id}.md` }));
    }),
  );
}

async function readPage(extension: Uri, path: string): Promise<string> {
  // The address may come from a link; it must not lead to another file.
  const name = /^\/([a-z][a-z0-9-]*\.md)$/.exec(path)?.[1];
  if (!name) return 'There is no such page.\n';
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'dist/rules', name)));
  } catch {
    return 'This rule has no page.\n';
  }
}

async function pickRule(server: LanguageServer): Promise<string | undefined> {
  const rules = await server.ask('clausewright/rules', {});
  const items = rules.map(({ id, summary }) => ({ label: summary, description: id, id }));
  const choice = await window.showQuickPick(items, { placeHolder: 'Which rule?', matchOnDescription: true });
  return choice?.id;
}
