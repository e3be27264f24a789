import { commands, Disposable, Uri, window, workspace } from 'vscode';
import type { LanguageServer } from './languageServer.js';
import { rulePageScheme } from './schemes.js';

/** Makes the rules' pages readable, and adds the command that shows one. */
export function registerRulePages(server: LanguageServer, extension: Uri): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(rulePageScheme, {
      provideTextDocumentContent: async ({ path, query }) =>
        withSetting(await readPage(extension, path), await settingOf(server, path, query)),
    }),
    commands.registerCommand('clausewright.showRule', async (ruleId?: unknown, draft?: unknown) => {
      const id = typeof ruleId === 'string' ? ruleId : await pickRule(server);
      const about = { scheme: rulePageScheme, path: `/${id}.md`, query: typeof draft === 'string' ? draft : '' };
      if (id) await commands.executeCommand('vscode.open', Uri.from(about));
    }),
  );
}

/** How the rule is set for the draft at which somebody asked, in one paragraph; empty where nobody did. */
async function settingOf(server: LanguageServer, path: string, draft: string): Promise<string> {
  if (draft === '') return '';
  const lines = await server.ask('clausewright/explain', { uri: draft, ruleId: path.slice(1, -'.md'.length) });
  return lines.join(' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}

/** The page with that behind what it says first. */
function withSetting(page: string, setting: string): string {
  const at = page.indexOf('\n## ');
  return setting === '' || at < 0 ? page : `${page.slice(0, at)}\n**In this draft**: ${setting}\n${page.slice(at)}`;
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
