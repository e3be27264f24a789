import { commands, type Disposable, Uri, window } from 'vscode';
import type { LanguageServer } from './languageServer.js';

/** Adds the command that shows the page of a rule. */
export function registerRulePages(server: LanguageServer, extension: Uri): Disposable {
  return commands.registerCommand('clausewright.showRule', async (ruleId?: unknown) => {
    const id = typeof ruleId === 'string' ? ruleId : await pickRule(server);
    // The name may come from a link; it must not lead to another file.
    if (id && /^[a-z][a-z0-9-]*$/.test(id)) await showPage(Uri.joinPath(extension, 'dist/rules', `${id}.md`));
  });
}

async function pickRule(server: LanguageServer): Promise<string | undefined> {
  const rules = await server.ask('clausewright/rules', {});
  const items = rules.map(({ id, summary }) => ({ label: summary, description: id, id }));
  const choice = await window.showQuickPick(items, { placeHolder: 'Which rule?', matchOnDescription: true });
  return choice?.id;
}

/** Shows a page as a reader sees it, or as text where the editor has no preview of Markdown. */
async function showPage(page: Uri): Promise<void> {
  const known = await commands.getCommands(true);
  if (known.includes('markdown.showPreview')) await commands.executeCommand('markdown.showPreview', page);
  else await window.showTextDocument(page, { preview: true });
}
