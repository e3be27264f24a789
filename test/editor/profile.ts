/** Fresh folders for one run of VS Code: its settings, its extensions, and a copy of the test workspace. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const testWorkspace = path.join(__dirname, 'workspace');

/** Keeps the editor quiet, so that what is seen and measured is Clausewright. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

export interface Profile {
  readonly userData: string;
  readonly extensions: string;
  readonly workspace: string;
  readonly scratch: string;
  remove(): void;
}

export interface ProfileOptions {
  /** The draft, or the folder of drafts, to copy; the test workspace when left out. */
  readonly drafts?: string;
  /** Settings beyond those above. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Makes the folders. */
export function newProfile({ drafts = testWorkspace, settings = {} }: ProfileOptions = {}): Profile {
  const scratch = mkdtempSync(path.join(tmpdir(), 'clausewright-editor-'));
  const userData = path.join(scratch, 'user');
  const extensions = path.join(scratch, 'extensions');
  const workspace = path.join(scratch, 'drafts');
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  mkdirSync(extensions);
  writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }));
  cpSync(drafts, statSync(drafts).isDirectory() ? workspace : path.join(workspace, path.basename(drafts)), {
    recursive: true,
  });
  const remove = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return { userData, extensions, workspace, scratch, remove };
}
