import { commands, type Disposable, type TextDocument, Uri, window, workspace } from 'vscode';

/** Adds the command that opens the sample draft, as a copy that can be changed at will. */
export function registerSample(extension: Uri): Disposable {
  return commands.registerCommand('clausewright.openSample', async (): Promise<TextDocument> => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'client/media/sample-nda.md'));
    const document = await workspace.openTextDocument({
      language: 'markdown',
      content: new TextDecoder().decode(bytes),
    });
    await window.showTextDocument(document);
    return document;
  });
}
