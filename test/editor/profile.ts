/** Fresh folders for one run of VS Code: its settings, its extensions, and a copy of the test workspace. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Keeps the editor quiet, so that what is seen and measured is Clausewright. */
const settings = {
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

/** Makes the folders; `more` adds settings. */
export function newProfile(more: Readonly<Record<string, unknown>> = {}): Profile {
  const scratch = mkdtempSync(path.join(tmpdir(), 'clausewright-editor-'));
  const [userData, extensions, workspace] = [
    path.join(scratch, 'user'),
    path.join(scratch, 'extensions'),
    path.join(scratch, 'drafts'),
  ] as const;
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  mkdirSync(extensions);
  writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify({ ...settings, ...more }));
  cpSync(path.join(__dirname, 'workspace'), workspace, { recursive: true });
  const remove = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return { userData, extensions, workspace, scratch, remove };
}
